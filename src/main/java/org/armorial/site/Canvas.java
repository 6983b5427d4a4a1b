package org.armorial.site;

import java.util.Optional;
import org.armorial.text.Language;

/** x */
public final class Canvas {
  private Canvas() {}
  public static byte[] page(Language language, Optional<String> repository) { return new byte[0]; }
}
