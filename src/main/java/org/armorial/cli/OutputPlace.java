package org.armorial.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a command may write the files that it makes for a person. */
final class OutputPlace {
  private final Invocation call;
  private final Path folder;
  private final String typed;

  private OutputPlace(Invocation call, Path folder, String typed) {
    this.call = call;
    this.folder = folder;
    this.typed = typed;
  }

  /** Refuses a folder for the site that is not apart from the register, in both directions. */
  static void checkSite(Invocation call) throws CommandException {
    OutputPlace place = new OutputPlace(call, call.site(), call.value(Flag.OUT).orElse("site"));
    place.refuseLinks();
    place.refuseInsideRegister();
    place.refuseAroundRegister();
  }

  /** Refuses a folder for single files; it may hold a register, and not stand in one. */
  static void checkFiles(Invocation call, Path folder) throws CommandException {
    OutputPlace place =
        new OutputPlace(call, folder, call.value(Flag.OUT).orElse(folder.toString()));
    place.refuseLinks();
    place.refuseInsideRegister();
  }

  /**
   * A link that came with the repository, or that somebody left in the folder at work, could lead
   * what is written anywhere: from there on down every part must be a real folder. What lies above
   * is the machine's own arrangement ({@code /tmp} and whole home folders are links on some) and is
   * left alone, but for the last part, which the person named and nobody needs to be a link.
   */
  private void refuseLinks() throws CommandException {
    Path work = call.surroundings().directory().toAbsolutePath().normalize();
    Path repository = repository();
    for (Path part = folder; part != null; part = part.getParent()) {
      boolean ours = isBelow(part, work) || isBelow(part, repository);
      if ((ours || part.equals(folder)) && Files.isSymbolicLink(part)) {
        throw CommandException.usage("out-link", Map.of("out", typed, "link", part));
      }
    }
  }

  private static boolean isBelow(Path part, Path place) {
    return part.startsWith(place) && !part.equals(place);
  }

  /** The root of the git working tree that the register stands in, else the register's folder. */
  private Path repository() throws CommandException {
    Path register = call.register();
    for (Path at = register; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return register;
  }

  private void refuseInsideRegister() throws CommandException {
    if (real(folder).startsWith(real(call.register()))) {
      throw CommandException.usage(
          "out-in-register", Map.of("out", typed, "folder", call.registerAsTyped()));
    }
  }

  private void refuseAroundRegister() throws CommandException {
    if (real(call.register()).startsWith(real(folder))) {
      throw CommandException.usage(
          "out-around-register", Map.of("out", typed, "folder", call.registerAsTyped()));
    }
  }

  /** Links resolved as far as the path exists: two names of one folder must be seen as one. */
  private static Path real(Path path) {
    Path parent = path.getParent();
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // It is not there yet.
      Path name = path.getFileName();
      return parent == null || name == null ? path : real(parent).resolve(name);
    }
  }
}
