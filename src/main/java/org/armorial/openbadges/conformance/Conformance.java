package org.armorial.openbadges.conformance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a document conforms to its standard: Open Badges 1.0, 1.1, 2.0, 2.1 and 3.0, Verifiable
 * Credentials 1.1 and 2.0. What is judged is the form alone; nothing is fetched, and no signature,
 * date or status is checked. The tables that say what conforms stand beside this class: see {@link
 * ShapeTable}.
 */
public final class Conformance {
  /** Each is read when the first document of its standard comes. */
  private static final Map<Standard, ShapeTable> TABLES = new ConcurrentHashMap<>();

  private Conformance() {}

  /**
   * Everything about the form of {@code document} that its standard forbids or that some verifiers
   * stumble over. A document of no known standard has a report without findings that says so. Never
   * throws, whatever the document is.
   */
  public static Report check(ObjectNode document) {
    Standard standard = Standard.of(document);
    Findings findings = new Findings();
    if (standard == Standard.UNKNOWN) {
      return findings.report(standard, Kind.UNKNOWN);
    }
    ShapeTable table = TABLES.computeIfAbsent(standard, known -> ShapeTable.load(known.table()));
    Kind kind = Recognition.kind(document, standard);
    table
        .find(kind.shape())
        .ifPresentOrElse(
            shape -> new Inspection(table, findings).object(document, shape, "", 0),
            () -> findings.add("", Code.KIND_UNKNOWN));
    return findings.report(standard, kind);
  }
}
