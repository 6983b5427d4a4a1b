package org.armorial.cli;

import java.util.Optional;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.NewBadge;
import org.armorial.fault.Findings;
import org.armorial.repository.CanvasReader;
import org.armorial.repository.field.CanvasFile;
import org.armorial.text.Language;
import tools.jackson.databind.JsonNode;

/** Makes the definition that a canvas describes. */
final class DesignMaking {
  private DesignMaking() {}

  /**
   * Reads the canvas, tells all its faults, or makes the change.
   *
   * @param file its name in faults
   * @param language of its texts when it does not say
   */
  static ExitCode make(
      Invocation call, NewBadge making, JsonNode canvas, String file, Language language)
      throws CommandException, AuthoringException {
    Findings findings = new Findings();
    Optional<CanvasFile.Canvas> read = CanvasReader.read(file, canvas, language, findings);
    if (read.isEmpty()) {
      RegisterAccess.tellFaults(call, findings.sorted());
      call.talk().say("change.refused");
      return ExitCode.FAULTS;
    }
    return ChangeMaking.make(call, making.of(read.get()));
  }
}
