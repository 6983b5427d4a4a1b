package org.armorial.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armorial.world.Fetched.Failed;
import org.armorial.world.Fetched.Found;

/**
 * Answers addresses from folders: what is there is found as if it had been published when the file
 * was last written, and all else is asked of another fetcher. A folder mapped to {@code https://}
 * holds one folder for each host, as mirroring programs write them.
 */
public final class MappedFetcher implements Fetcher {
  private static final int MAX_BYTES = FetchLimits.STANDARD.bytes();

  private static final Map<String, String> TYPES =
      Map.of(
          "json", "application/json",
          "jsonld", "application/ld+json",
          "jwt", "text/plain",
          "jws", "text/plain",
          "txt", "text/plain",
          "html", "text/html",
          "png", "image/png",
          "svg", "image/svg+xml");

  private final TreeMap<String, Path> folders;
  private final Fetcher others;

  /**
   * Answers from {@code folders} first.
   *
   * @param folders by the beginnings of addresses, each with a slash at its end; the longest one
   *     that fits counts
   * @param others asked for what no folder holds, such as {@link Fetcher#offline}
   */
  public MappedFetcher(Map<String, Path> folders, Fetcher others) {
    folders
        .keySet()
        .forEach(
            prefix -> {
              if (!prefix.endsWith("/")) {
                throw new IllegalArgumentException("without a slash at its end: " + prefix);
              }
            });
    this.folders = new TreeMap<>(folders);
    this.others = others;
  }

  @Override
  public Fetched fetch(String address, String accept) {
    int fragment = address.indexOf('#');
    String asked = fragment < 0 ? address : address.substring(0, fragment);
    // In the order of names a longer beginning stands behind a shorter one.
    for (Map.Entry<String, Path> mapped : folders.descendingMap().entrySet()) {
      if (asked.startsWith(mapped.getKey())) {
        return AddressPath.of(asked.substring(mapped.getKey().length()))
            .flatMap(path -> read(asked, mapped.getValue(), path))
            .orElseGet(() -> others.fetch(address, accept));
      }
    }
    return others.fetch(address, accept);
  }

  private static Optional<Fetched> read(String address, Path folder, AddressPath path) {
    try {
      Path file = folder;
      for (String name : path.names()) {
        file = file.resolve(name);
        if (attributes(file).isSymbolicLink()) {
          return Optional.of(new Failed(address, Failed.Why.UNREADABLE));
        }
      }
      BasicFileAttributes attributes = attributes(file);
      if (attributes.isDirectory()) {
        file = file.resolve("index.html");
        attributes = attributes(file);
      }
      if (!attributes.isRegularFile()) {
        return Optional.of(new Failed(address, Failed.Why.UNREADABLE));
      }
      if (attributes.size() > MAX_BYTES) {
        return Optional.of(new Failed(address, Failed.Why.TOO_LARGE));
      }
      byte[] body = Files.readAllBytes(file);
      return Optional.of(
          new Found(address, body, type(file), 200, attributes.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException | InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Failed(address, Failed.Why.UNREADABLE));
    }
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static String type(Path file) {
    String name = String.valueOf(file.getFileName());
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
  }
}
