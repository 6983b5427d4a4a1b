package org.armorial.site;

import java.util.Map;
import java.util.TreeMap;
import org.armorial.codec.Json;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.openbadges.conformance.ShapeDocument;
import org.armorial.proof.Contexts;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.verify.VerdictMessages;
import tools.jackson.databind.node.ObjectNode;

/** What the scripts of the page that checks badges read: contexts, shapes, texts. */
final class VerifyData {
  private VerifyData() {}

  static SitePath contextsPath() {
    return SiteLayout.asset("verify/contexts.json");
  }

  /** The contexts that are known, by address: no script fetches one from anywhere else. */
  static byte[] contexts() {
    Contexts contexts = Contexts.known();
    ObjectNode all = Json.object();
    for (String address : contexts.addresses()) {
      contexts.find(address).ifPresent(document -> all.set(address, document));
    }
    return Json.compact(all);
  }

  static SitePath shapesPath() {
    return SiteLayout.asset("verify/shapes.json");
  }

  /** What the standards ask of documents. */
  static byte[] shapes() {
    return Json.compact(ShapeDocument.document());
  }

  /** The texts in {@code language}, or in the closest that has them. */
  static SitePath textsPath(Language language) {
    return SiteLayout.asset("verify/texts." + Messages.closest(language).tag() + ".json");
  }

  /** What answers mean, in the words of the command line. */
  static byte[] texts(Language language) {
    Messages messages = VerdictMessages.load();
    Map<String, String> texts = new TreeMap<>();
    messages.keys(language).forEach(key -> texts.put(key, messages.text(language, key)));
    ObjectNode all = Json.object();
    texts.forEach(all::put);
    return Json.compact(all);
  }
}
