package org.armorial.verify;

import java.util.Locale;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.text.Timestamps;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verdicts for programs, in the form of {@code schemas/verdict.schema.json}. Words are those of
 * {@link Question}, {@link Answer}, {@link Reason} and {@link Notice.Kind}; what they mean to a
 * person is not repeated.
 */
public final class VerdictJson {
  private VerdictJson() {}

  /** {@code verdict} as one object. */
  public static ObjectNode of(Verdict verdict) {
    ObjectNode json = Json.object();
    json.put("source", verdict.source());
    json.put("standard", verdict.standard());
    Subject subject = verdict.subject();
    put(json, "id", subject.id());
    put(json, "badge", subject.badge());
    put(json, "issuer", subject.issuer());
    put(json, "issuerId", subject.issuerId());
    put(json, "awardedOn", subject.awardedOn());
    ObjectNode answers = json.putObject("answers");
    for (Line line : verdict.lines()) {
      answers.set(line.question().word(), line(line));
    }
    ArrayNode remarks = json.putArray("remarks");
    verdict
        .remarks()
        .forEach(
            remark ->
                remarks
                    .addObject()
                    .put("severity", remark.severity().name().toLowerCase(Locale.ROOT))
                    .put("code", remark.code().word())
                    .put("place", remark.pointer()));
    ArrayNode notices = json.putArray("notices");
    for (Notice notice : verdict.notices()) {
      ObjectNode one = notices.addObject().put("word", notice.kind().word());
      notice.evidence().forEach(one.putObject("evidence")::put);
    }
    verdicts(json.putArray("endorsements"), verdict.endorsements());
    verdicts(json.putArray("components"), verdict.components());
    return json;
  }

  private static void verdicts(ArrayNode array, java.util.List<Verdict> verdicts) {
    verdicts.forEach(verdict -> array.add(of(verdict)));
  }

  private static ObjectNode line(Line line) {
    ObjectNode json = Json.object();
    json.put("answer", line.answer().word());
    json.put("reason", line.reason().word());
    put(json, "asOf", line.asOf().map(Timestamps::text));
    ObjectNode evidence = json.putObject("evidence");
    line.evidence().forEach(evidence::put);
    return json;
  }

  private static void put(ObjectNode json, String member, Optional<String> value) {
    value.ifPresent(text -> json.put(member, text));
  }
}
