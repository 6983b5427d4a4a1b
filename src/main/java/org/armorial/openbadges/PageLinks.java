package org.armorial.openbadges;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.codec.HtmlHead;
import org.armorial.codec.HtmlLink;
import org.armorial.openbadges.IntakeFault.Reason;
import org.armorial.openbadges.Origin.Kind;

/** Finds the badge that a page is about: the same thing in another form, as its head says. */
final class PageLinks {
  private static final int MAX_LINKS = 20;

  /** Forms in which badges stand on the web (Open Badges 2.0 and 3.0, "Content types"). */
  private static final Set<String> TYPES =
      Set.of(
          "application/ld+json",
          "application/json",
          "application/vc+ld+json",
          "application/vc",
          "application/vc+jwt",
          "application/jwt",
          "application/jose",
          "text/plain");

  private final Unpacking unpacking;

  PageLinks(Unpacking unpacking) {
    this.unpacking = unpacking;
  }

  void read(byte[] bytes, Optional<String> address) {
    HtmlHead head = HtmlHead.read(bytes);
    Optional<String> base =
        head.base().flatMap(href -> WebAddress.resolve(address, href)).or(() -> address);
    Set<String> seen = new LinkedHashSet<>();
    for (HtmlLink link : head.links()) {
      // HTML section 4.6.6.1: alternate with a type names another form of this very document.
      if (!link.is("alternate") || link.is("stylesheet") || !TYPES.contains(link.type())) {
        continue;
      }
      Origin origin = Origin.INPUT.inner(Kind.LINK, link.type());
      Optional<String> target = WebAddress.resolve(base, link.href());
      if (target.isEmpty()) {
        Map<String, String> where = Map.of("address", link.href());
        unpacking.refuse(new IntakeFault(Reason.RELATIVE_LINK, origin, where));
      } else if (seen.size() < MAX_LINKS && seen.add(target.get())) {
        unpacking.take(new Carried.Address(target.get(), link.type(), origin));
      }
    }
    if (unpacking.isEmpty()) {
      unpacking.refuse(Reason.NO_LINK, Origin.INPUT);
    }
  }
}
