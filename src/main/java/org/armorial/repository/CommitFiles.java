package org.armorial.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import org.armorial.fault.Findings;
import org.armorial.model.RegisterPath;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/**
 * A register as a commit has it, whatever is checked out. Its source is good until it is closed.
 */
public final class CommitFiles implements AutoCloseable {
  private final Repository repository;
  private final RegisterFolder folder;
  private final RevCommit commit;
  private final Map<RegisterPath, ObjectId> blobs = new HashMap<>();

  private CommitFiles(Repository repository, RegisterFolder folder, RevCommit commit) {
    this.repository = repository;
    this.folder = folder;
    this.commit = commit;
  }

  /**
   * The register of {@code folder} at {@code reference}.
   *
   * @throws NoBaseException when there is no repository, or no such reference
   */
  public static CommitFiles open(RegisterFolder folder, String reference) throws IOException {
    Repository repository = BaseTree.open(folder.path());
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = new BaseTree.Commits(repository, walk).commit(reference);
      return new CommitFiles(repository, folder, commit);
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /** The commit, in hexadecimal digits. */
  public String commit() {
    return commit.name();
  }

  /** Its files; links, other repositories and strangers are told. */
  public RegisterSource source(Findings findings) throws IOException {
    FolderWalk files = new FolderWalk(folder, FolderWalk.MOST_FILES, findings);
    String inside = BaseTree.inside(repository, folder.path());
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.reset(commit.getTree());
      if (!inside.isEmpty()) {
        walk.setFilter(PathFilter.create(inside));
      }
      int skipped = inside.isEmpty() ? 0 : inside.length() + 1;
      boolean more = true;
      while (more && walk.next()) {
        String path = walk.getPathString();
        if (walk.isSubtree()) {
          if (path.length() < skipped || files.enter(path.substring(skipped))) {
            walk.enterSubtree();
          }
        } else if (path.length() > skipped) {
          more = take(files, walk, path.substring(skipped));
        }
      }
    }
    return RegisterSource.of(folder, this::read, files);
  }

  private boolean take(FolderWalk files, TreeWalk walk, String path) {
    FileMode mode = walk.getFileMode(0);
    FolderWalk.Entry entry =
        mode.equals(FileMode.SYMLINK)
            ? FolderWalk.Entry.LINK
            : mode.equals(FileMode.GITLINK) ? FolderWalk.Entry.SPECIAL : FolderWalk.Entry.FILE;
    if (RegisterPath.isValid(path)) {
      blobs.put(new RegisterPath(path), walk.getObjectId(0));
    }
    return files.take(path, entry);
  }

  private byte[] read(RegisterPath path, int limit) throws IOException {
    ObjectId blob = blobs.get(path);
    if (blob == null) {
      throw new NoSuchFileException(path.value());
    }
    ObjectLoader object = repository.open(blob, Constants.OBJ_BLOB);
    if (object.getSize() <= limit) {
      return object.getCachedBytes();
    }
    try (InputStream in = object.openStream()) {
      return in.readNBytes(limit + 1);
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
