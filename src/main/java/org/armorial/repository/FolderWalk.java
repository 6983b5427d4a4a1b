package org.armorial.repository;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;
import org.armorial.model.BadgeId;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.text.Similar;
import org.jspecify.annotations.Nullable;

/** Lists the files of a register without following a link. */
final class FolderWalk implements FileVisitor<Path> {
  /** Ten times what the largest register that was thought of holds. */
  static final int MOST_FILES = 2_000_000;

  private static final int DEEPEST = 12;

  /** What systems and editors leave behind; it is neither read nor told. */
  private static final Set<String> LEFT_BEHIND =
      Set.of(".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitattributes", ".gitignore");

  private static final List<String> AT_ROOT = List.of("issuer.yaml");
  private static final List<String> IN_DEFINITION =
      List.of("badge.yaml", "lifecycle.yaml", "image.svg", "image.png", "criteria.fr.md");

  private final RegisterFolder folder;
  private final String before;
  private final int mostFiles;
  private final Findings findings;
  private final List<RegisterPath> files = new ArrayList<>();
  private final List<RegisterPath> refused = new ArrayList<>();
  private boolean refusedWhole;

  FolderWalk(RegisterFolder folder, int mostFiles, Findings findings) {
    this.folder = folder;
    this.before = folder.path() + folder.path().getFileSystem().getSeparator();
    this.mostFiles = mostFiles;
    this.findings = findings;
  }

  /** Every file that has a role, in no order. */
  List<RegisterPath> files() {
    if (Files.isSymbolicLink(folder.path())) {
      tell(FaultCode.SYMBOLIC_LINK, folder.shownAs(), Map.of());
      refusedWhole = true;
      return List.of();
    }
    if (!Files.isDirectory(folder.path(), LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try {
      Files.walkFileTree(folder.path(), EnumSet.noneOf(FileVisitOption.class), DEEPEST, this);
    } catch (IOException e) {
      tell(FaultCode.FILE_UNREADABLE, folder.shownAs(), reason(e));
    }
    return files;
  }

  /** What stands there and is not looked into, as was told: nothing else is to be told of it. */
  List<RegisterPath> refused() {
    return refused;
  }

  /** Whether the whole folder is so. */
  boolean isRefused() {
    return refusedWhole;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
    return enter(inside(dir)) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
  }

  /** Whether the files of a folder are listed; where not, it is told why. */
  boolean enter(String inside) {
    Optional<BadgeId> misread = FileRole.misread(inside);
    if (misread.isPresent()) {
      String plain = misread.get().version().value();
      String found = inside.substring(inside.lastIndexOf('/') + 1);
      refused.add(RegisterLayout.definition(misread.get()));
      tell(
          FaultCode.UNEXPECTED_FILE,
          folder.shown(inside),
          Map.of("variant", "version", "found", found, "plain", plain));
    }
    return misread.isEmpty() && !inside.equals(".schemas") && !inside.equals(".git");
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    Entry entry =
        attributes.isSymbolicLink()
            ? Entry.LINK
            : attributes.isOther()
                ? Entry.SPECIAL
                : attributes.isRegularFile() ? Entry.FILE : Entry.FOLDER;
    return take(inside(file), entry) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
  }

  /** What stands somewhere in a folder. */
  enum Entry {
    FILE,
    LINK,
    /** A device, a pipe, another repository. */
    SPECIAL,
    /** One that is too deep to look into. */
    FOLDER
  }

  /** Lists a file, or tells why not; whether more are wanted. */
  boolean take(String inside, Entry entry) {
    if (entry == Entry.LINK) {
      refuse(FaultCode.SYMBOLIC_LINK, inside, Map.of());
      return true;
    }
    if (isLeftBehind(inside)) {
      return true;
    }
    if (files.size() >= mostFiles) {
      tell(
          FaultCode.TOO_MANY_FILES, folder.shownAs(), Map.of("limit", Integer.toString(mostFiles)));
      return false;
    }
    if (entry == Entry.SPECIAL) {
      refuse(FaultCode.UNEXPECTED_FILE, inside, Map.of("variant", "special"));
    } else if (entry != Entry.FILE || !RegisterPath.isValid(inside) || !add(inside)) {
      unexpected(inside);
    }
    return true;
  }

  /** Every file that was taken. */
  List<RegisterPath> taken() {
    return files;
  }

  private void refuse(FaultCode code, String inside, Map<String, String> values) {
    if (RegisterPath.isValid(inside)) {
      refused.add(new RegisterPath(inside));
    }
    tell(code, folder.shown(inside), values);
  }

  /** Whether a file of a register stands there; it is listed then. */
  private boolean add(String inside) {
    RegisterPath path = new RegisterPath(inside);
    return FileRole.of(path).isPresent() && files.add(path);
  }

  private void unexpected(String inside) {
    String name = inside.substring(inside.lastIndexOf('/') + 1);
    Map<String, String> values = new LinkedHashMap<>();
    FileRole.meant(inside)
        .ifPresent(
            role -> {
              values.put("variant", "place");
              values.put("place", role.place());
            });
    Similar.to(name, inside.startsWith("definitions/") ? IN_DEFINITION : AT_ROOT)
        .filter(near -> !near.equals(name) && name.endsWith(near.substring(near.indexOf('.'))))
        .ifPresent(near -> values.put("near", near));
    tell(FaultCode.UNEXPECTED_FILE, folder.shown(inside), values);
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    tell(FaultCode.FILE_UNREADABLE, folder.shown(inside(file)), reason(e));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) {
    if (e != null) {
      tell(FaultCode.FILE_UNREADABLE, folder.shown(inside(dir)), reason(e));
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isLeftBehind(String inside) {
    String name = inside.substring(inside.lastIndexOf('/') + 1);
    return LEFT_BEHIND.contains(name)
        || inside.equals("README.md")
        || name.endsWith("~")
        || name.startsWith(".#")
        || (name.startsWith(".") && (name.endsWith(".swp") || name.endsWith(".new")));
  }

  private String inside(Path path) {
    String whole = path.toString();
    String inside =
        whole.startsWith(before)
            ? whole.substring(before.length())
            : folder.path().relativize(path).toString();
    return inside.replace('\\', '/');
  }

  private void tell(FaultCode code, String shown, Map<String, String> values) {
    String printable = shown.replaceAll("[\\p{Cntrl}]", "\uFFFD");
    findings.add(Diagnostic.of(code, SourceSpan.whole(printable), values));
  }

  private static Map<String, String> reason(IOException e) {
    return BoundedFile.reason(e);
  }
}
