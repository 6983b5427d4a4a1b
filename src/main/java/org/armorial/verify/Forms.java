package org.armorial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.openbadges.conformance.Conformance;
import org.armorial.openbadges.conformance.Nonconformity;
import org.armorial.openbadges.conformance.Report;
import org.armorial.openbadges.conformance.Standard;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether the documents of a badge keep to their standard.
 *
 * @param standard that the badge says it follows
 * @param errors how often they depart from it
 * @param remarks where, and where other verifiers stumble
 */
record Forms(Standard standard, int errors, List<Nonconformity> remarks) {
  /**
   * Of a badge; what it is an award of and who awarded it are documents of their own before 3.0.
   */
  static Forms of(Examined examined) {
    Report report = Conformance.check(examined.document());
    Forms forms = new Forms(report.standard(), report.errors(), report.nonconformities());
    if (report.standard().hasCredentials() || report.standard() == Standard.UNKNOWN) {
      return forms;
    }
    return forms.and(examined.badge(), "/badge").and(examined.issuer(), "/badge/issuer");
  }

  private Forms and(Optional<ObjectNode> document, String place) {
    if (document.isEmpty()) {
      return this;
    }
    Report report = Conformance.check(document.get());
    List<Nonconformity> all = new ArrayList<>(remarks);
    for (Nonconformity one : report.nonconformities()) {
      all.add(new Nonconformity(place + one.pointer(), one.code(), one.arguments()));
    }
    return new Forms(standard, errors + report.errors(), List.copyOf(all));
  }

  /** The answer. */
  Line line() {
    if (standard == Standard.UNKNOWN) {
      return Line.of(Reason.STANDARD_UNKNOWN);
    }
    return errors == 0
        ? Line.of(Reason.CONFORMS, Map.of("standard", standard.word()))
        : Line.of(
            Reason.NONCONFORMING,
            Map.of("standard", standard.word(), "count", Integer.toString(errors)));
  }
}
