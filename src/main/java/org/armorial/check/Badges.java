package org.armorial.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armorial.model.BadgeId;
import org.armorial.model.Register;
import org.armorial.text.Similar;

/** What to say of a badge that does not exist. */
final class Badges {
  private Badges() {}

  /** The values of a dangling reference to a badge, with what was probably meant. */
  static Map<String, String> dangling(Register register, String name) {
    Map<String, String> values = new TreeMap<>();
    values.put("variant", "badge");
    values.put("name", name);
    values.put("folder", name.contains("/") ? name : name + "/1");
    Stream<String> versions = register.definitions().keySet().stream().map(BadgeId::toString);
    Stream<String> slugs = register.definitions().keySet().stream().map(id -> id.slug().value());
    List<String> known = (name.contains("/") ? versions : slugs).distinct().toList();
    Similar.to(name, known).ifPresent(near -> values.put("near", near));
    return values;
  }
}
