package org.armorial.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.armorial.model.AssertionSummary;
import org.armorial.repository.Digests;
import org.armorial.repository.GitRepository;

/**
 * The words that make git forget what was erased. They are shown and never run: to rewrite a shared
 * history is for its owner to decide.
 *
 * @param names what files about these awards are called, as git pathspecs
 * @param indexFilter what {@code git filter-branch --index-filter} does to every commit: what the
 *     files say now takes the place of what they said, and what is only about the person goes
 * @param origin where the repository is cloned from
 */
public record HistoryPurge(String names, String indexFilter, String origin) {
  private static final String UNKNOWN = "URL";

  /** For {@code awards} of the register in {@code folder}, which {@code change} erases. */
  public static HistoryPurge of(Path folder, Change change, List<AssertionSummary> awards) {
    Place place = Place.of(folder);
    List<String> steps = new ArrayList<>();
    change
        .written()
        .forEach(
            (path, bytes) -> steps.add(replaced(place.inside() + path, Digests.gitBlob(bytes))));
    change
        .deleted()
        .forEach(
            path ->
                steps.add("git rm -q --cached --ignore-unmatch \"" + place.inside() + path + "\""));
    String names =
        awards.stream().map(award -> "'*" + award.id() + ".*'").collect(Collectors.joining(" "));
    return new HistoryPurge(names, String.join("; ", steps), place.origin());
  }

  /** Wherever a commit has the file, it gets the content that it has now. */
  private static String replaced(String file, String blob) {
    return "if git ls-files --error-unmatch \""
        + file
        + "\" >/dev/null 2>&1; then git update-index --cacheinfo 100644,"
        + blob
        + ",\""
        + file
        + "\"; fi";
  }

  /**
   * Where a register stands in its repository.
   *
   * @param inside the folder as git names it, with a slash at its end, or nothing for the root
   * @param origin where it is cloned from
   */
  private record Place(String inside, String origin) {
    static Place of(Path folder) {
      Optional<GitRepository> found = Optional.empty();
      try {
        found = GitRepository.around(folder);
        if (found.isPresent()) {
          Path path = found.get().root().toRealPath().relativize(folder.toRealPath());
          String name = path.toString().replace('\\', '/');
          return new Place(
              name.isEmpty() ? "" : name + "/",
              found.get().origin().filter(url -> !url.isEmpty()).orElse(UNKNOWN));
        }
      } catch (IOException e) {
        // Then nobody can say more than the name of the folder.
      } finally {
        found.ifPresent(GitRepository::close);
      }
      return new Place(folder.getFileName() + "/", UNKNOWN);
    }
  }
}
