package org.armorial.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * The organisation that issues the badges of this register: {@code issuer.yaml}.
 *
 * @param name its name
 * @param description what it does
 * @param url its own website, https
 * @param base where the site is published for ever; signing requires it
 * @param languages that its texts exist in, the default first; never empty
 * @param email public contact, which Open Badges 2.0 requires
 * @param telephone E.164
 * @param territory the territory where it recognises
 * @param address where it is
 * @param logo its logo
 * @param recipients what identifies recipients
 * @param baked whether baked images are published
 * @param repository web address of the repository
 * @param licence licence of texts and images, an address
 * @param hub address of the network's hub
 * @param publicRegister whether everyone can read the register itself
 * @param formerly what it was called before
 */
public record Issuer(
    LocalizedText name,
    LocalizedText description,
    String url,
    Optional<BaseAddress> base,
    List<Language> languages,
    String email,
    Optional<String> telephone,
    Optional<LocalizedText> territory,
    Optional<PostalAddress> address,
    Optional<Image> logo,
    RecipientKind recipients,
    BakedImages baked,
    Optional<String> repository,
    Optional<String> licence,
    Optional<String> hub,
    boolean publicRegister,
    List<FormerName> formerly) {
  /** Copies its lists and refuses what contradicts itself. */
  public Issuer {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("an issuer without a language");
    }
    languages = List.copyOf(languages);
    formerly = formerly.stream().sorted(Comparator.comparing(FormerName::until)).toList();
  }

  /** The language of a text without a language. */
  public Language defaultLanguage() {
    return languages.get(0);
  }

  /**
   * Those of its languages that pages exist in, the one at the root first. Texts in the others
   * stand in the documents of badges: a page whose own words are in another language than it says
   * would be read aloud as nonsense.
   */
  public List<Language> pageLanguages() {
    List<Language> spoken = languages.stream().filter(Messages::speaks).toList();
    return spoken.isEmpty() ? Messages.LANGUAGES.subList(0, 1) : spoken;
  }

  /** The language of the root pages. */
  public Language pageLanguage() {
    return pageLanguages().get(0);
  }

  /** What it was called at that moment, when that was not what it is called now. */
  public Optional<FormerName> formerName(Instant moment) {
    return formerly.stream().filter(former -> former.covers(moment)).findFirst();
  }
}
