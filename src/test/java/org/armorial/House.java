package org.armorial;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house under one root package: which floor may use which, and what a class may
 * not be.
 *
 * @param root {@code org.armorial}, or the package of classes that break the rules on purpose
 */
record House(String root) {
  /** Ground floor first. */
  static final List<String> FLOORS =
      List.of(
          "text",
          "fault",
          "model",
          "codec",
          "world",
          "proof",
          "openbadges",
          "repository",
          "approval",
          "federation",
          "check",
          "verify",
          "authoring",
          "site",
          "publish",
          "operate",
          "cli");

  /** Libraries, each with the only floor that knows it. */
  static final Map<String, String> LIBRARIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("org.bouncycastle", "proof"),
              Map.entry("com.apicatalog", "proof"),
              Map.entry("jakarta.json", "proof"),
              Map.entry("org.eclipse.jgit", "repository"),
              Map.entry("gg.jte", "site"),
              Map.entry("org.apache.commons.cli", "cli"),
              Map.entry("com.github.weisj.jsvg", "codec"),
              Map.entry("org.commonmark", "codec"),
              Map.entry("org.snakeyaml", "codec"),
              Map.entry("org.apache.hc", "world"),
              Map.entry("javax.xml", "codec"),
              Map.entry("org.w3c.dom", "codec"),
              Map.entry("org.xml.sax", "codec")));

  private static final Set<String> WITHOUT_LIBRARIES = Set.of("text", "fault", "model");
  private static final Pattern VAGUE_NAME =
      Pattern.compile(".*(Manager|Helper|Helpers|Util|Utils|Impl)");
  private static final Pattern MUTABLE_TYPE =
      Pattern.compile(
          "java\\.util\\.(concurrent\\.(atomic\\..*|Concurrent.*)|ArrayList|ArrayDeque|LinkedList|"
              + "(Linked|Weak|Identity)?Hash(Map|Set)|Tree(Map|Set)|EnumMap|BitSet|Random)"
              + "|java\\.lang\\.(StringBuilder|ThreadLocal)");

  /** A package uses those on floors below its own, and no other. */
  ArchRule floors() {
    return rule("use only lower floors", this::checkFloor);
  }

  private void checkFloor(JavaClass type, ConditionEvents events) {
    String own = floor(type);
    if (!FLOORS.contains(own)) {
      events.add(violated(type, type.getName() + " stands on no floor of the house"));
      return;
    }
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (inHouse(target) && FLOORS.indexOf(floor(target)) > FLOORS.indexOf(own)) {
        events.add(
            violated(
                type,
                own
                    + " is below "
                    + floor(target)
                    + ": take what is needed as a parameter, or move it down. "
                    + dependency.getDescription()));
      }
    }
  }

  /** A library is known to one floor, and the lowest floors know none. */
  ArchRule libraries() {
    return rule("know only their own libraries", this::checkLibraries);
  }

  private void checkLibraries(JavaClass type, ConditionEvents events) {
    String own = floor(type);
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String target = dependency.getTargetClass().getBaseComponentType().getName();
      LIBRARIES.forEach(
          (prefix, home) -> {
            if (target.startsWith(prefix + ".") && !own.equals(home)) {
              events.add(
                  violated(
                      type,
                      prefix
                          + " is known to "
                          + home
                          + " alone: use what it offers. "
                          + dependency.getDescription()));
            }
          });
      boolean plain =
          target.startsWith("java.")
              || target.startsWith(root + ".")
              || target.startsWith("org.jspecify.")
              || target.indexOf('.') < 0;
      if (WITHOUT_LIBRARIES.contains(own) && !plain) {
        events.add(
            violated(type, own + " knows no library at all. " + dependency.getDescription()));
      }
    }
  }

  /** What is static never changes. */
  ArchRule noMutableStatics() {
    return rule("have no mutable static field", this::checkStatics);
  }

  private void checkStatics(JavaClass type, ConditionEvents events) {
    for (JavaField field : type.getFields()) {
      Set<JavaModifier> modifiers = field.getModifiers();
      if (!modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.SYNTHETIC)) {
        continue;
      }
      boolean mutable =
          !modifiers.contains(JavaModifier.FINAL)
              || MUTABLE_TYPE.matcher(field.getRawType().getName()).matches();
      if (mutable) {
        events.add(
            violated(
                type, field.getFullName() + " can change: keep it in an object that is passed"));
      }
    }
  }

  /** Names say what a thing is. */
  ArchRule clearNames() {
    return rule(
        "be named after what they are",
        (type, events) -> {
          if (VAGUE_NAME.matcher(type.getSimpleName()).matches()) {
            events.add(violated(type, type.getName() + " could do anything: name the thing"));
          }
        });
  }

  /** Null is checked everywhere. */
  ArchRule nullMarked() {
    return rule(
        "be in a @NullMarked package",
        (type, events) -> {
          if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(
                violated(
                    type, type.getPackageName() + " needs a package-info.java with @NullMarked"));
          }
        });
  }

  Collection<ArchRule> rules() {
    return List.of(floors(), libraries(), noMutableStatics(), clearNames(), nullMarked());
  }

  private ArchRule rule(String words, BiConsumer<JavaClass, ConditionEvents> check) {
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".site.template..")
        .should(
            new ArchCondition<JavaClass>(words) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
              }
            })
        .as("classes " + words);
  }

  private boolean inHouse(JavaClass type) {
    return type.getName().startsWith(root + ".");
  }

  private String floor(JavaClass type) {
    String rest = type.getPackageName().substring(Math.min(root.length() + 1, packageLength(type)));
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static int packageLength(JavaClass type) {
    return type.getPackageName().length();
  }

  private static SimpleConditionEvent violated(JavaClass type, String message) {
    return new SimpleConditionEvent(type, false, message);
  }
}
