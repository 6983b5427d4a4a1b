package org.armorial.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.model.Issuer;
import org.armorial.model.LocalizedText;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** What a revocation says when nobody gives a reason of their own. */
final class StandardReason {
  private StandardReason() {}

  /** The text under {@code reason.<word>}, in every language that the issuer's pages speak. */
  static LocalizedText of(Issuer issuer, String word) {
    Messages messages = Messages.beside(StandardReason.class);
    Map<Language, String> texts = new LinkedHashMap<>();
    for (Language language : issuer.pageLanguages()) {
      texts.put(language, messages.text(language, "reason." + word));
    }
    return new LocalizedText(texts);
  }
}
