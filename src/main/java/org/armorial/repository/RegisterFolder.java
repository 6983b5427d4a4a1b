package org.armorial.repository;

import java.nio.file.Path;
import org.armorial.model.RegisterPath;

/**
 * The folder that a register stands in, and what diagnostics call it.
 *
 * @param path where it is
 * @param shownAs the folder as the user would type it, without a last {@code /}; empty shows paths
 *     inside it alone
 */
public record RegisterFolder(Path path, String shownAs) {
  /** A folder that is shown as it was typed, for example {@code badges}. */
  public static RegisterFolder of(Path path) {
    String typed = path.toString().replace('\\', '/');
    return new RegisterFolder(
        path, typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed);
  }

  /** What a diagnostic calls the file or folder {@code inside}. */
  public String shown(String inside) {
    return shownAs.isEmpty() ? inside : shownAs + "/" + inside;
  }

  /** What a diagnostic calls {@code file}. */
  public String shown(RegisterPath file) {
    return shown(file.value());
  }

  /** Where {@code file} is. */
  public Path resolve(RegisterPath file) {
    return path.resolve(file.value());
  }
}
