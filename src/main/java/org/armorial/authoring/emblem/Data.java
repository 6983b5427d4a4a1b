package org.armorial.authoring.emblem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The drawings that stand beside this package as text. */
final class Data {
  private Data() {}

  /** The lines of a file that are neither empty nor a comment. */
  static List<String> lines(String name) {
    try (InputStream stream = Data.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("couldn't read " + name, e);
    }
  }
}
