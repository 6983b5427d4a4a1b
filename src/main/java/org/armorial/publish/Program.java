package org.armorial.publish;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.armorial.model.Sha256;

/**
 * The program that builds.
 *
 * @param version for people
 * @param digest of its code and templates; outputs of another program are made again
 */
public record Program(String version, Sha256 digest) {
  /** The running program. */
  public static Program current() {
    String version =
        Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
            .orElse("development");
    InputDigest digest = new InputDigest().add(version);
    try {
      Path place =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        addFolder(digest, place);
      } else {
        addArchive(digest, place);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program cannot read its own code", e);
    }
    return new Program(version, digest.finish());
  }

  /** The check values in the archive's directory stand for its contents; nothing is unpacked. */
  private static void addArchive(InputDigest digest, Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      zip.stream()
          .filter(entry -> entry.getName().startsWith("org/armorial/"))
          .map(Program::line)
          .sorted()
          .forEach(digest::add);
    }
  }

  private static String line(ZipEntry entry) {
    return entry.getName() + " " + entry.getCrc() + " " + entry.getSize();
  }

  private static void addFolder(InputDigest digest, Path folder) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.add(folder.relativize(file).toString());
      digest.add(InputDigest.of(Files.readAllBytes(file)).value());
    }
  }
}
