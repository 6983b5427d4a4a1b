package org.armorial.repository.field;

import java.util.List;

/** Every type of file that a person or a command writes into a register. */
public final class FileTypes {
  /** In the order in which a new issuer meets them. */
  public static final List<FileType> ALL =
      List.of(
          IssuerFile.TYPE,
          KeyFile.TYPE,
          BadgeFile.TYPE,
          LifecycleFile.TYPE,
          AssertionFile.TYPE,
          RevocationFile.TYPE,
          HolderFile.TYPE,
          EndorsementFile.TYPE,
          PolicyFile.TYPE);

  private FileTypes() {}
}
