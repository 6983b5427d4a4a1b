package org.armorial.site;

import static org.armorial.site.SampleRegister.french;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.armorial.model.Alignment;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeKind;
import org.armorial.model.Classification;
import org.armorial.model.Credit;
import org.armorial.model.DefinitionState;
import org.armorial.model.Evidence;
import org.armorial.model.Lifecycle;
import org.armorial.model.Visibility;
import org.armorial.model.Workshop;

/** A register whose every text and address tries to get out of its place. */
final class HostileRegister {
  static final String MARKUP = "\"><script>alert('x')</script><img src=x onerror=\"alert(1)\">'";
  static final List<String> ADDRESSES =
      List.of(
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "https://user:word@evil.example/",
          "http://evil.example/",
          "//evil.example/",
          "https:///",
          "vbscript:x",
          "https://evil.example/\" onclick=\"alert(1)");

  private HostileRegister() {}

  static SampleRegister sample() {
    SampleRegister sample = new SampleRegister().named(MARKUP, "javascript:alert(1)");
    BadgeDefinition plain =
        SampleRegister.definition(
            SampleRegister.badge("hostile", "1"),
            french("Nom " + MARKUP),
            french("Description " + MARKUP + " </script><!--"),
            BadgeKind.COMPETENCE,
            new Lifecycle(
                DefinitionState.CONSULTATION,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of("javascript:alert(1)")),
            Optional.empty());
    BadgeDefinition hostile =
        new BadgeDefinition(
            plain.id(),
            plain.name(),
            plain.description(),
            plain.kind(),
            plain.conditions(),
            new Classification(
                plain.classification().language(),
                ADDRESSES.stream().map(HostileRegister::alignment).toList(),
                List.of(french(MARKUP)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MARKUP),
                Optional.of(MARKUP),
                Optional.of(MARKUP)),
            new Workshop(
                Optional.of(french(MARKUP)),
                Optional.of(french(MARKUP)),
                ADDRESSES.stream()
                    .map(a -> new Credit(MARKUP, Optional.of(french(MARKUP)), Optional.of(a)))
                    .toList(),
                List.of(french(MARKUP)),
                List.of(french(MARKUP))),
            plain.images(),
            plain.lifecycle(),
            Optional.empty(),
            Optional.of("javascript:alert(1)"),
            plain.digest());
    Assertion award =
        SampleRegister.award(
            new AssertionId("e".repeat(32)),
            hostile.id(),
            "2026-02-12T09:00:00Z",
            Visibility.PUBLIC,
            MARKUP);
    return sample
        .with(hostile)
        .with(
            new Assertion(
                award.id(),
                award.form(),
                award.issuer(),
                award.badge(),
                award.definition(),
                award.issuedOn(),
                Optional.of(Instant.parse("2030-01-01T00:00:00Z")),
                award.recipient(),
                award.name(),
                award.visibility(),
                Optional.of(french(MARKUP + "\n\n[x](javascript:alert(1)) <b onclick=x>")),
                ADDRESSES.stream().map(HostileRegister::evidence).toList(),
                award.results(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(french(MARKUP)),
                Optional.of(MARKUP),
                Optional.of(MARKUP),
                Optional.empty(),
                ADDRESSES,
                Optional.empty(),
                award.policy(),
                award.statusIndex(),
                Optional.empty()));
  }

  private static Alignment alignment(String address) {
    return new Alignment(
        french(MARKUP),
        address,
        Optional.of(MARKUP),
        Optional.of(MARKUP),
        Optional.of(french(MARKUP)),
        Optional.empty());
  }

  private static Evidence evidence(String address) {
    return new Evidence(
        Optional.of(address),
        Optional.of(french(MARKUP)),
        Optional.of(french(MARKUP)),
        Optional.of(french(MARKUP)),
        Optional.of(MARKUP),
        Optional.empty(),
        Optional.empty());
  }
}
