package org.armorial.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.DefinitionState;
import org.armorial.model.Register;
import org.armorial.text.Similar;

/** The definition that a person names as {@code slug} or {@code slug/version}, to award it. */
public final class OpenDefinition {
  private OpenDefinition() {}

  /** The one that is meant: without a version the newest that is open. Others are refused. */
  public static BadgeDefinition find(Register register, String typed) throws AuthoringException {
    String slug = typed.contains("/") ? typed.substring(0, typed.indexOf('/')) : typed;
    List<BadgeDefinition> versions =
        register.definitions().values().stream()
            .filter(definition -> definition.id().slug().value().equals(slug))
            .toList();
    if (versions.isEmpty()) {
      throw unknown(register, typed, slug);
    }
    if (!typed.contains("/")) {
      return newestOpen(versions)
          .orElseThrow(() -> notOpen(versions.get(versions.size() - 1), versions));
    }
    BadgeDefinition named =
        versions.stream()
            .filter(definition -> definition.id().toString().equals(typed))
            .findFirst()
            .orElseThrow(
                () ->
                    new AuthoringException(
                        "unknown-version",
                        Map.of(
                            "badge",
                            typed,
                            "versions",
                            versions.stream()
                                .map(definition -> definition.id().toString())
                                .collect(Collectors.joining(", ")))));
    if (!isOpen(named)) {
      throw notOpen(named, versions);
    }
    return named;
  }

  private static boolean isOpen(BadgeDefinition definition) {
    return definition.lifecycle().state() == DefinitionState.OPEN;
  }

  private static Optional<BadgeDefinition> newestOpen(List<BadgeDefinition> versions) {
    return versions.stream().filter(OpenDefinition::isOpen).reduce((older, newer) -> newer);
  }

  private static AuthoringException unknown(Register register, String typed, String slug) {
    List<String> known =
        register.definitions().keySet().stream().map(id -> id.slug().value()).distinct().toList();
    return Similar.to(slug, known)
        .map(
            near ->
                new AuthoringException("unknown-badge-near", Map.of("badge", typed, "near", near)))
        .orElseGet(() -> new AuthoringException("unknown-badge", Map.of("badge", typed)));
  }

  private static AuthoringException notOpen(
      BadgeDefinition definition, List<BadgeDefinition> versions) {
    Map<String, Object> values =
        Map.of("badge", definition.id(), "state", definition.lifecycle().state().word());
    return newestOpen(versions)
        .map(
            open ->
                new AuthoringException(
                    "not-open-other",
                    Map.of(
                        "badge", definition.id(), "state", values.get("state"), "open", open.id())))
        .orElseGet(() -> new AuthoringException("not-open", values));
  }
}
