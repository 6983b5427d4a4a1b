package org.armorial.repository;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.URIish;

/** The git repository that a register stands in. Opened only when asked: JGit is slow to start. */
public final class GitRepository implements AutoCloseable {
  private final Repository repository;
  private final Path root;

  private GitRepository(Repository repository, Path root) {
    this.repository = repository;
    this.root = root;
  }

  /** The repository whose working tree holds {@code folder}; empty outside one. */
  public static Optional<GitRepository> around(Path folder) throws IOException {
    RepositoryBuilder builder = new RepositoryBuilder().readEnvironment();
    builder.findGitDir(folder.toAbsolutePath().normalize().toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    Repository repository = builder.build();
    if (repository.isBare()) {
      repository.close();
      return Optional.empty();
    }
    Path root = repository.getWorkTree().toPath().toRealPath();
    return Optional.of(new GitRepository(repository, root));
  }

  /** The root of the working tree. */
  public Path root() {
    return root;
  }

  /** The commit that is checked out, in hexadecimal digits; empty before the first. */
  public Optional<String> head() throws IOException {
    return Optional.ofNullable(repository.resolve(Constants.HEAD)).map(ObjectId::name);
  }

  /**
   * When the commit that is checked out around {@code folder} was made; empty outside a repository
   * and where it cannot be read.
   */
  public static Optional<Instant> headTime(Path folder) {
    Optional<GitRepository> found = Optional.empty();
    try {
      found = around(folder);
      return found.isEmpty() ? Optional.empty() : found.get().headTime();
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      found.ifPresent(GitRepository::close);
    }
  }

  private Optional<Instant> headTime() throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    return head == null
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(repository.parseCommit(head).getCommitTime()));
  }

  /**
   * The branch that is published, as it is known here: the one that the remote {@code origin} calls
   * its own, or {@code main}; {@code HEAD} where there is neither.
   */
  public String publishedBranch() throws IOException {
    Ref origin = repository.exactRef("refs/remotes/origin/HEAD");
    if (origin != null && origin.isSymbolic() && origin.getObjectId() != null) {
      return Repository.shortenRefName(origin.getTarget().getName());
    }
    for (String name : List.of("refs/remotes/origin/main", "refs/heads/main")) {
      if (repository.exactRef(name) != null) {
        return Repository.shortenRefName(name);
      }
    }
    return Constants.HEAD;
  }

  /** Git's id of the bytes that {@code file} has in a commit; empty when it has no such file. */
  public Optional<String> blob(String commit, Path file) throws IOException {
    ObjectId id = repository.resolve(commit + ":" + inside(file));
    return Optional.ofNullable(id).map(ObjectId::name);
  }

  /** Whether the message of a commit that is checked out, or before it, has this line. */
  public boolean says(String line) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return false;
    }
    try (RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit : walk) {
        String raw = new String(commit.getRawBuffer(), StandardCharsets.UTF_8);
        if (raw.contains(line) && raw.lines().anyMatch(line::equals)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The branch that is checked out; empty when detached. */
  public Optional<String> branch() throws IOException {
    return Optional.ofNullable(repository.getFullBranch())
        .filter(name -> name.startsWith(Constants.R_HEADS))
        .map(name -> name.substring(Constants.R_HEADS.length()));
  }

  /** The address of the remote {@code origin}, without a user or password that it may hold. */
  public Optional<String> origin() {
    return Optional.ofNullable(repository.getConfig().getString("remote", "origin", "url"))
        .map(GitRepository::withoutSecrets);
  }

  private static String withoutSecrets(String url) {
    try {
      URIish address = new URIish(url).setPass(null);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return (web ? address.setUser(null) : address).toPrivateString();
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** Whether {@code file} is in the index. */
  public boolean isTracked(Path file) throws IOException {
    return repository.readDirCache().getEntry(inside(file)) != null;
  }

  /** Whether something under {@code folder} differs from {@code HEAD} or is not tracked. */
  public boolean isDirty(Path folder) throws IOException {
    String path = inside(folder);
    // Closing the porcelain would close the repository.
    var status = Git.wrap(repository).status();
    try {
      return !(path.isEmpty() ? status : status.addPath(path)).call().isClean();
    } catch (GitAPIException e) {
      throw new IOException("couldn't compare " + folder + " with git's HEAD", e);
    }
  }

  /** Where {@code path} stands in the working tree, with {@code /}. */
  public String inside(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    // The file itself may not exist, or be a link that git tracks as such.
    Path real =
        parent == null || absolute.equals(root)
            ? absolute.toRealPath()
            : parent.toRealPath().resolve(absolute.getFileName());
    return root.relativize(real).toString().replace('\\', '/');
  }

  @Override
  public void close() {
    repository.close();
  }
}
