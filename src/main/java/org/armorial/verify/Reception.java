package org.armorial.verify;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.armorial.openbadges.Carried;
import org.armorial.openbadges.Intake;
import org.armorial.openbadges.IntakeFault;
import org.armorial.openbadges.Origin;
import org.armorial.openbadges.Presentation;
import org.armorial.openbadges.Received;
import org.armorial.proof.SignedToken;

/** Receives what somebody hands in and gives each badge in it its verdict. */
record Reception(Verifier verifier, PresentationCheck presentations, Sources sources) {
  /** A page may lead to an image, and an image to an address; nothing leads further. */
  private static final int MAX_HOPS = 3;

  /** Badges that one file or page is verified for. */
  private static final int MAX_BADGES = 100;

  List<Verdict> verdicts(String source, byte[] bytes) {
    return received(Setting.of(source), bytes, Intake.read(bytes), 0);
  }

  List<Verdict> verdictsAt(String address) {
    return at(Setting.of(address), address, 0);
  }

  private List<Verdict> at(Setting setting, String address, int hops) {
    if (hops > MAX_HOPS) {
      return List.of(verifier.unreadable(setting.source(), "too-many-steps"));
    }
    Sources.Outcome outcome = sources.any(address);
    if (!(outcome instanceof Sources.Outcome.Here here)) {
      return List.of(
          verifier.unreadable(
              setting.source(), Sources.evidence(address, outcome).getOrDefault("why", "")));
    }
    return received(
        setting,
        here.body(),
        Intake.read(here.body(), here.contentType(), Optional.of(here.address())),
        hops);
  }

  private List<Verdict> received(Setting outer, byte[] bytes, Received received, int hops) {
    List<Verdict> verdicts = new ArrayList<>();
    boolean isFound = received instanceof Received.Found;
    if (received instanceof Received.Found found) {
      IdentityHashMap<Presentation, Notice> noticed = new IdentityHashMap<>();
      for (Carried carried : found.carried()) {
        if (verdicts.size() < MAX_BADGES) {
          List<Notice> around =
              found
                  .presentation(carried)
                  .map(one -> noticed.computeIfAbsent(one, presentations::notice))
                  .stream()
                  .toList();
          verdicts.addAll(
              carried(outer.inside(bytes, carried.origin()).with(around), carried, hops));
        }
      }
    }
    for (IntakeFault fault : received.faults()) {
      // A page whose one link is readable says enough.
      boolean isAside = isFound && fault.origin().kind() == Origin.Kind.LINK;
      if (!isAside && verdicts.size() < MAX_BADGES) {
        verdicts.add(
            verifier.unreadable(
                Setting.named(outer.source(), fault.origin()), fault.reason().word()));
      }
    }
    if (isFound && ((Received.Found) received).carried().size() > MAX_BADGES) {
      // What nobody looked at must not pass for what is left when all is well.
      verdicts.add(verifier.unreadable(outer.source(), "too-many"));
    }
    return verdicts;
  }

  private List<Verdict> carried(Setting setting, Carried carried, int hops) {
    if (carried instanceof Carried.Document document) {
      return List.of(verifier.document(setting, document.json(), Trail.start()));
    }
    if (carried instanceof Carried.Token token) {
      return List.of(
          SignedToken.parse(token.jws())
              .map(signed -> verifier.token(setting, signed, Trail.start()))
              .orElseGet(() -> verifier.unreadable(setting.source(), "not-a-token")));
    }
    return at(setting, ((Carried.Address) carried).address(), hops + 1);
  }
}
