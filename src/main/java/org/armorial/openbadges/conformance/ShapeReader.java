package org.armorial.openbadges.conformance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the lines of one class.
 *
 * @param types finds a type by its name
 * @param contexts the rule that asks for the contexts of the table
 */
record ShapeReader(Function<String, ValueType> types, ContextOrder contexts) {
  Shape shape(String name, List<String> lines) {
    List<Property> properties = new ArrayList<>();
    List<List<String>> needs = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    Optional<Shape.Stub> stub = Optional.empty();
    for (String line : lines.subList(1, lines.size())) {
      List<String> words = List.of(line.split(" +", -1));
      List<String> rest = words.subList(1, words.size());
      switch (words.get(0)) {
        case "needs" -> needs.add(rest);
        case "rule" -> rules.add(rule(rest.get(0)));
        case "stub" ->
            stub =
                Optional.of(new Shape.Stub(rest.get(0), Set.copyOf(rest.subList(1, rest.size()))));
        default -> properties.add(property(words));
      }
    }
    boolean closed = lines.get(0).endsWith(" closed");
    Set<String> required =
        properties.stream()
            .filter(Property::required)
            .map(Property::name)
            .collect(Collectors.toUnmodifiableSet());
    return new Shape(
        name,
        closed,
        List.copyOf(properties),
        required,
        List.copyOf(needs),
        stub,
        List.copyOf(rules));
  }

  private Rule rule(String name) {
    return name.equals("contexts") || name.equals("known-contexts") ? contexts : Rules.named(name);
  }

  private Property property(List<String> words) {
    List<Property.Alternative> alternatives = new ArrayList<>();
    for (String type : words.get(1).split("\\|", -1)) {
      boolean unusual = type.endsWith("!");
      String label = unusual ? type.substring(0, type.length() - 1) : type;
      alternatives.add(new Property.Alternative(types.apply(label), unusual));
    }
    Set<Property.Flag> flags = EnumSet.noneOf(Property.Flag.class);
    List<Set<String>> named = new ArrayList<>();
    for (int i = 3; i < words.size(); i++) {
      switch (words.get(i)) {
        case "lone" -> flags.add(Property.Flag.LONE);
        case "lone!" -> flags.add(Property.Flag.LONE_UNUSUAL);
        case "wanted" -> flags.add(Property.Flag.WANTED);
        case "empty" -> flags.add(Property.Flag.EMPTY);
        case "two" -> flags.add(Property.Flag.TWO);
        case "has" -> named.add(Set.of(words.get(++i).split("\\|", -1)));
        default -> throw new IllegalStateException("no flag " + words.get(i));
      }
    }
    String many = words.get(2);
    if (!Set.of("1", "0..1", "1..*", "0..*").contains(many)) {
      throw new IllegalStateException("how many is " + many);
    }
    return new Property(
        List.of(words.get(0).split("\\|", -1)),
        List.copyOf(alternatives),
        many.startsWith("1"),
        many.endsWith("*"),
        Set.copyOf(flags),
        List.copyOf(named));
  }
}
