package org.armorial.operate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armorial.approval.Missing;
import org.armorial.codec.Json;
import org.armorial.model.LocalizedText;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan for programs; members are added over time and never renamed.
 *
 * <ul>
 *   <li>{@code base}: {@code reference}, {@code commit} (what the change comes from), {@code tip}
 *       (where the reference stands)
 *   <li>{@code head}: {@code reference} (absent for the working tree), {@code commit} (absent
 *       before the first)
 *   <li>{@code changed}: whether anything differs
 *   <li>{@code changes}: counts, {@code badges} and {@code look}, as {@code check --json} has them
 *   <li>{@code awards}: {@code what} happens (awarded, requested, renewed, corrected, revoked,
 *       unpublished, shown, erased, award-moved, award-changed, award-removed, unrevoked,
 *       suspended), {@code id}, {@code badge} ({@code slug/version}), {@code file}; where there is
 *       one {@code displayName} (consented), {@code reason} (by language), {@code supersedes},
 *       {@code page}
 *   <li>{@code pending}: {@code id}, {@code badge}, {@code file}, {@code new}, {@code policy},
 *       {@code threshold}, {@code approvedBy} (principals), {@code missing} ({@code kind} and its
 *       values)
 *   <li>{@code unsealed}: {@code assertions/<id>}, {@code endorsements/<id>}, {@code
 *       revocations/<id>}
 *   <li>{@code departures}: {@code address} that would disappear, {@code asked}
 * </ul>
 */
final class PlanJson {
  private final Plan plan;

  PlanJson(Plan plan) {
    this.plan = plan;
  }

  ObjectNode document() {
    ObjectNode json = Json.object();
    Compared compared = plan.compared();
    json.putObject("base")
        .put("reference", compared.reference())
        .put("commit", compared.commit())
        .put("tip", compared.tip());
    ObjectNode head = json.putObject("head");
    put(head, "reference", compared.head());
    put(head, "commit", compared.headCommit());
    json.put("changed", !plan.isEmpty());
    json.set("changes", plan.report().json());
    ArrayNode awards = json.putArray("awards");
    plan.awards().forEach(event -> awards.add(award(event)));
    ArrayNode pending = json.putArray("pending");
    plan.waiting().forEach(waiting -> pending.add(pending(waiting)));
    ArrayNode unsealed = json.putArray("unsealed");
    plan.unsealed().forEach(unsealed::add);
    ArrayNode departures = json.putArray("departures");
    List<Departure> asked = plan.departures().asked();
    for (Departure departure : plan.departures().all()) {
      departures
          .addObject()
          .put("address", departure.address())
          .put("asked", asked.contains(departure));
    }
    return json;
  }

  private static void put(ObjectNode json, String member, String value) {
    if (!value.isEmpty()) {
      json.put(member, value);
    }
  }

  private ObjectNode award(AwardEvent event) {
    ObjectNode json = Json.object();
    json.put("what", event.kind().word());
    json.put("id", event.id().value());
    json.put("badge", event.badge());
    json.put("file", event.file().value());
    plan.displayName(event).ifPresent(name -> json.put("displayName", name));
    plan.end(event).ifPresent(end -> json.set("reason", texts(end.reason())));
    plan.older(event).ifPresent(older -> json.put("supersedes", older));
    plan.page(event).ifPresent(page -> json.put("page", page));
    return json;
  }

  private static ObjectNode texts(LocalizedText text) {
    ObjectNode json = Json.object();
    Map<String, String> sorted = new TreeMap<>();
    for (Map.Entry<Language, String> one : text.texts().entrySet()) {
      sorted.put(one.getKey().tag(), one.getValue());
    }
    sorted.forEach(json::put);
    return json;
  }

  private static ObjectNode pending(Plan.Waiting waiting) {
    ObjectNode json = Json.object();
    json.put("id", waiting.award().id().value());
    json.put("badge", waiting.award().badge().toString());
    json.put("file", waiting.award().path().value());
    json.put("new", waiting.isNew());
    json.put("policy", waiting.approval().policy());
    json.put("threshold", waiting.approval().threshold());
    ArrayNode approvers = json.putArray("approvedBy");
    waiting
        .approval()
        .approvings()
        .forEach(one -> approvers.add(one.approver().principal().value()));
    ArrayNode all = json.putArray("missing");
    for (Missing missing : waiting.approval().missing()) {
      ObjectNode one = all.addObject().put("kind", PlanText.word(missing.kind()));
      new TreeMap<>(missing.values()).forEach(one::put);
    }
    return json;
  }
}
