package org.armorial.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.DefinitionState;
import org.armorial.model.Issuer;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.repository.field.AssertionFile;
import org.armorial.repository.field.IssuerFile;
import org.armorial.repository.field.LifecycleFile;
import org.armorial.text.Language;
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
 * @param blobs blob ids of its files; links, submodules and files without a role are left out
 * @param published badges whose definition was on the site: all that were no draft
 * @param address where it was published; empty when {@code issuer.yaml} named no address
 * @param issuer who issued; empty when {@code issuer.yaml} was at fault
 */
public record BaseTree(
    Path folder,
    SortedMap<RegisterPath, String> blobs,
    SortedSet<BadgeId> published,
    Optional<BaseAddress> address,
    Optional<Issuer> issuer) {
  /** Copies what it is given. */
  public BaseTree {
    blobs = Collections.unmodifiableSortedMap(new TreeMap<>(blobs));
    published = Collections.unmodifiableSortedSet(new TreeSet<>(published));
  }

  /**
   * Whether {@code reference} is git's null id, by which a forge says that a branch is new: there
   * is nothing to compare with.
   */
  public static boolean isNothing(String reference) {
    return reference.equals(ObjectId.zeroId().name());
  }

  /**
   * The register in {@code folder} at the newest commit that {@code HEAD} and {@code reference}
   * have in common.
   *
   * @throws IOException when there is no repository, no such reference or no common commit; a
   *     shallow clone often lacks it
   */
  public static BaseTree at(Path folder, String reference) throws IOException {
    try (Repository repository = open(folder);
        RevWalk walk = new RevWalk(repository)) {
      Path root = repository.getWorkTree().toPath().toRealPath();
      String inside = root.relativize(folder.toRealPath()).toString().replace('\\', '/');
      SortedMap<RegisterPath, String> blobs =
          list(repository, common(repository, walk, reference), inside);
      Optional<KnownIssuer> issuer =
          bytes(repository, blobs.get(RegisterLayout.ISSUER))
              .map(bytes -> YamlFile.sound("", bytes, IssuerFile.TYPE, Language.FRENCH))
              .map(KnownIssuer::of);
      return new BaseTree(
          folder,
          blobs,
          published(repository, blobs),
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

  private static Repository open(Path folder) throws IOException {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(folder.toRealPath().toFile());
    if (builder.getGitDir() == null) {
      throw new IOException("no git repository around " + folder);
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

  private static RevCommit common(Repository repository, RevWalk walk, String reference)
      throws IOException {
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(walk.parseCommit(resolve(repository, Constants.HEAD)));
    walk.markStart(walk.parseCommit(resolve(repository, reference)));
    RevCommit base = walk.next();
    if (base == null) {
      throw new IOException("HEAD and " + reference + " have no commit in common here");
    }
    return base;
  }

  private static ObjectId resolve(Repository repository, String reference) throws IOException {
    try {
      ObjectId id = repository.resolve(reference + "^{commit}");
      if (id == null) {
        throw new IOException("no commit " + reference);
      }
      return id;
    } catch (RevisionSyntaxException e) {
      throw new IOException("no commit " + reference, e);
    }
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
