package org.armorial.authoring.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.fault.Visible;
import org.armorial.text.Similar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One object of a request, whose members are taken one by one; what nobody takes is told. */
final class RequestObject {
  private static final int SHOWN = 40;

  private final ObjectNode node;
  private final EntryPlace place;
  private final String path;
  private final EntryFaults faults;

  private RequestObject(ObjectNode node, EntryPlace place, String path, EntryFaults faults) {
    this.node = node;
    this.place = place;
    this.path = path;
    this.faults = faults;
  }

  /** The whole request; empty when it is no object. */
  static Optional<RequestObject> of(JsonNode node, EntryPlace place, EntryFaults faults) {
    if (node instanceof ObjectNode object) {
      return Optional.of(new RequestObject(object, place, "", faults));
    }
    faults.add(place, "request-form");
    return Optional.empty();
  }

  /** Tells members that are none of {@code known}. */
  void expect(Set<String> known) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        EntryPlace where = at(shown(name));
        Similar.to(name, known)
            .ifPresentOrElse(
                near -> faults.add(where, "unknown-member-near", Map.of("near", near)),
                () -> faults.add(where, "unknown-member"));
      }
    }
  }

  EntryPlace at(String name) {
    return place.at(path + name);
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** A text of one line, or of several; what is too long, blank or of another type is told. */
  Optional<String> text(String name, int most, boolean lines) {
    if (!node.has(name)) {
      return Optional.empty();
    }
    String raw = node.path(name).isString() ? node.path(name).asString().strip() : "";
    String text = raw.replace("\r\n", "\n").replace('\r', '\n');
    boolean writeable =
        !text.isEmpty()
            && text.codePointCount(0, text.length()) <= most
            && text.chars().noneMatch(EntryReader::isControl)
            && (lines || text.indexOf('\n') < 0);
    if (!writeable) {
      faults.add(at(name), "bad-text", Map.of("limit", most));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A text that must be there. */
  Optional<String> needed(String name, int most, boolean lines) {
    if (!node.has(name)) {
      faults.add(at(name), "missing-member");
    }
    return text(name, most, lines);
  }

  boolean is(String name, int number) {
    return node.path(name).isIntegralNumber() && node.path(name).asInt(0) == number;
  }

  Optional<RequestObject> object(String name) {
    if (!node.has(name)) {
      return Optional.empty();
    }
    if (node.path(name) instanceof ObjectNode inside) {
      return Optional.of(new RequestObject(inside, place, path + name + ".", faults));
    }
    faults.add(at(name), "not-an-object");
    return Optional.empty();
  }

  List<RequestObject> objects(String name, int most) {
    List<RequestObject> objects = new ArrayList<>();
    JsonNode list = node.path(name);
    if (!node.has(name)) {
      return objects;
    }
    if (!list.isArray() || list.size() > most) {
      faults.add(at(name), "not-a-list", Map.of("limit", most));
      return objects;
    }
    for (int i = 0; i < list.size(); i++) {
      String inside = path + name + "[" + i + "]";
      if (list.get(i) instanceof ObjectNode object) {
        objects.add(new RequestObject(object, place, inside + ".", faults));
      } else {
        faults.add(place.at(inside), "not-an-object");
      }
    }
    return objects;
  }

  private static String shown(String name) {
    String line = Visible.line(name);
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
