package org.armorial.repository;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.codec.SourceText;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlReader;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.AssertionId;
import org.armorial.model.RegisterPath;

/**
 * The files of a register: which there are, their bytes, and where in them a field stands. Links
 * are never followed.
 */
public final class RegisterSource {
  /** More than any file of a register needs; a photograph straight from a camera is refused. */
  public static final int LARGEST_FILE = 8 << 20;

  private final RegisterFolder folder;
  private final FileBytes kept;
  private final SortedSet<RegisterPath> files;
  private final SortedSet<RegisterPath> refused;
  private final boolean refusedWhole;
  private final Map<RegisterPath, byte[]> written;

  private RegisterSource(
      RegisterFolder folder,
      FileBytes kept,
      Collection<RegisterPath> files,
      Collection<RegisterPath> refused,
      boolean refusedWhole,
      Map<RegisterPath, byte[]> written) {
    this.folder = folder;
    this.kept = kept;
    this.files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    this.refused = new TreeSet<>(refused);
    this.refusedWhole = refusedWhole;
    this.written = Map.copyOf(written);
  }

  /** Lists the files of {@code folder}; links, strangers and too many of them are told. */
  public static RegisterSource open(RegisterFolder folder, Findings findings) {
    return open(folder, FolderWalk.MOST_FILES, findings);
  }

  static RegisterSource open(RegisterFolder folder, int mostFiles, Findings findings) {
    FolderWalk walk = new FolderWalk(folder, mostFiles, findings);
    FileBytes kept = (path, limit) -> BoundedFile.read(folder.resolve(path), limit);
    return new RegisterSource(
        folder, kept, walk.files(), walk.refused(), walk.isRefused(), Map.of());
  }

  /** The files that a walk took of what {@code kept} holds. */
  static RegisterSource of(RegisterFolder folder, FileBytes kept, FolderWalk walk) {
    return new RegisterSource(folder, kept, walk.taken(), walk.refused(), false, Map.of());
  }

  /** The same register with a change that is not made yet: a check looks at it first. */
  public RegisterSource with(Map<RegisterPath, byte[]> changed, Set<RegisterPath> deleted) {
    SortedSet<RegisterPath> then = new TreeSet<>(files);
    then.removeAll(deleted);
    then.addAll(changed.keySet());
    Map<RegisterPath, byte[]> all = new HashMap<>(written);
    all.putAll(changed);
    return new RegisterSource(folder, kept, then, refused, refusedWhole, all);
  }

  /** The folder that was opened. */
  public RegisterFolder folder() {
    return folder;
  }

  /** Every file, sorted. */
  public SortedSet<RegisterPath> files() {
    return files;
  }

  /** Every file in a folder and in those inside it, sorted. */
  public SortedSet<RegisterPath> files(String inside) {
    // '0' comes right after '/'.
    return files.subSet(new RegisterPath(inside + "/ "), new RegisterPath(inside + "0"));
  }

  /**
   * Whether the file exists, even if it is at fault; a rule tells what is missing from what could
   * not be read by this.
   */
  public boolean contains(RegisterPath file) {
    return files.contains(file);
  }

  /**
   * Whether a link or the like stands in the place of this file or of a folder around it. That was
   * told when the folder was opened, and that the file is missing need not be.
   */
  public boolean isRefused(RegisterPath file) {
    String path = file.value();
    return refusedWhole
        || refused.stream()
            .map(RegisterPath::value)
            .anyMatch(other -> path.equals(other) || path.startsWith(other + "/"));
  }

  /** Whether something stands in a folder, even if it is at fault or refused. */
  public boolean hasUnder(RegisterPath inside) {
    return !files(inside.value()).isEmpty()
        || isRefused(inside)
        || refused.stream().anyMatch(path -> path.value().startsWith(inside + "/"));
  }

  /** Whether a file of this award exists, even if it is at fault or refused. */
  public boolean hasAward(AssertionId id) {
    String name = "/" + id + ".yaml";
    return files("assertions").stream().anyMatch(file -> file.value().endsWith(name))
        || refused.stream().anyMatch(file -> file.value().endsWith(name));
  }

  /** The bytes of a file; a file that is gone or has grown since it was listed is unchecked. */
  public byte[] bytes(RegisterPath path) {
    try {
      byte[] bytes = read(path, LARGEST_FILE);
      if (bytes.length > LARGEST_FILE) {
        throw new IOException("it is larger than " + LARGEST_FILE + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new FileMovedException(folder.shown(path), e);
    }
  }

  /**
   * Git's blob id of every file, at fault or not. One that cannot be read is empty: different from
   * whatever it was.
   */
  public SortedMap<RegisterPath, String> blobs() {
    SortedMap<RegisterPath, String> blobs = new TreeMap<>();
    for (RegisterPath path : files) {
      blobs.put(path, blob(path));
    }
    return blobs;
  }

  private String blob(RegisterPath path) {
    try {
      byte[] bytes = read(path, LARGEST_FILE);
      return bytes.length > LARGEST_FILE ? "" : Digests.gitBlob(bytes);
    } catch (IOException e) {
      return "";
    }
  }

  byte[] read(RegisterPath path, int limit) throws IOException {
    byte[] mine = written.get(path);
    if (mine != null) {
      return mine;
    }
    return kept.read(path, limit);
  }

  /** Where the bytes of files are: in a folder, or in a commit. */
  @FunctionalInterface
  interface FileBytes {
    /** Those of a file, at most {@code limit} and one more. */
    byte[] read(RegisterPath path, int limit) throws IOException;
  }

  /**
   * Where the value of a field stands. Reads the file again: for faults only.
   *
   * @param field for example {@code badge}, {@code evidence[1].url} or {@code requires.all[0]};
   *     empty for the file as a whole, which is also the answer when the field is not there
   */
  public SourceSpan span(RegisterPath file, String field) {
    String shown = folder.shown(file);
    if (field.isEmpty() || !contains(file)) {
      return SourceSpan.whole(shown);
    }
    Optional<YamlNode> root = YamlReader.read(shown, bytes(file), new Findings());
    return root.flatMap(node -> FieldPath.find(node, field))
        .map(YamlNode::span)
        .orElseGet(() -> SourceSpan.whole(shown));
  }

  /**
   * Where a file begins to say something, for faults of the whole of it; the file alone when it is
   * not a text.
   */
  public SourceSpan start(RegisterPath file) {
    String shown = folder.shown(file);
    return contains(file) ? new FirstPlace(shown, bytes(file)).span() : SourceSpan.whole(shown);
  }

  /** A line of a text, from 1, without the spaces around it. */
  public SourceSpan line(RegisterPath file, int line) {
    return FirstPlace.line(SourceText.of(folder.shown(file), bytes(file)), line);
  }

  /** A diagnostic at {@link #span}, with the text of its line. */
  public Diagnostic fault(
      FaultCode code, RegisterPath file, String field, Map<String, String> values) {
    return fault(code, file, span(file, field), values);
  }

  /** A diagnostic at a place that a rule found itself, with the text of its line. */
  public Diagnostic fault(
      FaultCode code, RegisterPath file, SourceSpan where, Map<String, String> values) {
    if (where.line() == 0 || !contains(file)) {
      return Diagnostic.of(code, where, values);
    }
    return SourceText.of(folder.shown(file), bytes(file)).diagnostic(code, where, values);
  }
}
