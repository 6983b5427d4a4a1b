package org.armorial.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armorial.verify.GivenDocuments;
import org.armorial.world.Fetcher;
import org.armorial.world.MappedFetcher;

/**
 * What {@link Flag#GIVEN} names: a folder of documents that state their own identifiers, or {@code
 * ADDRESS=FOLDER}, a copy of what is published there.
 */
final class Given {
  private static final int MAX_DOCUMENTS = 20_000;

  private Given() {}

  /** {@code others}, asked for what is not given; a flag given again adds to what it gave. */
  static Fetcher before(Fetcher others, Invocation call) throws CommandException, IOException {
    List<GivenDocuments.Document> documents = new ArrayList<>();
    Map<String, Path> copies = new TreeMap<>();
    for (String typed : call.values(Flag.GIVEN)) {
      int equals = typed.startsWith("https://") ? typed.indexOf('=') : -1;
      Path folder = call.path(typed.substring(equals + 1));
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw CommandException.usage("no-file", Map.of("path", typed));
      }
      if (equals < 0) {
        addDocuments(folder, documents);
      } else {
        String address = typed.substring(0, equals);
        copies.put(address.endsWith("/") ? address : address + "/", folder);
      }
    }
    Fetcher copied = copies.isEmpty() ? others : new MappedFetcher(copies, others);
    return documents.isEmpty() ? copied : GivenDocuments.before(copied, documents);
  }

  private static void addDocuments(Path folder, List<GivenDocuments.Document> documents)
      throws IOException {
    for (Path file : Exhibits.files(folder)) {
      String name = file.getFileName().toString();
      boolean isText = name.endsWith(".json") || name.endsWith(".txt") || name.endsWith(".jwt");
      if (isText && documents.size() < MAX_DOCUMENTS && Files.size(file) <= Exhibit.MAX_BYTES) {
        documents.add(
            new GivenDocuments.Document(
                Files.readAllBytes(file), Files.getLastModifiedTime(file).toInstant()));
      }
    }
  }
}
