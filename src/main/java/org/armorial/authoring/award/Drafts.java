package org.armorial.authoring.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.CodecException;
import org.armorial.codec.MailMessage;
import org.armorial.codec.SafeSvg;
import org.armorial.codec.SvgRaster;
import org.armorial.codec.Table;
import org.armorial.fault.Findings;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BakedImages;
import org.armorial.model.BaseAddress;
import org.armorial.model.ImageFormat;
import org.armorial.model.Issuer;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;
import org.armorial.text.Dates;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.text.Typography;
import org.armorial.world.PrivateFolder;
import org.armorial.world.StorageException;

/**
 * One message for each person, for somebody to look at and send: an {@code .eml} file each, and all
 * of them as rows for mailing tools.
 */
public final class Drafts {
  private static final int SIDE = 256;
  private static final String PASSPORT = "https://openbadgepassport.com/";

  private final Issuer issuer;
  private final BadgeDefinition definition;
  private final BaseAddress base;
  private final Instant now;
  private final Language language;
  private final MailMessage.Attachment image;

  /** Of awards of a definition; their pages will be at {@code base}. */
  public Drafts(Register register, BadgeDefinition definition, BaseAddress base, Instant now) {
    this.issuer = register.issuer();
    this.definition = definition;
    this.base = base;
    this.now = now;
    this.language = Messages.closest(issuer.defaultLanguage());
    this.image = MailMessage.Attachment.of("badge.png", "image/png", picture(register));
  }

  private byte[] picture(Register register) {
    if (definition.images().png().isPresent()) {
      return register.files().bytes(definition.images().png().get().path());
    }
    byte[] svg = register.files().bytes(definition.images().preferred().path());
    try {
      return SvgRaster.png(
          SafeSvg.read("image.svg", svg, new Findings())
              .orElseThrow(() -> new IllegalStateException("an image that was not checked")),
          SIDE);
    } catch (CodecException e) {
      throw new IllegalStateException("an image that was not checked", e);
    }
  }

  /** How many of {@code awards} there is an address for. */
  public static long count(List<Award> awards) {
    return awards.stream().filter(award -> award.entry().address().isPresent()).count();
  }

  /** Writes them. */
  public void into(PrivateFolder.Sink sink, List<Award> awards) throws StorageException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "email", "name", "badge", "issuer", "page", "image", "language", "subject", "draft"));
    int number = 0;
    for (Award award : awards) {
      Optional<MailAddress> address = award.entry().address();
      if (address.isPresent()) {
        String file = name(++number, award);
        sink.accept(file, message(award, address.get()).bytes());
        rows.add(row(award, address.get(), file));
      }
    }
    sink.accept("messages.csv", Table.csv(rows));
  }

  /** In the order of the rows, and without anybody's name. */
  private static String name(int number, Award award) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 5 - digits.length()))
        + digits
        + "-"
        + award.assertion().id()
        + ".eml";
  }

  private List<String> row(Award award, MailAddress address, String file) {
    String picture =
        issuer.baked() == BakedImages.HOSTED
            ? base.resolve(SiteLayout.bakedImage(award.assertion().id(), ImageFormat.PNG))
            : "";
    return List.of(
        address.value(),
        award.entry().greeting().orElse(""),
        definition.name().in(language),
        issuer.name().in(language),
        page(award),
        picture,
        language.tag(),
        subject(),
        file);
  }

  private String page(Award award) {
    return base.resolve(
        new SiteLayout(issuer.pageLanguage())
            .awardPage(issuer.pageLanguage(), award.assertion().id()));
  }

  private String subject() {
    return text("mail.subject", Map.of("badge", definition.name().in(language)));
  }

  private MailMessage message(Award award, MailAddress address) {
    return new MailMessage(
        new MailMessage.Mailbox(Optional.of(issuer.name().in(language)), issuer.email()),
        new MailMessage.Mailbox(award.entry().greeting(), address.value()),
        now,
        subject(),
        body(award),
        List.of(image),
        award.assertion().id().value());
  }

  private String body(Award award) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "greeting",
        award
            .entry()
            .greeting()
            .map(name -> text("mail.greeting-name", Map.of("name", name)))
            .orElseGet(() -> text("mail.greeting", Map.of())));
    values.put("badge", definition.name().in(language));
    values.put("issuer", issuer.name().in(language));
    values.put("url", issuer.url());
    values.put("page", page(award));
    values.put("passport", PASSPORT);
    values.put(
        "until",
        award
            .assertion()
            .expires()
            .map(end -> "\n" + text("mail.until", Map.of("date", Dates.longDate(language, end))))
            .orElse(""));
    values.put(
        "bound",
        award.entry().who() instanceof Addressee.Mail
                || award.entry().who() instanceof Addressee.Hashed
            ? " " + text("mail.bound", Map.of())
            : "");
    return text("mail.text", values);
  }

  private String text(String key, Map<String, ?> values) {
    return Typography.spaced(language, Wording.text(language, key, values));
  }
}
