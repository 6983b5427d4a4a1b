package org.armorial.openbadges.conformance;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where documents of Open Badges 2.0 stand. */
final class HostingRules {
  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,50}\\.?");
  private static final Pattern NUMERIC =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?|\\[[0-9a-fA-F:.]+](?::\\d{1,5})?");
  private static final Pattern WITH_PORT =
      Pattern.compile("[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,50}:\\d{1,5}");

  private HostingRules() {}

  /** Open Badges 2.0, Hosted Verification: the id is the HTTP(S) URL of the document. */
  static void hostedAddress(ObjectNode assertion, String pointer, Findings findings) {
    JsonNode verification =
        assertion.has("verification") ? assertion.path("verification") : assertion.path("verify");
    List<String> types = Texts.of(verification.path("type"));
    boolean hosted = types.contains("HostedBadge") || types.contains("hosted");
    JsonNode id = assertion.path("id");
    if (!hosted || !id.isString()) {
      return;
    }
    String place = Place.member(pointer, "id");
    if (!AddressForms.isWeb(id.stringValue())) {
      findings.add(place, Code.HOSTED_WITHOUT_ADDRESS, "value", id.stringValue());
    } else if (AddressForms.isPlainWeb(id.stringValue())) {
      findings.add(place, Code.NOT_HTTPS, "value", id.stringValue());
    }
  }

  /** Open Badges 2.0, Profile: most platforms can only handle issuers with an HTTP id. */
  static void webAddress(ObjectNode issuer, String pointer, Findings findings) {
    JsonNode id = issuer.path("id");
    if (id.isString() && !AddressForms.isWeb(id.stringValue())) {
      findings.add(Place.member(pointer, "id"), Code.NOT_ON_THE_WEB, "value", id.stringValue());
    }
  }

  /** Open Badges 2.0, VerificationObject: allowedOrigins are names of hosts. */
  static void origins(ObjectNode verification, String pointer, Findings findings) {
    JsonNode origins = verification.path("allowedOrigins");
    String place = Place.member(pointer, "allowedOrigins");
    if (origins.isString()) {
      origin(origins, place, findings);
    }
    for (int i = 0; origins.isArray() && i < origins.size(); i++) {
      origin(origins.get(i), Place.item(place, i), findings);
    }
  }

  private static void origin(JsonNode origin, String place, Findings findings) {
    if (!origin.isString()) {
      return;
    }
    String text = origin.stringValue();
    if (NUMERIC.matcher(text).matches() || WITH_PORT.matcher(text).matches()) {
      findings.add(place, Code.ORIGIN_WITH_PORT, "value", text);
    } else if (!HOST.matcher(text).matches()) {
      findings.add(place, Code.ORIGIN_NOT_HOST, "value", text);
    }
  }
}
