package org.armorial.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.armorial.verify.Verdict;
import org.armorial.verify.Verifier;

/** One thing that a person wants verified. */
sealed interface Exhibit {
  /** Bytes of a file that is read; a badge with its image is far smaller. */
  int MAX_BYTES = 20 << 20;

  /** What is known of it. */
  List<Verdict> verify(Verifier verifier);

  /** A file, by the name that the person knows. */
  record InFile(Path path, String name) implements Exhibit {
    @Override
    public List<Verdict> verify(Verifier verifier) {
      try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
        return read(in, name, verifier);
      } catch (IOException e) {
        return List.of(verifier.unreadable(name, "not-readable"));
      }
    }
  }

  /** Bytes that were handed over. */
  record Bytes(byte[] content, String name) implements Exhibit {
    @Override
    public List<Verdict> verify(Verifier verifier) {
      return verifier.verify(name, content);
    }
  }

  /**
   * An address.
   *
   * @param isTyped whether the person typed it, and not whoever wrote a list
   */
  record At(String address, boolean isTyped) implements Exhibit {
    @Override
    public List<Verdict> verify(Verifier verifier) {
      return verifier.verifyAddress(address);
    }
  }

  /** A row of a list that names no address. */
  record Row(String name) implements Exhibit {
    @Override
    public List<Verdict> verify(Verifier verifier) {
      return List.of(verifier.unreadable(name, "not-an-address"));
    }
  }

  private static List<Verdict> read(InputStream in, String name, Verifier verifier)
      throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    return bytes.length > MAX_BYTES
        ? List.of(verifier.unreadable(name, "too-large"))
        : verifier.verify(name, bytes);
  }
}
