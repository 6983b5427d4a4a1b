package org.armorial.repository.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.armorial.fault.FaultCode;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgePattern;
import org.armorial.model.KeyState;
import org.armorial.model.Policy;
import org.armorial.model.Slug;
import org.armorial.proof.ssh.SshPublicKey;

/** {@code policy/<n>.yaml}: who may approve what. */
public final class PolicyFile {
  private static final int MOST = 200;
  private static final int MOST_AWARDS = 100_000;

  private static final Kind<String> SSH_KEY =
      Kinds.parsed(
          "ssh-key",
          2_000,
          FaultCode.BAD_VALUE,
          "(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-ssh-ed25519@openssh\\.com"
              + "|sk-ecdsa-sha2-nistp256@openssh\\.com) [A-Za-z0-9+/]+={0,2}( .*)?",
          "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB6E…",
          line -> SshPublicKey.parse(line).map(SshPublicKey::text));
  private static final Kind<BadgePattern> PATTERN =
      Kinds.typed(
          "badge-pattern",
          81,
          FaultCode.BAD_VALUE,
          "\\*|[a-z0-9]+(-[a-z0-9]+)*(-\\*|/[0-9.]+)?",
          "accueillir-*",
          BadgePattern::new);

  public static final Field<LocalDate> SINCE = Field.required("since", Formats.DATE);

  private static final Field<Slug> PRINCIPAL = Field.required("principal", Formats.SLUG_NAME);
  private static final Field<List<Slug>> ROLES =
      Field.optional("roles", Kinds.distinct(Formats.SLUG_NAME, 1, 20));
  private static final Field<List<String>> KEYS =
      Field.required("keys", Kinds.distinct(SSH_KEY, 1, 20));

  public static final Field<List<Policy.Approver>> APPROVERS =
      Field.required(
          "approvers",
          Kinds.list(
              Kinds.mapping(
                  FieldSet.of("policy.approvers", PRINCIPAL, ROLES, KEYS, AssertionParts.DID),
                  values ->
                      new Policy.Approver(
                          values.get(PRINCIPAL),
                          values.list(ROLES),
                          values.get(KEYS),
                          values.find(AssertionParts.DID))),
              MOST));

  private static final Field<List<BadgePattern>> BADGES =
      Field.required("badges", Kinds.distinct(PATTERN, 1, MOST));
  private static final Field<Integer> THRESHOLD =
      Field.required("threshold", Kinds.integer(0, MOST));

  public static final Field<List<Policy.ApprovalRule>> RULES =
      Field.required(
          "rules",
          Kinds.someOf(
              Kinds.mapping(
                  FieldSet.of("policy.rules", BADGES, THRESHOLD, ROLES),
                  values -> new Policy.ApprovalRule(values.get(BADGES), quorum(values))),
              MOST));
  public static final Field<Policy.Quorum> SUCCESSOR = quorum("successor");

  private static final Field<String> KEY = Field.required("key", SSH_KEY);
  private static final Field<KeyState> STATE =
      Field.required("state", Kinds.choice(KeyState.class));
  private static final Field<List<AssertionId>> AWARDS =
      Field.optional("awards", Kinds.distinct(Formats.AWARD, 0, MOST_AWARDS));

  public static final Field<List<Policy.EndedKey>> ENDED =
      Field.optional(
          "ended",
          Kinds.list(
              Kinds.mapping(
                  FieldSet.of("policy.ended", KEY, PRINCIPAL, STATE, AWARDS),
                  values ->
                      new Policy.EndedKey(
                          values.get(KEY),
                          values.get(PRINCIPAL),
                          values.get(STATE),
                          new TreeSet<>(values.list(AWARDS)))),
              MOST));

  /** The type. */
  public static final FileType TYPE =
      new FileType(
          "policy",
          "policy/<n>.yaml",
          1,
          FieldSet.of("policy", SINCE, APPROVERS, RULES, SUCCESSOR, ENDED));

  private PolicyFile() {}

  private static Field<Policy.Quorum> quorum(String name) {
    return Field.optional(
        name, Kinds.mapping(FieldSet.of("policy.quorum", THRESHOLD, ROLES), PolicyFile::quorum));
  }

  private static Policy.Quorum quorum(Values values) {
    return new Policy.Quorum(values.get(THRESHOLD), values.list(ROLES));
  }

  /** The number in the name of a policy's file; empty when it is named otherwise. */
  public static Optional<Integer> number(String fileName) {
    return fileName.matches("[1-9][0-9]{0,5}\\.yaml")
        ? Optional.of(Integer.valueOf(fileName.substring(0, fileName.indexOf('.'))))
        : Optional.empty();
  }
}
