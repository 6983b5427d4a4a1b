package org.armorial.authoring;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionState;
import org.armorial.model.Lifecycle;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Review;
import org.armorial.repository.RegisterWriter;

/** Where a definition is in its life, and who looked at it again: {@code lifecycle.yaml} alone. */
public final class BadgeLife {
  private final Register register;
  private final BadgeDefinition definition;

  /** The life of a definition of {@code register}. */
  public BadgeLife(Register register, BadgeDefinition definition) {
    this.register = register;
    this.definition = definition;
  }

  /**
   * What is to change.
   *
   * @param state the next one
   * @param reviewer who looked at it today
   * @param note what came out of that
   * @param nextReview when the next is due
   * @param comments where to comment, an address
   */
  public record Step(
      Optional<DefinitionState> state,
      Optional<String> reviewer,
      Optional<LocalizedText> note,
      Optional<LocalDate> nextReview,
      Optional<String> comments) {}

  /** Where one may go from a state; what was published or awarded is never taken back. */
  private static Set<DefinitionState> after(DefinitionState state) {
    return switch (state) {
      case DRAFT -> EnumSet.of(DefinitionState.CONSULTATION, DefinitionState.OPEN);
      case CONSULTATION -> EnumSet.of(DefinitionState.OPEN, DefinitionState.RETIRED);
      case OPEN -> EnumSet.of(DefinitionState.RETIRED);
      case RETIRED -> EnumSet.of(DefinitionState.OPEN);
    };
  }

  /** The change; a step that leads back from what is published is refused. */
  public Change change(Step step, LocalDate today) throws AuthoringException {
    Lifecycle now = definition.lifecycle();
    DefinitionState next = step.state().orElse(now.state());
    BadgeId badge = definition.id();
    boolean says =
        step.reviewer().isPresent() || step.nextReview().isPresent() || step.comments().isPresent();
    if (step.state().isPresent() && next != now.state() && !after(now.state()).contains(next)) {
      throw new AuthoringException(
          "step-" + now.state().word() + "-" + next.word(),
          Map.of("badge", badge, "slug", badge.slug()));
    }
    if (next == now.state() && !says) {
      throw new AuthoringException("same-state-" + next.word(), Map.of("badge", badge));
    }
    List<Review> reviews = new ArrayList<>(now.reviews());
    step.reviewer().ifPresent(by -> reviews.add(new Review(today, by, step.note())));
    Lifecycle then =
        new Lifecycle(
            next,
            next == now.state() ? now.since() : Optional.of(today),
            reviews,
            step.nextReview().or(now::nextReview),
            step.comments().or(now::comments));
    RegisterPath path = RegisterLayout.lifecycle(badge);
    String text = RegisterWriter.text(then, register.issuer().defaultLanguage());
    String key = next == now.state() ? "badge-reviewed" : "badge-" + next.word();
    return Change.of(path, withComments(path, text), key, Map.of("badge", badge, "name", name()));
  }

  private String name() {
    return definition.name().in(register.issuer().defaultLanguage());
  }

  /** What a person wrote above the fields is theirs, and stays. */
  private String withComments(RegisterPath path, String text) {
    StringBuilder head = new StringBuilder();
    for (String line :
        new String(register.files().bytes(path), StandardCharsets.UTF_8).lines().toList()) {
      if (!line.startsWith("#")) {
        break;
      }
      head.append(line).append('\n');
    }
    String body = text.substring(text.indexOf('\n') + 1);
    return head.isEmpty() ? text : head + body;
  }
}
