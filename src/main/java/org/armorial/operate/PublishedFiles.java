package org.armorial.operate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.armorial.authoring.Sealing;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Endorsement;
import org.armorial.model.ImageFormat;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.openbadges.Baker;
import org.armorial.publish.Edition;
import org.armorial.publish.Target;
import org.armorial.publish.Unit;
import org.armorial.world.StorageException;

/** Single files of an edition, byte for byte as the site publishes them. */
public final class PublishedFiles {
  private final Edition edition;

  /** The files of {@code edition}. */
  public PublishedFiles(Edition edition) {
    this.edition = edition;
  }

  /**
   * A baked image of an award, made from its documents as they are published, whether or not the
   * site holds such images; empty when the badge has no image of that form, or the award no
   * documents any more.
   */
  public Optional<byte[]> baked(AssertionSummary award, ImageFormat format) {
    Optional<byte[]> image = file(SiteLayout.badgeImage(award.badge(), format));
    Optional<byte[]> assertion = file(SiteLayout.assertion(award.id()));
    Optional<byte[]> credential = file(SiteLayout.credential(award.id()));
    if (image.isEmpty() || assertion.isEmpty() || credential.isEmpty()) {
      return Optional.empty();
    }
    return format == ImageFormat.PNG
        ? Optional.of(Baker.of(Optional.empty(), image).png(assertion.get(), credential.get()))
        : Baker.of(image, file(SiteLayout.badgeImage(award.badge(), ImageFormat.PNG)))
            .svg(assertion.get(), credential.get());
  }

  private Optional<byte[]> file(SitePath path) {
    return edition.units().stream()
        .filter(unit -> unit.targets().stream().anyMatch(target -> target.path().equals(path)))
        .findFirst()
        .map(unit -> unit.rendering().render().get(position(unit, path)));
  }

  /**
   * Every credential of an award or an endorsement that is not sealed yet, under the path where it
   * is sealed.
   */
  public static Sealing sealing(Register register, Edition edition) {
    return sink -> {
      for (Unit unit : edition.units()) {
        List<Optional<RegisterPath>> paths =
            unit.targets().stream()
                .map(target -> sealedPath(register, target.path()))
                .map(path -> path.filter(p -> !register.blobs().containsKey(p)))
                .toList();
        if (paths.stream().anyMatch(Optional::isPresent)) {
          seal(unit, paths, sink);
        }
      }
    };
  }

  /** The same, and the status lists and endorsements that say something new since. */
  public static Sealing sealingEverything(Register register, Edition edition) {
    return sink -> {
      sealing(register, edition).into(sink);
      for (Unit unit : edition.units()) {
        List<Optional<RegisterPath>> paths =
            unit.targets().stream().map(target -> changeable(register, target.path())).toList();
        if (paths.stream().anyMatch(Optional::isPresent)) {
          seal(
              unit,
              paths,
              (path, bytes) -> {
                if (!isSealedSo(register, path, bytes)) {
                  sink.accept(path, bytes);
                }
              });
        }
      }
    };
  }

  private static boolean isSealedSo(Register register, RegisterPath path, byte[] bytes) {
    return register.blobs().containsKey(path) && Arrays.equals(register.files().bytes(path), bytes);
  }

  /** Where a file is sealed that may be sealed again: a status list, or an endorsement. */
  private static Optional<RegisterPath> changeable(Register register, SitePath path) {
    String[] parts = path.value().split("[/.]", -1);
    if (parts[0].equals("status") && parts.length == 3 && parts[1].matches("[1-9][0-9]{0,8}")) {
      int list = Integer.parseInt(parts[1]);
      return of(
          path,
          SiteLayout.statusCredential(list),
          SiteLayout.statusCredentialJwt(list),
          RegisterLayout.sealedStatus(list));
    }
    return parts[0].equals("endorsements")
        ? sealedPath(register, path).filter(at -> register.blobs().containsKey(at))
        : Optional.empty();
  }

  private static void seal(Unit unit, List<Optional<RegisterPath>> paths, Sealing.Sink sink)
      throws StorageException {
    List<byte[]> contents = unit.rendering().render();
    for (int i = 0; i < paths.size(); i++) {
      if (paths.get(i).isPresent()) {
        sink.accept(paths.get(i).get(), contents.get(i));
      }
    }
  }

  private static Optional<RegisterPath> sealedPath(Register register, SitePath path) {
    String[] parts = path.value().split("/", -1);
    if (parts[0].equals("assertions") && parts.length == 3 && AssertionId.isValid(parts[1])) {
      AssertionId id = new AssertionId(parts[1]);
      return of(
          path, SiteLayout.credential(id), SiteLayout.credentialJwt(id), RegisterLayout.sealed(id));
    }
    if (parts[0].equals("endorsements")) {
      return register.endorsements().stream()
          .map(Endorsement::id)
          .flatMap(
              id ->
                  of(
                      path,
                      SiteLayout.endorsementCredential(id),
                      SiteLayout.endorsementJwt(id),
                      RegisterLayout.sealed(id))
                      .stream())
          .findFirst();
    }
    return Optional.empty();
  }

  /** Where the file {@code path} of the site is sealed, if it is one of the two. */
  private static Optional<RegisterPath> of(
      SitePath path, SitePath json, SitePath jwt, RegisterLayout.SealedPaths sealed) {
    if (path.equals(json)) {
      return Optional.of(sealed.json());
    }
    return path.equals(jwt) ? Optional.of(sealed.jwt()) : Optional.empty();
  }

  private static int position(Unit unit, SitePath path) {
    return unit.targets().stream().map(Target::path).toList().indexOf(path);
  }
}
