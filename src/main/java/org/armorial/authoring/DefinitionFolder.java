package org.armorial.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Slug;

/** The versions of a badge, as folders of a register. */
final class DefinitionFolder {
  private final Register register;
  private final Slug slug;

  DefinitionFolder(Register register, Slug slug) {
    this.register = register;
    this.slug = slug;
  }

  /** The newest version that there is. */
  Optional<BadgeId> newest() {
    TreeSet<BadgeId> versions = new TreeSet<>();
    String folder = RegisterLayout.DEFINITIONS + slug + "/";
    for (RegisterPath path : register.blobs().keySet()) {
      String[] parts = path.value().split("/", -1);
      if (path.value().startsWith(folder)
          && parts.length > 3
          && DefinitionVersion.isValid(parts[2])) {
        versions.add(new BadgeId(slug, new DefinitionVersion(parts[2])));
      }
    }
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.last());
  }

  /** The version to make next: 1, else one more than the newest, 3 after 2.1. */
  BadgeId next() {
    return new BadgeId(slug, new DefinitionVersion(newest().map(this::after).orElse("1")));
  }

  private String after(BadgeId badge) {
    String first = badge.version().value().split("\\.", 2)[0];
    return new java.math.BigInteger(first).add(java.math.BigInteger.ONE).toString();
  }

  /** The files of a version whose names begin with one of these. */
  SortedMap<RegisterPath, byte[]> files(BadgeId badge, List<String> beginnings) {
    String folder = RegisterLayout.definition(badge) + "/";
    SortedMap<RegisterPath, byte[]> files = new TreeMap<>();
    for (Map.Entry<RegisterPath, String> blob : register.blobs().entrySet()) {
      RegisterPath path = blob.getKey();
      if (path.value().startsWith(folder)
          && beginnings.stream().anyMatch(path.fileName()::startsWith)) {
        files.put(path, register.files().bytes(path));
      }
    }
    return files;
  }
}
