package org.armorial.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.RegisterPath;
import org.armorial.model.Sha256;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The frozen files of a definition as they were when it was awarded, as far as git knows. */
public final class PastDefinition {
  /**
   * A definition changes a few times while it is made; this bounds the work on a strange history.
   */
  private static final int MOST_COMMITS = 500;

  private PastDefinition() {}

  /**
   * The files that gave {@code digest}, by name, in the newest commit before {@code HEAD} that had
   * them; nothing outside a repository, or when its history does not reach that far.
   *
   * @param register the register's folder
   * @param folder the definition's, for example {@code definitions/animer/1}
   */
  public static Optional<SortedMap<String, byte[]>> find(
      Path register, RegisterPath folder, Sha256 digest) {
    try {
      Path real = register.toRealPath();
      FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
      if (builder.getGitDir() == null) {
        return Optional.empty();
      }
      try (Repository repository = builder.setMustExist(true).build()) {
        Path root = repository.getWorkTree().toPath().toRealPath();
        String inside = root.relativize(real.resolve(folder.value())).toString();
        return find(repository, inside.replace('\\', '/'), digest);
      }
    } catch (IOException | LargeObjectException e) {
      // It only tells more exactly what was told: a history that cannot be read takes nothing away.
      return Optional.empty();
    }
  }

  private static Optional<SortedMap<String, byte[]>> find(
      Repository repository, String folder, Sha256 digest) throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(folder), TreeFilter.ANY_DIFF));
      walk.markStart(walk.parseCommit(head));
      RevCommit commit = walk.next();
      for (int i = 0; i < MOST_COMMITS && commit != null; i++) {
        SortedMap<String, byte[]> files = files(repository, commit, folder);
        if (digest(files).equals(digest)) {
          return Optional.of(files);
        }
        commit = walk.next();
      }
    }
    return Optional.empty();
  }

  private static SortedMap<String, byte[]> files(
      Repository repository, RevCommit commit, String folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (TreeWalk walk = TreeWalk.forPath(repository, folder, commit.getTree())) {
      if (walk == null || !walk.isSubtree()) {
        return files;
      }
      walk.enterSubtree();
      while (walk.next()) {
        String name = walk.getNameString();
        if (DefinitionDigest.isFrozen(name) && !walk.isSubtree()) {
          byte[] bytes =
              repository
                  .open(walk.getObjectId(0), Constants.OBJ_BLOB)
                  .getBytes(RegisterSource.LARGEST_FILE);
          files.put(name, bytes);
        }
      }
    }
    return files;
  }

  private static Sha256 digest(SortedMap<String, byte[]> files) {
    SortedMap<String, Sha256> digests = new TreeMap<>();
    files.forEach((name, bytes) -> digests.put(name, Digests.sha256(bytes)));
    return DefinitionDigest.of(digests);
  }
}
