package org.armorial.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armorial.codec.Jcs;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.fault.FaultCode;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BaseAddress;
import org.armorial.model.Endorsement;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.SiteLayout;
import org.armorial.openbadges.IssuerIdentity;
import org.armorial.openbadges.OpenBadges3;
import org.armorial.proof.Did;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents that were signed beforehand are published as they stand: each must be whole, signed by
 * a key of this register, and say of its award or endorsement what the register says. A status list
 * may lack the last revocations, which are not sealed yet; it revokes nothing else. A seal is no
 * approval: of an award that waits for one it is not published.
 */
final class SealedRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    List<String> documents =
        register.blobs().keySet().stream()
            .map(RegisterPath::value)
            .filter(
                path ->
                    path.startsWith(RegisterLayout.SEALED_ASSERTIONS)
                        || path.startsWith(RegisterLayout.SEALED_ENDORSEMENTS)
                        || path.startsWith(RegisterLayout.SEALED_STATUS))
            .map(SealedRule::withoutSuffix)
            .distinct()
            .sorted()
            .toList();
    Optional<BaseAddress> base = register.issuer().base();
    if (documents.isEmpty() || base.isEmpty()) {
      return;
    }
    Expected expected = new Expected(register, base.get());
    SealedProofs proofs = SealedProofs.of(register, base.get());
    List<Problem> problems =
        documents.parallelStream()
            .filter(path -> !expected.isInDoubt(path, report))
            .flatMap(path -> judge(path, expected, proofs).stream())
            .toList();
    problems.forEach(
        problem ->
            report.add(
                FaultCode.SEALED_DOCUMENT,
                problem.file(),
                "",
                Map.of("variant", problem.variant(), "other", problem.other())));
  }

  private static String withoutSuffix(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  private record Problem(RegisterPath file, String variant, String other) {}

  private static Optional<Problem> judge(String path, Expected expected, SealedProofs proofs) {
    RegisterPath json = new RegisterPath(path + ".json");
    RegisterPath jwt = new RegisterPath(path + ".txt");
    Register register = expected.register;
    for (RegisterPath half : List.of(json, jwt)) {
      if (!register.blobs().containsKey(half)) {
        RegisterPath there = half.equals(json) ? jwt : json;
        return Optional.of(new Problem(there, "half", half.value()));
      }
    }
    if (!expected.isKnown(path)) {
      return Optional.of(new Problem(json, "orphan", ""));
    }
    try {
      if (!(Json.parse(register.files().bytes(json)) instanceof ObjectNode sealed)) {
        return Optional.of(new Problem(json, "unreadable", ""));
      }
      if (!proofs.hold(sealed)) {
        return Optional.of(new Problem(json, "proof", ""));
      }
      Optional<ObjectNode> claims = proofs.claims(new String(register.files().bytes(jwt), UTF_8));
      if (claims.isEmpty()) {
        return Optional.of(new Problem(jwt, "proof", ""));
      }
      List<ObjectNode> unsigned = expected.documents(path, sealed);
      Optional<ObjectNode> said = unsigned.stream().filter(one -> says(sealed, one)).findFirst();
      if (said.isEmpty()) {
        return Optional.of(new Problem(json, unsigned.isEmpty() ? "revokes" : "differs", ""));
      }
      return says(claims.get(), said.get())
          ? Optional.empty()
          : Optional.of(new Problem(jwt, "differs", ""));
    } catch (JsonException e) {
      return Optional.of(new Problem(json, "unreadable", ""));
    }
  }

  private static boolean says(ObjectNode sealed, ObjectNode expected) {
    ObjectNode unsigned = Json.object().setAll(sealed);
    SealedProofs.ADDED.forEach(unsigned::remove);
    return Arrays.equals(Jcs.bytes(unsigned), Jcs.bytes(expected));
  }

  /** What the register says now, unsigned. */
  private static final class Expected {
    private final Register register;
    private final OpenBadges3 documents;
    private final Map<String, AssertionSummary> awards = new TreeMap<>();
    private final Map<String, Endorsement> endorsements = new TreeMap<>();
    private final Map<String, Integer> lists = new TreeMap<>();
    private final SealedStatus status;

    Expected(Register register, BaseAddress base) {
      this.register = register;
      this.status = new SealedStatus(register);
      this.documents = new OpenBadges3(register, new IssuerIdentity(base, Did.web(base)));
      register
          .assertions()
          .forEach(
              award -> {
                awards.put(RegisterLayout.SEALED_ASSERTIONS + award.id(), award);
                int list = SiteLayout.statusList(award.statusIndex());
                lists.put(RegisterLayout.SEALED_STATUS + list, list);
              });
      register
          .endorsements()
          .forEach(
              given -> endorsements.put(RegisterLayout.SEALED_ENDORSEMENTS + given.id(), given));
    }

    /** What the document is about is there, and at fault: that was told already. */
    boolean isInDoubt(String path, Report report) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      AssertionSummary award = awards.get(path);
      if (award != null) {
        return !register.definitions().containsKey(award.badge());
      }
      // Of an award that cannot be read nobody knows the bit: what is told already comes first.
      if (path.startsWith(RegisterLayout.SEALED_STATUS)) {
        return report.hasErrors();
      }
      return path.startsWith(RegisterLayout.SEALED_ASSERTIONS)
          ? AssertionId.isValid(name) && report.exists(new AssertionId(name))
          : !endorsements.containsKey(path)
              && report.exists(new RegisterPath(RegisterLayout.ENDORSEMENTS + name + ".yaml"));
    }

    boolean isKnown(String path) {
      return awards.containsKey(path) || endorsements.containsKey(path) || lists.containsKey(path);
    }

    /**
     * What {@code sealed} may say: what the register says now, or said before what came later and
     * is not sealed yet. Nothing, when a status list revokes what the register does not.
     */
    List<ObjectNode> documents(String path, ObjectNode sealed) {
      AssertionSummary award = awards.get(path);
      if (award != null) {
        return List.of(documents.credential(register.files().assertion(award)));
      }
      Endorsement given = endorsements.get(path);
      if (given != null) {
        return List.of(documents.endorsement(given), documents.endorsement(given.asGiven()));
      }
      Optional<Instant> validFrom = moment(sealed.path("validFrom").asString(""));
      int list = Integer.parseInt(path.substring(RegisterLayout.SEALED_STATUS.length()));
      return validFrom.isPresent() && status.isBehindOrEqual(list, sealed)
          ? List.of(documents.statusList(list, SealedStatus.encodedList(sealed), validFrom.get()))
          : List.of();
    }

    private static Optional<Instant> moment(String text) {
      try {
        return Optional.of(Instant.parse(text));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }
}
