package org.armorial.openbadges;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.CodecException;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.codec.JsonLimits;
import org.armorial.openbadges.IntakeFault.Reason;
import org.armorial.openbadges.Origin.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes values apart until badges are left, and keeps what was found and what was refused. */
final class Unpacking {
  private static final int MAX_CARRIED = 10_000;
  private static final int MAX_FAULTS = 100;

  /** A presentation of presentations of presentations is nobody's. */
  private static final int MAX_DEPTH = 4;

  /** Whose proofs are kept. */
  private static final int MAX_PRESENTATIONS = 100;

  /** A list of badges may be longer than one badge. */
  private static final JsonLimits LIMITS = new JsonLimits(8 << 20, 64, 1_000_000, 1 << 20);

  private final List<Carried> carried = new ArrayList<>();
  private final List<IntakeFault> faults = new ArrayList<>();
  private final List<Presentation> presentations = new ArrayList<>();
  private int depth;

  Received result() {
    if (carried.isEmpty()) {
      if (faults.isEmpty()) {
        refuse(Reason.EMPTY, Origin.INPUT);
      }
      return new Received.Refused(faults);
    }
    return new Received.Found(carried, faults, presentations);
  }

  boolean isEmpty() {
    return carried.isEmpty() && faults.isEmpty();
  }

  void refuse(Reason reason, Origin origin) {
    refuse(new IntakeFault(reason, origin));
  }

  void refuse(CodecException e, Origin origin) {
    refuse(IntakeFault.of(e, origin));
  }

  void refuse(IntakeFault fault) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(fault);
    }
  }

  void take(Carried one) {
    if (carried.size() == MAX_CARRIED) {
      Map<String, String> limit = Map.of("limit", Integer.toString(MAX_CARRIED));
      IntakeFault fault = new IntakeFault(Reason.TOO_MANY, Origin.INPUT, limit);
      if (!faults.contains(fault)) {
        refuse(fault);
      }
      return;
    }
    carried.add(one);
  }

  /** Whether {@code text} is one thing: JSON, a JWS, an address. Takes it if so. */
  boolean takeText(String text, Origin origin) {
    String plain = text.strip();
    if (plain.startsWith("{") || plain.startsWith("[") || plain.startsWith("\"")) {
      // As it stands, so that the place of a fault is the one in the file.
      json(text, origin);
    } else if (CompactToken.looksLike(plain)) {
      token(plain, origin);
    } else if (WebAddress.matches(plain)) {
      take(new Carried.Address(plain, "", origin));
    } else {
      return false;
    }
    return true;
  }

  private void json(String text, Origin origin) {
    try {
      value(Json.parse(text.getBytes(StandardCharsets.UTF_8), LIMITS), origin);
    } catch (JsonException e) {
      refuse(e, origin);
    }
  }

  /** A JSON value that should be a badge or hold some. */
  void value(JsonNode value, Origin origin) {
    if (depth == MAX_DEPTH) {
      Map<String, String> limit = Map.of("limit", Integer.toString(MAX_DEPTH));
      refuse(new IntakeFault(Reason.TOO_MANY, origin, limit));
      return;
    }
    depth++;
    if (value instanceof ObjectNode object) {
      object(object, origin);
    } else if (value.isArray()) {
      int number = 0;
      for (JsonNode item : value) {
        value(item, origin.inner(Kind.ITEM, Integer.toString(++number)));
      }
      if (number == 0) {
        refuse(Reason.EMPTY, origin);
      }
    } else if (!value.isString() || !takeText(value.stringValue(), origin)) {
      notABadge("", origin);
    }
    depth--;
  }

  private void object(ObjectNode object, Origin origin) {
    switch (BadgeShape.of(object)) {
      case BADGE -> take(new Carried.Document(object, origin));
      case BUNDLE -> {
        // A bundle is a credential too, with a proof of its own.
        take(new Carried.Document(object, origin));
        JsonNode subject = object.path("credentialSubject");
        members(subject, origin.inner(Kind.MEMBER, "credentialSubject"));
      }
      case PRESENTATION -> presentation(new Presentation(object, Optional.empty(), origin));
      case ENVELOPE -> envelope(object, origin);
      case OTHER -> notABadge(BadgeShape.type(object), origin);
    }
  }

  private void presentation(Presentation one) {
    if (presentations.size() < MAX_PRESENTATIONS) {
      presentations.add(one);
    }
    members(one.document(), one.origin());
  }

  /**
   * Verifiable Credentials 2.0 section 4.13: "The verifiableCredential property MAY be present. The
   * value MUST be one or more verifiable credential and/or enveloped verifiable credential
   * objects". Of 1.1 they may be JWTs as strings.
   */
  private void members(JsonNode holder, Origin origin) {
    JsonNode credentials = holder.path("verifiableCredential");
    if (credentials.isMissingNode()) {
      refuse(Reason.EMPTY, origin);
    } else {
      value(credentials, origin.inner(Kind.MEMBER, "verifiableCredential"));
    }
  }

  /**
   * Verifiable Credentials 2.0 section 4.12: "The id value of the object MUST be a data: URL that
   * expresses a secured verifiable credential using an enveloping security scheme".
   */
  private void envelope(ObjectNode object, Origin origin) {
    Optional<DataUrl> url = DataUrl.parse(object.path("id").asString(""));
    if (url.isEmpty() || !url.get().isToken() || !CompactToken.looksLike(url.get().text())) {
      String type = url.map(DataUrl::mediaType).orElse("");
      refuse(new IntakeFault(Reason.UNKNOWN_ENVELOPE, origin, Map.of("type", type)));
      return;
    }
    token(url.get().text(), origin);
  }

  private void token(String jws, Origin origin) {
    Optional<CompactToken> token = CompactToken.parse(jws);
    if (token.isEmpty()) {
      refuse(Reason.TOKEN_DAMAGED, origin);
      return;
    }
    ObjectNode payload = token.get().payload();
    // Verifiable Credentials 1.1 section 6.3.1: vc and vp hold what the JWT signs.
    if (payload.path("vp") instanceof ObjectNode said) {
      // "iss MUST represent the … holder property of a verifiable presentation".
      ObjectNode presentation = Json.object().setAll(said);
      if (!said.has("holder") && payload.has("iss")) {
        presentation.set("holder", payload.get("iss"));
      }
      Origin inside = origin.inner(Kind.PAYLOAD, "vp");
      presentation(new Presentation(presentation, Optional.of(jws), inside));
      return;
    }
    ObjectNode said = payload.path("vc") instanceof ObjectNode credential ? credential : payload;
    switch (BadgeShape.of(said)) {
      case BADGE -> take(new Carried.Token(jws, origin));
      case BUNDLE -> {
        take(new Carried.Token(jws, origin));
        JsonNode subject = said.path("credentialSubject");
        members(subject, origin.inner(Kind.PAYLOAD, "credentialSubject"));
      }
      case PRESENTATION -> {
        Origin inside = origin.inner(Kind.PAYLOAD, "");
        presentation(new Presentation(said, Optional.of(jws), inside));
      }
      case ENVELOPE -> value(said, origin.inner(Kind.PAYLOAD, ""));
      case OTHER -> notABadge(BadgeShape.type(said), origin);
    }
  }

  void notABadge(String type, Origin origin) {
    refuse(new IntakeFault(Reason.NOT_A_BADGE, origin, Map.of("type", type)));
  }
}
