package org.armorial.verify;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.armorial.codec.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether two spellings of Open Badges 1.1 and 2.0 say the same: hosts write dates, lists of one
 * and what is empty anew as their programs change, and no badge becomes a forgery by that.
 */
final class Meaning {
  private static final Set<String> DATES = Set.of("issuedOn", "expires");
  private static final String CLAIM = "claim";

  private Meaning() {}

  /** Whether {@code member} says the same in both. */
  static boolean isSame(ObjectNode one, ObjectNode other, String member) {
    if (DATES.contains(member)) {
      Optional<Instant> moment = Members.moment(one, member);
      if (moment.isPresent() && moment.equals(Members.moment(other, member))) {
        return true;
      }
    }
    // The identifier of a claim is that of what it is about.
    return (member.equals(CLAIM)
            && one.path(member) instanceof ObjectNode left
            && other.path(member) instanceof ObjectNode right)
        ? haveSame(left, right)
        : isSame(one.path(member), other.path(member));
  }

  private static boolean haveSame(ObjectNode one, ObjectNode other) {
    Set<String> names = new TreeSet<>(one.propertyNames());
    names.addAll(other.propertyNames());
    return names.stream().allMatch(name -> isSame(one.path(name), other.path(name)));
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    JsonNode first = plain(one);
    JsonNode second = plain(other);
    if (first instanceof ObjectNode left && second instanceof ObjectNode right) {
      return haveSame(left, right);
    }
    if (first.isArray() && second.isArray() && first.size() == second.size()) {
      for (int i = 0; i < first.size(); i++) {
        if (!isSame(first.path(i), second.path(i))) {
          return false;
        }
      }
      return true;
    }
    return first.equals(second);
  }

  /** A list of one is its item, what has an address is its address, and nothing is nothing. */
  private static JsonNode plain(JsonNode value) {
    if (value.isMissingNode() || (value.isArray() && value.isEmpty())) {
      return Json.object().nullNode();
    }
    if (value.isArray() && value.size() == 1) {
      return plain(value.path(0));
    }
    Optional<String> address = Members.idOf(value).filter(Chain::isAddress);
    String text = address.orElse(value.isString() ? value.stringValue() : "");
    if (text.isEmpty()) {
      return value.isString() ? Json.object().nullNode() : value;
    }
    boolean isHash = text.startsWith("sha256$") || text.startsWith("md5$");
    return Json.object().stringNode(isHash ? text.toLowerCase(Locale.ROOT) : text);
  }
}
