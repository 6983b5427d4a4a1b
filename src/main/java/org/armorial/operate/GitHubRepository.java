package org.armorial.operate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armorial.model.BaseAddress;

/**
 * A repository on GitHub, for links to where its switches are.
 *
 * @param owner account or organisation
 * @param name of the repository
 */
public record GitHubRepository(String owner, String name) {
  private static final Pattern REMOTE =
      Pattern.compile(
          "(?:https://github\\.com/|git@github\\.com:|ssh://git@github\\.com/)"
              + "([A-Za-z0-9-]+)/([A-Za-z0-9._-]+?)(?:\\.git)?/?");

  /** The repository that the address of a remote names; empty when it is elsewhere. */
  public static Optional<GitHubRepository> of(String remote) {
    Matcher matcher = REMOTE.matcher(remote);
    return matcher.matches()
        ? Optional.of(new GitHubRepository(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** A page of the repository, for example {@code settings/pages}. */
  public String page(String path) {
    return "https://github.com/" + owner + "/" + name + "/" + path;
  }

  /** Where Pages publishes it unless a domain of its own is set. */
  public Optional<BaseAddress> pages() {
    String host = owner.toLowerCase(Locale.ROOT) + ".github.io";
    boolean root = name.toLowerCase(Locale.ROOT).equals(host);
    return BaseAddress.of("https://" + host + "/" + (root ? "" : name + "/"));
  }
}
