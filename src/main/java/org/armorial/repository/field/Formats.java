package org.armorial.repository.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;
import org.armorial.fault.FaultCode;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.Sha256;
import org.armorial.model.Slug;
import org.armorial.text.Language;
import org.armorial.text.Timestamps;

/** The forms of strings that files of a register share. */
final class Formats {
  private static final int ADDRESS = 2_000;
  private static final String HOST = "[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?(:[0-9]{1,5})?";
  private static final String REST = "([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]*)?";
  private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String VERSION = "(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){0,2}";
  private static final String HTTPS = "https://" + HOST + REST;

  static final Kind<String> HTTPS_ADDRESS = address("https", HTTPS);

  /** Also plain http: the identifiers of some frameworks, such as ESCO, are. */
  static final Kind<String> WEB_ADDRESS = address("web", "https?://" + HOST + REST);

  /** An address, or a DID. */
  static final Kind<String> IDENTIFIER =
      Kinds.parsed(
          "identifier",
          ADDRESS,
          FaultCode.BAD_ADDRESS,
          HTTPS + "|did:[a-z0-9]+:[A-Za-z0-9._:%-]+",
          "did:web:badges.example.org:issuer",
          text -> text.startsWith("did:") ? Optional.of(text) : uri(text));

  static final Kind<BaseAddress> BASE =
      Kinds.parsed(
          "base",
          ADDRESS,
          FaultCode.BAD_ADDRESS,
          "(https://[a-z0-9.-]+|http://(127\\.0\\.0\\.1|localhost|\\[::1\\]))(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?",
          "https://badges.example.org/",
          BaseAddress::of);

  static final Kind<String> EMAIL =
      Kinds.form(
          "email",
          254,
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
          "bonjour@example.org");

  static final Kind<Slug> SLUG_NAME =
      Kinds.typed("slug", 64, FaultCode.BAD_VALUE, SLUG, "animer-un-atelier", Slug::new);

  static final Kind<BadgeId> BADGE =
      Kinds.typed(
          "badge",
          81,
          FaultCode.BAD_VALUE,
          SLUG + "/" + VERSION,
          "animer-un-atelier/1",
          Formats::badge);

  /** A badge of this register with or without its version, or a partner's by its address. */
  static final Kind<String> BADGE_REFERENCE =
      Kinds.parsed(
          "badge-reference",
          ADDRESS,
          FaultCode.BAD_VALUE,
          SLUG + "(/" + VERSION + ")?|" + HTTPS,
          "animer-un-atelier",
          text -> text.startsWith("https:") ? uri(text) : localReference(text));

  static final Kind<AssertionId> AWARD =
      Kinds.typed(
          "award",
          32,
          FaultCode.BAD_VALUE,
          "[0-9a-f]{32}",
          "4617d0fec92ebe9f9ea0f173c9aef6da",
          AssertionId::new);

  /** An award of this register by its id, or a partner's by its address. */
  static final Kind<String> AWARD_REFERENCE =
      Kinds.parsed(
          "award-reference",
          ADDRESS,
          FaultCode.BAD_VALUE,
          "[0-9a-f]{32}|" + HTTPS,
          "4617d0fec92ebe9f9ea0f173c9aef6da",
          text -> text.startsWith("https:") ? uri(text) : Optional.of(text));

  static final Kind<Sha256> DIGEST =
      Kinds.typed(
          "digest",
          64,
          FaultCode.BAD_VALUE,
          "[0-9a-f]{64}",
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          Sha256::new);

  static final Kind<Language> LANGUAGE =
      Kinds.typed(
          "language", 11, FaultCode.BAD_LANGUAGE, Kinds.LANGUAGE_PATTERN, "fr", Language::new);

  static final Kind<LocalDate> DATE =
      Kinds.parsed(
          "date",
          10,
          FaultCode.BAD_DATE,
          "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
          "2026-03-12",
          Kinds.made(LocalDate::parse));

  /** RFC 3339 in UTC, whole seconds. */
  static final Kind<Instant> TIMESTAMP =
      Kinds.typed(
          "timestamp",
          20,
          FaultCode.BAD_DATE,
          "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
              + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z",
          "2026-03-12T09:00:00Z",
          Formats::timestamp);

  /** ISO 8601 in years, months and days. */
  static final Kind<Period> PERIOD =
      Kinds.parsed(
          "period",
          16,
          FaultCode.BAD_DATE,
          "P([1-9][0-9]{0,2}Y([1-9][0-9]{0,2}M)?([1-9][0-9]{0,3}D)?"
              + "|[1-9][0-9]{0,2}M([1-9][0-9]{0,3}D)?|[1-9][0-9]{0,3}D)",
          "P3Y",
          Kinds.made(Period::parse));

  private Formats() {}

  private static Kind<String> address(String form, String pattern) {
    Function<String, Optional<String>> strict = Kinds.strict(pattern, Formats::uri);
    return Kinds.scalar(
        form,
        ADDRESS,
        FaultCode.BAD_ADDRESS,
        pattern,
        "https://example.org/page",
        text -> Spelling.isPlainAddress(text) ? Optional.of(text) : strict.apply(text));
  }

  private static Instant timestamp(String text) {
    // As its pattern says: a year with a zero in front is a slip, and nobody was awarded then.
    if (!Timestamps.hasForm(text) || text.charAt(0) == '0') {
      throw new IllegalArgumentException("not a timestamp: " + text);
    }
    return Timestamps.parse(text);
  }

  private static Optional<String> uri(String text) {
    try {
      return new URI(text).getHost() == null ? Optional.empty() : Optional.of(text);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static BadgeId badge(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("not a badge: " + text);
    }
    return new BadgeId(
        new Slug(text.substring(0, slash)), new DefinitionVersion(text.substring(slash + 1)));
  }

  private static Optional<String> localReference(String text) {
    boolean valid =
        text.indexOf('/') < 0
            ? Slug.isValid(text)
            : Kinds.made(Formats::badge).apply(text).isPresent();
    return valid ? Optional.of(text) : Optional.empty();
  }
}
