package org.armorial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.openbadges.Carried;
import org.armorial.openbadges.Intake;
import org.armorial.openbadges.IntakeFault;
import org.armorial.openbadges.Origin;
import org.armorial.openbadges.Received;
import org.armorial.proof.SignedToken;

/** Receives what somebody hands in and gives each badge in it its verdict. */
record Reception(Verifier verifier, Sources sources) {
  /** A page may lead to an image, and an image to an address; nothing leads further. */
  private static final int MAX_HOPS = 3;

  /** Badges that one file or page is verified for. */
  private static final int MAX_BADGES = 100;

  List<Verdict> verdicts(String source, byte[] bytes) {
    return received(source, Intake.read(bytes), 0);
  }

  List<Verdict> verdictsAt(String address) {
    return at(address, address, 0);
  }

  private List<Verdict> at(String source, String address, int hops) {
    if (hops > MAX_HOPS) {
      return List.of(verifier.unreadable(source, "too-many-redirects"));
    }
    Sources.Outcome outcome = sources.any(address);
    if (!(outcome instanceof Sources.Outcome.Here here)) {
      return List.of(
          verifier.unreadable(source, Sources.evidence(address, outcome).getOrDefault("why", "")));
    }
    return received(
        source, Intake.read(here.body(), here.contentType(), Optional.of(here.address())), hops);
  }

  private List<Verdict> received(String source, Received received, int hops) {
    List<Verdict> verdicts = new ArrayList<>();
    boolean isFound = received instanceof Received.Found;
    if (received instanceof Received.Found found) {
      for (Carried carried : found.carried()) {
        if (verdicts.size() < MAX_BADGES) {
          verdicts.addAll(carried(named(source, carried.origin()), carried, hops));
        }
      }
    }
    for (IntakeFault fault : received.faults()) {
      // A page whose one link is readable says enough.
      boolean isAside = isFound && fault.origin().kind() == Origin.Kind.LINK;
      if (!isAside && verdicts.size() < MAX_BADGES) {
        verdicts.add(verifier.unreadable(named(source, fault.origin()), fault.reason().word()));
      }
    }
    return verdicts;
  }

  private static String named(String source, Origin origin) {
    return origin.path().isEmpty() ? source : source + " › " + origin.path();
  }

  private List<Verdict> carried(String source, Carried carried, int hops) {
    if (carried instanceof Carried.Document document) {
      return List.of(verifier.document(source, document.json(), Trail.start()));
    }
    if (carried instanceof Carried.Token token) {
      return List.of(
          SignedToken.parse(token.jws())
              .map(signed -> verifier.token(source, signed, Trail.start()))
              .orElseGet(() -> verifier.unreadable(source, "not-a-token")));
    }
    return at(source, ((Carried.Address) carried).address(), hops + 1);
  }
}
