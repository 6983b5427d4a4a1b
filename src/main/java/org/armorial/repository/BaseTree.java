package org.armorial.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.codec.YamlReader;
import org.armorial.codec.YamlScalar;
import org.armorial.fault.Findings;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.DefinitionState;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
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

/**
 * A register as it was where the work at hand left another branch.
 *
 * @param blobs blob ids of its files; links, submodules and files without a role are left out
 * @param published badges whose definition was on the site: all that were no draft
 * @param address where it was published; empty when {@code issuer.yaml} named no address
 */
public record BaseTree(
    SortedMap<RegisterPath, String> blobs,
    SortedSet<BadgeId> published,
    Optional<BaseAddress> address) {
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
    Path real = folder.toRealPath();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
    if (builder.getGitDir() == null) {
      throw new IOException("no git repository around " + folder);
    }
    try (Repository repository = builder.setMustExist(true).build();
        RevWalk walk = new RevWalk(repository)) {
      Path root = repository.getWorkTree().toPath().toRealPath();
      String inside = root.relativize(real).toString().replace('\\', '/');
      SortedMap<RegisterPath, String> blobs =
          list(repository, common(repository, walk, reference), inside);
      return new BaseTree(blobs, published(repository, blobs), address(repository, blobs));
    }
  }

  private static SortedSet<BadgeId> published(
      Repository repository, SortedMap<RegisterPath, String> blobs) throws IOException {
    SortedSet<BadgeId> published = new TreeSet<>();
    for (RegisterPath path : blobs.keySet()) {
      Optional<BadgeId> badge = RegisterLayout.badgeOfLifecycle(path);
      if (badge.isPresent()
          && scalar(repository, blobs, path, "state")
              .filter(state -> !state.equals(DefinitionState.DRAFT.word()))
              .isPresent()) {
        published.add(badge.get());
      }
    }
    return published;
  }

  private static Optional<BaseAddress> address(
      Repository repository, SortedMap<RegisterPath, String> blobs) throws IOException {
    return scalar(repository, blobs, RegisterLayout.ISSUER, "base").flatMap(BaseAddress::of);
  }

  /** A field is looked for even in a file that had faults elsewhere. */
  private static Optional<String> scalar(
      Repository repository, SortedMap<RegisterPath, String> blobs, RegisterPath file, String field)
      throws IOException {
    String blob = blobs.get(file);
    if (blob == null) {
      return Optional.empty();
    }
    ObjectLoader object = repository.open(ObjectId.fromString(blob), Constants.OBJ_BLOB);
    if (object.getSize() > YamlFile.LARGEST) {
      return Optional.empty();
    }
    return YamlReader.read(file.value(), object.getBytes(), new Findings())
        .flatMap(root -> FieldPath.find(root, field))
        .flatMap(node -> node instanceof YamlScalar text ? Optional.of(text) : Optional.empty())
        .map(YamlScalar::text);
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
