package org.armorial.operate;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Image;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;
import org.armorial.repository.BaseTree;
import org.armorial.repository.GitRepository;
import org.armorial.repository.RegisterFolder;

/**
 * Where the image of a badge can be seen by whoever reads a report on the web.
 *
 * @param addresses by {@code slug/version}
 */
public record Pictures(SortedMap<String, String> addresses) {
  /** Of badges without pictures. */
  public static final Pictures NONE = new Pictures(new TreeMap<>());

  /** Copies its addresses. */
  public Pictures {
    addresses = Collections.unmodifiableSortedMap(new TreeMap<>(addresses));
  }

  /** The address of a badge's image; empty where nobody could see it yet. */
  Optional<String> of(String badge) {
    return Optional.ofNullable(addresses.get(badge));
  }

  /**
   * Those of {@code badges}: of an image that is published, on the site; of any other, where GitHub
   * shows the files of the commit, when it has it.
   *
   * @param head the commit that leads to {@code now}, in hexadecimal digits; what is not in it yet
   *     has no address
   * @throws IOException when the repository can no longer be read
   */
  public static Pictures of(
      Set<String> badges, BaseTree before, Register now, RegisterFolder folder, String head)
      throws IOException {
    SortedMap<String, String> addresses = new TreeMap<>();
    Optional<GitRepository> found = GitRepository.around(folder.path());
    if (found.isEmpty()) {
      return NONE;
    }
    try (GitRepository git = found.get()) {
      Optional<GitHubRepository> forge = git.origin().flatMap(GitHubRepository::of);
      for (BadgeDefinition badge : now.definitions().values()) {
        if (badges.contains(badge.id().toString())) {
          Optional<String> address =
              onSite(badge, before, now)
                  .or(() -> forge.flatMap(at -> onForge(at, git, folder, badge, now, head)));
          address.ifPresent(at -> addresses.put(badge.id().toString(), at));
        }
      }
    }
    return new Pictures(addresses);
  }

  private static Optional<String> onSite(BadgeDefinition badge, BaseTree before, Register now) {
    Image image = badge.images().preferred();
    String blob = now.blobs().get(image.path());
    return before
        .address()
        .filter(base -> before.published().contains(badge.id()))
        .filter(base -> blob != null && blob.equals(before.blobs().get(image.path())))
        .map(base -> base.resolve(SiteLayout.badgeImage(badge.id(), image.format())));
  }

  private static Optional<String> onForge(
      GitHubRepository forge,
      GitRepository git,
      RegisterFolder folder,
      BadgeDefinition badge,
      Register now,
      String head) {
    Image image = badge.images().preferred();
    Path file = folder.resolve(image.path());
    try {
      boolean isThere =
          git.blob(head, file).equals(Optional.ofNullable(now.blobs().get(image.path())));
      String path = new URI(null, null, "/" + git.inside(file), null).toASCIIString();
      return isThere ? Optional.of(forge.page("raw/" + head + path)) : Optional.empty();
    } catch (IOException | URISyntaxException e) {
      // A report without this picture says no less.
      return Optional.empty();
    }
  }
}
