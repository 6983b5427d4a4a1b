package org.armorial.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.armorial.codec.FixedNode;
import org.armorial.codec.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Open Badges credentials of any content, hostile content included. */
public final class Credentials {
  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\"",
          "\\",
          "a\"b\\c\\n",
          "line\nline\r\nline\ttab",
          "\b\f\u000B\u0000\u0001\u001F\u007F\u0080\u009F",
          "é à ç œ « guillemets »\u00A0: \u202F!",
          "e\u0301 decomposed",
          "😀 👩‍👩‍👧 🇫🇷",
          "\uD83D\uDE00",
          "\uFF20 full width",
          "\uFB01 \uFFFD \uE000",
          "שלום עולם \u202E reversed",
          "<script>alert(1)</script> <b>",
          "_:b0",
          "_:c14n0 <x> .",
          "https://example.org/not-a-node",
          "did:web:example.org:issuer",
          "urn:armorial-leaf:",
          "urn:armorial-leaf0",
          "name",
          "Achievement",
          "\"@en .\n<a> <b> \"",
          "\u2028 \u2029 \uFEFF",
          "null",
          "true",
          "12",
          "x".repeat(5000));

  /** Members whose values must stay addresses. */
  private static final List<String> ADDRESSES = List.of("id", "statusListCredential");

  private final Random random;

  /** Which kind of character a document has, for both together are refused. */
  private boolean beyondPlane0;

  Credentials(Random random) {
    this.random = random;
  }

  /** A small one, always the same. */
  static ObjectNode plain() {
    return Vectors.parse(
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"],
         "id": "https://example.org/assertions/a/credential.json",
         "type": ["VerifiableCredential", "OpenBadgeCredential"],
         "name": "Accueil",
         "issuer": {"id": "did:web:example.org:issuer", "type": ["Profile"], "name": "La Maison"},
         "validFrom": "2026-03-12T09:00:00Z",
         "credentialSubject": {
           "id": "urn:uuid:6f2a0b6e-6d0c-4d2e-9d0e-1a2b3c4d5e6f", "type": ["AchievementSubject"],
           "achievement": {"id": "https://example.org/badges/accueil/1/achievement.json",
             "type": ["Achievement"], "name": "Accueil", "description": "Accueillir.",
             "criteria": {"narrative": "Avoir accueilli."}}}}
        """);
  }

  /** One of random content and structure, every part that Armorial publishes in some of them. */
  ObjectNode any() {
    beyondPlane0 = random.nextBoolean();
    ObjectNode document = Json.object();
    document
        .putArray("@context")
        .add("https://www.w3.org/ns/credentials/v2")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
    document.put("id", address());
    document.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
    text(document, "name", "description");
    document.set("issuer", profile());
    document.put("validFrom", date());
    if (chance()) {
      document.put("validUntil", date());
    }
    if (chance()) {
      document.put("awardedDate", date());
    }
    ObjectNode subject = document.putObject("credentialSubject");
    subject.put("id", chance() ? "urn:uuid:" + random.nextInt(5) : address());
    subject.putArray("type").add("AchievementSubject");
    text(subject, "role", "narrative", "term", "licenseNumber");
    if (chance()) {
      subject.put("creditsEarned", List.of(1.5, 2.0, 0.1, 100.0).get(random.nextInt(4)));
    }
    some(subject, "identifier", this::identifier);
    some(subject, "result", this::result);
    subject.set("achievement", achievement());
    some(document, "evidence", this::evidence);
    if (chance()) {
      document
          .putObject("credentialStatus")
          .put("id", address())
          .put("type", "BitstringStatusListEntry")
          .put("statusPurpose", "revocation")
          .put("statusListIndex", Integer.toString(random.nextInt(100)))
          .put("statusListCredential", address());
    }
    if (chance()) {
      document
          .putArray("credentialSchema")
          .addObject()
          .put("id", address())
          .put("type", "1EdTechJsonSchemaValidator2019");
    }
    return document;
  }

  /** {@code document} with other strings in the same places: same shape, other content. */
  ObjectNode refilled(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    refill(copy);
    return copy;
  }

  /** {@code document} with some of its parts fixed, large ones and small ones. */
  ObjectNode partlyFixed(ObjectNode document) {
    ObjectNode copy = Json.object();
    for (String name : document.propertyNames()) {
      copy.set(name, partlyFixed(document.get(name)));
    }
    return copy;
  }

  private JsonNode partlyFixed(JsonNode node) {
    boolean now = random.nextInt(3) == 0;
    if (node instanceof ObjectNode object) {
      return now ? Json.fixed(object) : partlyFixed(object);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(item -> copy.add(partlyFixed(item)));
      return now ? Json.fixed(copy) : copy;
    }
    return node;
  }

  /**
   * {@code document} with the same fixed parts and other strings around them, some of them strings
   * that stand in the fixed parts, too.
   */
  ObjectNode refilledAround(ObjectNode document) {
    List<String> inside = new ArrayList<>();
    fixedTexts(document, inside);
    ObjectNode copy = Json.object();
    for (String name : document.propertyNames()) {
      copy.set(name, refilledAround(document.get(name), name, inside));
    }
    return copy;
  }

  private JsonNode refilledAround(JsonNode node, String name, List<String> inside) {
    if (node instanceof FixedNode
        || name.equals("type")
        || name.equals("@context")
        || name.equals("proofPurpose")) {
      return node;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      for (String member : object.propertyNames()) {
        copy.set(member, refilledAround(object.get(member), member, inside));
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(item -> copy.add(refilledAround(item, name, inside)));
      return copy;
    }
    if (!node.isString()) {
      return node;
    }
    String old = node.stringValue();
    boolean clash = !inside.isEmpty() && random.nextInt(4) == 0;
    String chosen = clash ? inside.get(random.nextInt(inside.size())) : old;
    return JsonNodeFactory.instance.stringNode(
        !ADDRESSES.contains(name)
            ? (clash ? chosen : words())
            : clash && isAddress(chosen) ? chosen : old + random.nextInt(1000));
  }

  private static boolean isAddress(String text) {
    return text.startsWith("https://example.org/") || text.startsWith("did:web:");
  }

  private static void fixedTexts(JsonNode node, List<String> texts) {
    if (node instanceof FixedNode fixed) {
      texts.addAll(new TreeSet<>(fixed.form().texts()));
    } else {
      node.values().forEach(child -> fixedTexts(child, texts));
    }
  }

  private void refill(ObjectNode object) {
    for (String name : List.copyOf(object.propertyNames())) {
      if (name.equals("type") || name.equals("@context") || name.equals("proofPurpose")) {
        continue;
      }
      switch (object.get(name).getNodeType()) {
        case STRING -> {
          String old = object.get(name).stringValue();
          boolean isAddress = ADDRESSES.contains(name);
          object.put(name, isAddress ? old + random.nextInt(1000) : words());
        }
        case OBJECT -> refill((ObjectNode) object.get(name));
        case ARRAY -> {
          ArrayNode array = (ArrayNode) object.get(name);
          for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof ObjectNode item) {
              refill(item);
            } else {
              array.set(i, Json.array().add(words()).get(0));
            }
          }
        }
        default -> {}
      }
    }
  }

  private ObjectNode achievement() {
    ObjectNode achievement = Json.object().put("id", address());
    achievement.putArray("type").add("Achievement");
    achievement.put("name", words()).put("description", words());
    text(achievement, "achievementType", "fieldOfStudy", "humanCode", "version", "inLanguage");
    ObjectNode criteria = achievement.putObject("criteria");
    if (chance()) {
      criteria.put("id", address());
    }
    criteria.put("narrative", words());
    if (chance()) {
      achievement
          .putObject("image")
          .put("id", address())
          .put("type", "Image")
          .put("caption", words());
    }
    if (chance()) {
      achievement.set("creator", profile());
    }
    some(achievement, "alignment", this::alignment);
    some(achievement, "related", this::related);
    some(achievement, "resultDescription", this::resultDescription);
    if (chance()) {
      ArrayNode tags = achievement.putArray("tag");
      for (int i = random.nextInt(5); i >= 0; i--) {
        tags.add(words());
      }
    }
    return achievement;
  }

  private ObjectNode profile() {
    ObjectNode profile = Json.object().put("id", address());
    profile.putArray("type").add("Profile");
    text(profile, "name", "email", "phone");
    if (chance()) {
      profile.put("url", address());
    }
    if (chance()) {
      ObjectNode place = profile.putObject("address");
      place.putArray("type").add("Address");
      text(place, "addressCountry", "addressLocality", "postalCode");
    }
    some(profile, "otherIdentifier", this::identifierEntry);
    return profile;
  }

  private ObjectNode identifier() {
    return Json.object()
        .put("type", "IdentityObject")
        .put("hashed", random.nextBoolean())
        .put("identityHash", "sha256$" + random.nextInt(3))
        .put("identityType", "emailAddress")
        .put("salt", words());
  }

  private ObjectNode identifierEntry() {
    return Json.object()
        .put("type", "IdentifierEntry")
        .put("identifier", words())
        .put("identifierType", "identifier");
  }

  private ObjectNode result() {
    ObjectNode result = Json.object();
    result.putArray("type").add("Result");
    text(result, "value", "status");
    if (chance()) {
      result.put("resultDescription", address());
    }
    return result;
  }

  private ObjectNode alignment() {
    ObjectNode alignment = Json.object();
    alignment.putArray("type").add("Alignment");
    alignment.put("targetName", words()).put("targetUrl", address());
    text(alignment, "targetCode", "targetFramework", "targetDescription");
    return alignment;
  }

  private ObjectNode related() {
    ObjectNode related = Json.object().put("id", address());
    ArrayNode types = related.putArray("type").add("Related");
    if (chance()) {
      types.add("https://w3id.org/openbadges#BadgeClass");
    }
    text(related, "version", "inLanguage");
    return related;
  }

  private ObjectNode resultDescription() {
    ObjectNode description = Json.object().put("id", address());
    description.putArray("type").add("ResultDescription");
    description.put("name", words()).put("resultType", "Percent");
    if (chance()) {
      ArrayNode values = description.putArray("allowedValue");
      for (int i = random.nextInt(3); i >= 0; i--) {
        values.add(words());
      }
    }
    some(description, "rubricCriterionLevel", this::level);
    return description;
  }

  private ObjectNode level() {
    ObjectNode level = Json.object().put("id", address());
    level.putArray("type").add("RubricCriterionLevel");
    level.put("name", words());
    text(level, "level", "points");
    return level;
  }

  private ObjectNode evidence() {
    ObjectNode evidence = Json.object();
    if (chance()) {
      evidence.put("id", address());
    }
    evidence.putArray("type").add("Evidence");
    text(evidence, "name", "narrative", "genre", "audience", "description");
    return evidence;
  }

  private void some(ObjectNode parent, String name, java.util.function.Supplier<ObjectNode> item) {
    int count = random.nextInt(4) - 1;
    if (count > 0) {
      ArrayNode array = parent.putArray(name);
      for (int i = 0; i < count; i++) {
        // Now and then the same thing twice, which makes blank nodes hard to tell apart.
        if (i > 0 && random.nextInt(5) == 0) {
          array.add(array.get(i - 1).deepCopy());
        } else {
          array.add(item.get());
        }
      }
    }
  }

  private void text(ObjectNode object, String... names) {
    for (String name : names) {
      if (chance()) {
        object.put(name, words());
      }
    }
  }

  /** Few enough that the same one comes up in several places. */
  private String address() {
    return switch (random.nextInt(8)) {
      case 0 -> "did:web:example.org:issuer";
      case 1 -> "https://example.org/" + random.nextInt(4);
      case 2 -> "https://example.org/r%C3%A9f?x=1&y='2'#part-" + random.nextInt(100);
      case 3 -> "https://exemple.fr/été/" + random.nextInt(100);
      case 4 -> "urn:uuid:" + random.nextInt(100);
      case 5 -> "mailto:a+b@example.org";
      case 6 -> "did:key:z6Mk" + random.nextInt(100) + "#z6Mk";
      default -> "https://example.org/awards/" + random.nextInt(1000) + "/x.json";
    };
  }

  private String date() {
    return "20" + (10 + random.nextInt(80)) + "-03-12T09:00:00Z";
  }

  private String words() {
    String words = anyWords();
    boolean wrong =
        beyondPlane0
            ? words.chars().anyMatch(c -> c > Character.MAX_SURROGATE)
            : words.codePoints().anyMatch(Character::isSupplementaryCodePoint);
    return wrong ? words() : words;
  }

  private String anyWords() {
    return switch (random.nextInt(4)) {
      case 0 -> HOSTILE.get(random.nextInt(HOSTILE.size()));
      case 1 -> HOSTILE.get(random.nextInt(HOSTILE.size())) + random.nextInt(100);
      case 2 -> noise();
      default -> "mot " + random.nextInt(1000);
    };
  }

  private String noise() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      int c = random.nextInt(random.nextBoolean() ? 0x100 : beyondPlane0 ? 0x110000 : 0x10000);
      if ((c < 0xD800 || c > (beyondPlane0 ? 0xFFFF : 0xDFFF)) && c != 0xFFFE && c != 0xFFFF) {
        text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  private boolean chance() {
    return random.nextInt(3) > 0;
  }

  /** {@code count} of {@link #any}. */
  static List<ObjectNode> many(long seed, int count) {
    Credentials credentials = new Credentials(new Random(seed));
    List<ObjectNode> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(credentials.any());
    }
    return all;
  }
}
