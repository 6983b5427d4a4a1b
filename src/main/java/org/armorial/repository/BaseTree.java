package org.armorial.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.DefinitionState;
import org.armorial.model.Issuer;
import org.armorial.model.KeyState;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.repository.field.AssertionFile;
import org.armorial.repository.field.IssuerFile;
import org.armorial.repository.field.KeyFile;
import org.armorial.repository.field.LifecycleFile;
import org.armorial.text.Language;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.jspecify.annotations.Nullable;

/**
 * A register as it was where the work at hand left another branch.
 *
 * @param folder where it stands now
 * @param commit which commit it is of, in hexadecimal digits
 * @param tip where the reference stood that was asked for; another than {@code commit} when it has
 *     moved on since
 * @param blobs blob ids of its files; links, submodules and files without a role are left out
 * @param published badges whose definition was on the site: all that were no draft
 * @param lost files of keys that were known to be compromised
 * @param address where it was published; empty when {@code issuer.yaml} named no address
 * @param issuer who issued; empty when {@code issuer.yaml} was at fault
 */
public record BaseTree(
    Path folder,
    String commit,
    String tip,
    SortedMap<RegisterPath, String> blobs,
    SortedSet<BadgeId> published,
    SortedSet<RegisterPath> lost,
    Optional<BaseAddress> address,
    Optional<Issuer> issuer) {
  /** Copies what it is given. */
  public BaseTree {
    blobs = Collections.unmodifiableSortedMap(new TreeMap<>(blobs));
    published = Collections.unmodifiableSortedSet(new TreeSet<>(published));
    lost = Collections.unmodifiableSortedSet(new TreeSet<>(lost));
  }

  /**
   * The register in {@code folder} at the newest commit that {@code HEAD} and {@code reference}
   * have in common.
   *
   * @throws NoBaseException when there is no repository, no such reference or no common commit; a
   *     shallow clone often lacks it
   */
  public static BaseTree where(Path folder, String reference) throws IOException {
    return where(folder, Constants.HEAD, reference);
  }

  /** As above, where {@code head} and {@code reference} left each other. */
  public static BaseTree where(Path folder, String head, String reference) throws IOException {
    return read(folder, reference, commits -> common(commits, head, reference));
  }

  /**
   * The register in {@code folder} at {@code reference} itself, whatever has become of its branch.
   *
   * @throws NoBaseException when there is no repository, or no such reference
   */
  public static BaseTree at(Path folder, String reference) throws IOException {
    return read(folder, reference, commits -> commits.commit(reference));
  }

  /** Finds a commit. */
  private interface Search {
    RevCommit in(Commits commits) throws IOException;
  }

  record Commits(Repository repository, RevWalk walk) {
    RevCommit commit(String reference) throws IOException {
      try {
        ObjectId id = repository.resolve(reference + "^{commit}");
        if (id != null) {
          return walk.parseCommit(id);
        }
      } catch (RevisionSyntaxException | MissingObjectException | IncorrectObjectTypeException e) {
        // Whatever it is, it is no commit of this repository.
      }
      throw new NoBaseException(NoBaseException.Reason.NO_COMMIT);
    }
  }

  private static BaseTree read(Path folder, String reference, Search search) throws IOException {
    try (Repository repository = open(folder);
        RevWalk walk = new RevWalk(repository)) {
      Commits commits = new Commits(repository, walk);
      String tip = commits.commit(reference).name();
      RevCommit commit = search.in(commits);
      SortedMap<RegisterPath, String> blobs = list(repository, commit, inside(repository, folder));
      Optional<KnownIssuer> issuer =
          bytes(repository, blobs.get(RegisterLayout.ISSUER))
              .map(bytes -> YamlFile.sound("", bytes, IssuerFile.TYPE, Language.FRENCH))
              .map(KnownIssuer::of);
      return new BaseTree(
          folder,
          commit.name(),
          tip,
          blobs,
          published(repository, blobs),
          lost(repository, blobs),
          issuer.flatMap(known -> known.issuer().base()),
          issuer.filter(known -> known.doubts().isEmpty()).map(KnownIssuer::issuer));
    }
  }

  /** The awards of some of its files, as far as they could be read. */
  public List<Assertion> awards(Collection<RegisterPath> files) throws IOException {
    Language language = issuer.map(Issuer::defaultLanguage).orElse(Language.FRENCH);
    List<Assertion> awards = new ArrayList<>();
    try (Repository repository = open(folder)) {
      for (RegisterPath file : files) {
        bytes(repository, blobs.get(file))
            .flatMap(
                bytes ->
                    YamlFile.parse(
                            file,
                            "",
                            bytes,
                            AssertionFile.TYPE,
                            language,
                            AssertionReader::assertion)
                        .value())
            .ifPresent(awards::add);
      }
    }
    return awards;
  }

  /** The bytes of some of its files; those that are too large for a register are left out. */
  public Map<RegisterPath, byte[]> bytes(Collection<RegisterPath> files) throws IOException {
    Map<RegisterPath, byte[]> all = new HashMap<>();
    try (Repository repository = open(folder)) {
      for (RegisterPath file : files) {
        bytes(repository, blobs.get(file)).ifPresent(bytes -> all.put(file, bytes));
      }
    }
    return all;
  }

  /** Those of some of its files in which one of {@code words} stood. */
  public Set<RegisterPath> naming(Collection<RegisterPath> files, Collection<String> words)
      throws IOException {
    Set<RegisterPath> naming = new HashSet<>();
    try (Repository repository = open(folder)) {
      for (RegisterPath file : files) {
        if (bytes(repository, blobs.get(file))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .filter(text -> words.stream().anyMatch(text::contains))
            .isPresent()) {
          naming.add(file);
        }
      }
    }
    return naming;
  }

  /** Where {@code folder} stands in the working tree; empty for its root. */
  static String inside(Repository repository, Path folder) throws IOException {
    Path root = repository.getWorkTree().toPath().toRealPath();
    return root.relativize(folder.toRealPath()).toString().replace('\\', '/');
  }

  static Repository open(Path folder) throws IOException {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(folder.toRealPath().toFile());
    if (builder.getGitDir() == null) {
      throw new NoBaseException(NoBaseException.Reason.NO_REPOSITORY);
    }
    return builder.setMustExist(true).build();
  }

  private static SortedSet<BadgeId> published(
      Repository repository, SortedMap<RegisterPath, String> blobs) throws IOException {
    SortedSet<BadgeId> published = new TreeSet<>();
    for (Map.Entry<RegisterPath, String> file : blobs.entrySet()) {
      Optional<BadgeId> badge = RegisterLayout.badgeOfLifecycle(file.getKey());
      if (badge.isPresent()
          && bytes(repository, file.getValue())
              .flatMap(BaseTree::state)
              .filter(state -> state != DefinitionState.DRAFT)
              .isPresent()) {
        published.add(badge.get());
      }
    }
    return published;
  }

  private static SortedSet<RegisterPath> lost(
      Repository repository, SortedMap<RegisterPath, String> blobs) throws IOException {
    SortedSet<RegisterPath> lost = new TreeSet<>();
    for (Map.Entry<RegisterPath, String> file : blobs.entrySet()) {
      if (file.getKey().value().startsWith(RegisterLayout.KEYS)
          && bytes(repository, file.getValue())
              .map(bytes -> YamlFile.sound("", bytes, KeyFile.TYPE, Language.FRENCH))
              .flatMap(key -> key.values().find(KeyFile.STATE))
              .filter(state -> state == KeyState.COMPROMISED)
              .isPresent()) {
        lost.add(file.getKey());
      }
    }
    return lost;
  }

  /** Of a file that had faults elsewhere, too. */
  private static Optional<DefinitionState> state(byte[] lifecycle) {
    return YamlFile.sound("", lifecycle, LifecycleFile.TYPE, Language.FRENCH)
        .values()
        .find(LifecycleFile.STATE);
  }

  private static Optional<byte[]> bytes(Repository repository, @Nullable String blob)
      throws IOException {
    if (blob == null) {
      return Optional.empty();
    }
    ObjectLoader object = repository.open(ObjectId.fromString(blob), Constants.OBJ_BLOB);
    return object.getSize() > YamlFile.LARGEST ? Optional.empty() : Optional.of(object.getBytes());
  }

  private static RevCommit common(Commits commits, String head, String reference)
      throws IOException {
    RevCommit here = commits.commit(head);
    RevCommit there = commits.commit(reference);
    commits.walk().reset();
    commits.walk().setRevFilter(RevFilter.MERGE_BASE);
    commits.walk().markStart(here);
    commits.walk().markStart(there);
    RevCommit base = commits.walk().next();
    if (base == null) {
      throw new NoBaseException(NoBaseException.Reason.NOTHING_IN_COMMON);
    }
    return base;
  }

  private static SortedMap<RegisterPath, String> list(
      Repository repository, RevCommit commit, String folder) throws IOException {
    SortedMap<RegisterPath, String> blobs = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.reset(repository.parseCommit(commit).getTree());
      walk.setRecursive(true);
      int skipped = 0;
      if (!folder.isEmpty()) {
        walk.setFilter(PathFilter.create(folder));
        skipped = folder.length() + 1;
      }
      while (walk.next()) {
        int mode = walk.getRawMode(0);
        boolean file = FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
        String path = walk.getPathString().substring(skipped);
        if (file && RegisterPath.isValid(path) && FileRole.of(new RegisterPath(path)).isPresent()) {
          blobs.put(new RegisterPath(path), walk.getObjectId(0).name());
        }
      }
    }
    return blobs;
  }
}
