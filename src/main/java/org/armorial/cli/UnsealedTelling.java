package org.armorial.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.publish.Unsealed;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what a build without a key could not publish. It is no chatter: --quiet does not hide it.
 */
final class UnsealedTelling {
  /** So many are named; all are counted, and a program gets them all. */
  private static final int SHOWN = 20;

  private final Invocation call;
  private final Register register;

  /** About the awards of {@code register}. */
  UnsealedTelling(Invocation call, Register register) {
    this.call = call;
    this.register = register;
  }

  void tell(Unsealed unsealed) {
    tell("build.unsealed.awards", "count.awards", unsealed.awards());
    tell("build.unsealed.endorsements", "count.endorsements", unsealed.endorsements());
    tell("build.unsealed.revocations", "count.revocations", unsealed.revocations());
    tell("build.unsealed.withdrawals", "count.endorsements", unsealed.withdrawals());
    if (!unsealed.isEmpty()) {
      call.talk().complain(call.talk().text("build.unsealed.remedy"));
    }
  }

  private void tell(String key, String count, Collection<?> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Talk talk = call.talk();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("count", talk.count(count, ids.size()));
    talk.complain(talk.text(key, values));
    ids.stream().limit(SHOWN).forEach(id -> talk.complain("  " + id + badge(id)));
    if (ids.size() > SHOWN) {
      talk.complain(talk.text("build.unsealed.more", Map.of("count", ids.size() - SHOWN)));
    }
  }

  private String badge(Object id) {
    return id instanceof AssertionId award
        ? register.award(award).map(AssertionSummary::badge).map(badge -> "  " + badge).orElse("")
        : "";
  }

  /** For a program: all of them, by kind. */
  static void addTo(ObjectNode json, Unsealed unsealed) {
    ObjectNode lists = json.putObject("unsealed");
    list(lists.putArray("awards"), unsealed.awards());
    list(lists.putArray("endorsements"), unsealed.endorsements());
    list(lists.putArray("revocations"), unsealed.revocations());
    list(lists.putArray("withdrawals"), unsealed.withdrawals());
  }

  private static void list(ArrayNode array, Collection<?> ids) {
    ids.forEach(id -> array.add(id.toString()));
  }
}
