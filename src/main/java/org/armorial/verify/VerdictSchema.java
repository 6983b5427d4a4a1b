package org.armorial.verify;

import java.util.Arrays;
import java.util.List;
import org.armorial.codec.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft-07) of what {@link VerdictJson} makes, from the same words. One badge is
 * an object with all its verdicts, since an image may hold two; several are one verdict a line.
 */
public final class VerdictSchema {
  private static final ObjectNode TEXT = Json.object().put("type", "string");

  private VerdictSchema() {}

  /** The schema, {@code schemas/verdict.schema.json} of a site. */
  public static ObjectNode document() {
    ObjectNode schema = Json.object().put("$schema", "http://json-schema.org/draft-07/schema#");
    schema
        .putArray("oneOf")
        .add(object(List.of("verdicts"), Json.object().set("verdicts", listOf(verdictReference()))))
        .add(verdictReference());
    schema.putObject("definitions").set("verdict", verdict());
    return schema;
  }

  private static ObjectNode verdict() {
    ObjectNode members = Json.object();
    for (String name :
        List.of("source", "standard", "id", "badge", "issuer", "issuerId", "awardedOn")) {
      members.set(name, TEXT);
    }
    members.set("answers", answers());
    members.set("remarks", listOf(remark()));
    members.set("notices", listOf(notice()));
    members.set("endorsements", listOf(verdictReference()));
    members.set("components", listOf(verdictReference()));
    return object(
        List.of(
            "source", "standard", "answers", "remarks", "notices", "endorsements", "components"),
        members);
  }

  private static ObjectNode answers() {
    ObjectNode members = Json.object();
    for (Question question : Question.values()) {
      members.set(question.word(), answer(question));
    }
    return object(Arrays.stream(Question.values()).map(Question::word).toList(), members);
  }

  private static ObjectNode answer(Question question) {
    ObjectNode members = Json.object();
    members.set("answer", oneOf(Arrays.stream(Answer.values()).map(Answer::word).toList()));
    members.set(
        "reason",
        oneOf(
            Arrays.stream(Reason.values())
                .filter(reason -> reason.question() == question)
                .map(Reason::word)
                .toList()));
    members.putObject("asOf").put("type", "string").put("format", "date-time");
    members.set("evidence", evidence());
    return object(List.of("answer", "reason", "evidence"), members);
  }

  private static ObjectNode evidence() {
    ObjectNode evidence = Json.object().put("type", "object");
    evidence.set("additionalProperties", TEXT);
    return evidence;
  }

  private static ObjectNode notice() {
    ObjectNode members = Json.object();
    members.set("word", oneOf(Arrays.stream(Notice.Kind.values()).map(Notice.Kind::word).toList()));
    members.set("evidence", evidence());
    return object(List.of("word", "evidence"), members);
  }

  private static ObjectNode remark() {
    ObjectNode members = Json.object();
    members.set("severity", oneOf(List.of("error", "warning")));
    members.set("code", TEXT);
    members.set("place", TEXT);
    return object(List.of("severity", "code", "place"), members);
  }

  private static ObjectNode verdictReference() {
    return Json.object().put("$ref", "#/definitions/verdict");
  }

  private static ObjectNode oneOf(List<String> words) {
    ObjectNode schema = Json.object();
    words.forEach(schema.putArray("enum")::add);
    return schema;
  }

  private static ObjectNode listOf(ObjectNode items) {
    ObjectNode schema = Json.object().put("type", "array");
    schema.set("items", items);
    return schema;
  }

  private static ObjectNode object(List<String> required, ObjectNode members) {
    ObjectNode schema = Json.object().put("type", "object").put("additionalProperties", false);
    required.forEach(schema.putArray("required")::add);
    schema.set("properties", members);
    return schema;
  }
}
