package org.armorial.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.check.Checked;
import org.armorial.check.Checker;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.model.AssertionId;
import org.armorial.proof.ssh.SoftwareKey;
import org.armorial.repository.Digests;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An award is published once the people of its policy approved it, and not before. */
class ApprovalsTest {
  private static final Path MINIMAL = Path.of("src/test/resources/registers/minimal");
  private static final AssertionId AWARD = new AssertionId("4617d0fec92ebe9f9ea0f173c9aef6da");
  private static final String FILE = "assertions/ecoute/2025-03/" + AWARD + ".yaml";
  private static final String SHEET = "approvals/2025-03/cohorte.sums";
  private static final String NAMESPACE = "badge-approval";

  private static SoftwareKey ada;
  private static SoftwareKey bo;
  private static SoftwareKey cy;
  private static SoftwareKey stranger;

  @TempDir Path temporary;
  private Path register;
  private List<Diagnostic> told = new ArrayList<>();

  @BeforeAll
  static void keys() throws GeneralSecurityException {
    ada = new SoftwareKey(SoftwareKey.Kind.ED25519);
    bo = new SoftwareKey(SoftwareKey.Kind.ECDSA_256);
    cy = new SoftwareKey(SoftwareKey.Kind.RSA_512);
    stranger = new SoftwareKey(SoftwareKey.Kind.ED25519);
  }

  @BeforeEach
  void register() throws IOException {
    register = temporary.resolve("badges");
    try (Stream<Path> files = Files.walk(MINIMAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(MINIMAL.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    policy(1, "");
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = register.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(UTF_8));
  }

  /** Two of three approve awards; any one of them the next policy. */
  private void policy(int number, String more) throws IOException {
    write("policy/" + number + ".yaml", policy("ada, bo, cy", 2) + more);
  }

  private static String policy(String people, int threshold) {
    StringBuilder text = new StringBuilder("since: 2025-01-01\napprovers:\n");
    for (String name : people.split(", ", -1)) {
      text.append("  - principal: ").append(name).append("\n    roles: [jury]\n");
      text.append("    keys: [\"").append(key(name).publicLine()).append("\"]\n");
    }
    return text
        + "rules:\n  - badges: [\"*\"]\n    threshold: "
        + threshold
        + "\n    roles: [jury]\n";
  }

  private static SoftwareKey key(String name) {
    return switch (name) {
      case "ada" -> ada;
      case "bo" -> bo;
      case "cy" -> cy;
      default -> stranger;
    };
  }

  private void award(String more) throws IOException {
    write(FILE, Files.readString(MINIMAL.resolve(FILE)) + more);
  }

  private void sheet() throws IOException {
    sheet(SHEET, FILE);
  }

  private void sheet(String sheet, String... files) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String file : files) {
      byte[] bytes = Files.readAllBytes(register.resolve(file));
      lines.append(Digests.sha256(bytes)).append("  ").append(file).append('\n');
    }
    write(sheet, lines.toString());
  }

  private void sign(String... names) throws IOException, GeneralSecurityException {
    signSheet(SHEET, names);
  }

  private void signSheet(String sheet, String... names)
      throws IOException, GeneralSecurityException {
    for (String name : names) {
      byte[] signature = key(name).sign(NAMESPACE, Files.readAllBytes(register.resolve(sheet)));
      write(sheet.replace(".sums", "." + name + ".sig"), signature);
    }
  }

  private Checked checked() {
    Findings findings = new Findings();
    RegisterSource source = RegisterSource.open(new RegisterFolder(register, "badges"), findings);
    Optional<Checked> checked = Checker.check(source, findings);
    told = findings.sorted();
    assertThat(told.stream().filter(Diagnostic::isError)).isEmpty();
    return checked.orElseThrow();
  }

  private Approval approval() {
    Checked checked = checked();
    Approval approval = Optional.ofNullable(checked.approvals().get(AWARD)).orElseThrow();
    assertThat(checked.published().award(AWARD).isPresent()).isEqualTo(approval.isGiven());
    assertThat(checked.register().award(AWARD)).isPresent();
    return approval;
  }

  private static String lacks(Approval approval) {
    Missing missing = approval.missing().get(0);
    return missing.kind() == Missing.Kind.APPROVALS
        ? missing.values().get("have") + " of " + missing.values().get("needed")
        : missing.kind().toString();
  }

  private String remark() {
    return told.stream()
        .filter(one -> one.code() == FaultCode.APPROVES_NOTHING)
        .map(one -> one.values().getOrDefault("variant", ""))
        .findFirst()
        .orElse("none");
  }

  private List<String> errors() {
    Findings findings = new Findings();
    RegisterSource source = RegisterSource.open(new RegisterFolder(register, "badges"), findings);
    Checker.check(source, findings);
    return findings.sorted().stream()
        .filter(Diagnostic::isError)
        .map(one -> one.code().id() + " " + one.values().getOrDefault("variant", ""))
        .toList();
  }

  @Test
  void withoutAPolicyNobodyNeedsToApprove() throws IOException {
    Files.delete(register.resolve("policy/1.yaml"));
    Checked checked = checked();
    assertThat(checked.approvals()).isEmpty();
    assertThat(checked.published()).isSameAs(checked.register());
  }

  @Test
  void twoOfThreeAreEnough() throws Exception {
    assertThat(lacks(approval())).isEqualTo("0 of 2");
    sheet();
    sign("ada");
    assertThat(lacks(approval())).isEqualTo("1 of 2");
    sign("cy");
    Approval approval = approval();
    assertThat(approval.isGiven()).isTrue();
    assertThat(approval.approvings())
        .extracting(one -> one.approver().principal().value())
        .containsExactly("ada", "cy");
    assertThat(told).noneMatch(one -> one.code() == FaultCode.AWARD_PENDING);
  }

  @ParameterizedTest
  @EnumSource(SoftwareKey.Kind.class)
  void everyKindOfKeyApproves(SoftwareKey.Kind kind) throws Exception {
    SoftwareKey key = new SoftwareKey(kind);
    String text = policy("ada", 1).replace(ada.publicLine(), key.publicLine());
    write("policy/1.yaml", text);
    sheet();
    write(SHEET + ".sig", key.sign(NAMESPACE, Files.readAllBytes(register.resolve(SHEET))));
    assertThat(approval().isGiven()).isTrue();
  }

  @Test
  void onePersonCountsOnce() throws Exception {
    sheet();
    sign("ada");
    sheet("approvals/2025-03/encore.sums", FILE);
    signSheet("approvals/2025-03/encore.sums", "ada");
    assertThat(lacks(approval())).isEqualTo("1 of 2");
  }

  @Test
  void oneSignatureServesACohort() throws Exception {
    String other = FILE.replace(AWARD.value(), "0".repeat(32));
    write(
        other,
        Files.readString(register.resolve(FILE)).replaceAll("statusIndex: .*", "statusIndex: 77"));
    sheet(SHEET, FILE, other);
    sign("ada", "bo");
    assertThat(checked().pending()).isEmpty();
  }

  @Test
  void anotherNamespaceApprovesNothing() throws Exception {
    sheet();
    byte[] bytes = Files.readAllBytes(register.resolve(SHEET));
    write(SHEET.replace(".sums", ".ada.sig"), ada.sign("git", bytes));
    sign("bo");
    assertThat(lacks(approval())).isEqualTo("1 of 2");
    assertThat(remark()).isEqualTo("other-namespace");
  }

  @Test
  void aForeignKeyApprovesNothing() throws Exception {
    sheet();
    sign("bo", "stranger");
    assertThat(lacks(approval())).isEqualTo("1 of 2");
    assertThat(remark()).isEqualTo("foreign-key");
  }

  @Test
  void aByteThatChangesTakesTheApprovalAway() throws Exception {
    sheet();
    sign("ada", "bo");
    award("# un octet\n");
    Approval approval = approval();
    assertThat(lacks(approval)).isEqualTo("0 of 2");
    assertThat(approval.missing().get(0).values()).containsEntry("changed", SHEET);
    Files.writeString(
        register.resolve(SHEET),
        Files.readString(register.resolve(SHEET)).replace("ecoute", "ecout"));
    approval();
    assertThat(remark()).isEqualTo("other-bytes");
  }

  @Test
  void changedLineEndingsAreOtherBytes() throws Exception {
    sheet();
    sign("ada", "bo");
    String lines = Files.readString(register.resolve(SHEET));
    write(SHEET, lines.replace("\n", "\r\n"));
    assertThat(lacks(approval())).isEqualTo("0 of 2");
    assertThat(remark()).isEqualTo("other-bytes");
    // Signed as it stands, such a sheet says what it says.
    sign("ada", "bo");
    assertThat(approval().isGiven()).isTrue();
  }

  @Test
  void whoAskedDoesNotApprove() throws Exception {
    award("requestedBy: ada\n");
    sheet();
    sign("ada", "bo");
    assertThat(lacks(approval())).isEqualTo("1 of 2");
    sign("cy");
    assertThat(approval().isGiven()).isTrue();
  }

  @Test
  void whoReceivesDoesNotApprove() throws Exception {
    String did = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
    write(
        "policy/1.yaml",
        policy("ada, bo", 1).replace("principal: ada\n", "principal: ada\n    did: " + did + "\n"));
    String award = Files.readString(register.resolve(FILE));
    int from = award.indexOf("recipient:");
    int to = award.indexOf("evidence:");
    write(
        FILE, award.substring(0, from) + "recipient:\n  did: " + did + "\n" + award.substring(to));
    sheet();
    sign("ada");
    assertThat(lacks(approval())).isEqualTo("0 of 1");
    sign("bo");
    assertThat(approval().isGiven()).isTrue();
  }

  @Test
  void anApproverOfTheNextPolicyAloneDoesNotLetItIn() throws Exception {
    write("policy/2.yaml", policy("ada, bo, cy, stranger", 1));
    award("policy: 2\nissuer: https://badges.example.org/\n");
    write(
        "issuer.yaml",
        Files.readString(register.resolve("issuer.yaml")) + "base: https://badges.example.org/\n");
    sheet();
    sign("stranger");
    assertThat(lacks(approval())).isEqualTo("POLICY_APPROVALS");
    sheet("approvals/2025-03/politique.sums", "policy/2.yaml");
    signSheet("approvals/2025-03/politique.sums", "stranger");
    assertThat(lacks(approval())).isEqualTo("POLICY_APPROVALS");
    signSheet("approvals/2025-03/politique.sums", "cy");
    assertThat(approval().isGiven()).isTrue();
  }

  @Test
  void anAwardNamesItsIssuerSoThatNobodyElsePublishesIt() throws Exception {
    award("policy: 1\n");
    sheet();
    sign("ada", "bo");
    assertThat(lacks(approval())).isEqualTo("ISSUER");
    award("policy: 1\nissuer: https://elsewhere.example/\n");
    write(
        "issuer.yaml",
        Files.readString(register.resolve("issuer.yaml")) + "base: https://badges.example.org/\n");
    assertThat(errors()).contains("C013 ");
  }

  @Test
  void aRetiredKeyCountsForTheAwardsThatAreListed() throws Exception {
    sheet();
    sign("ada", "bo");
    String ended =
        "ended:\n  - key: \"%s\"\n    principal: ada\n    state: %s\n"
            .formatted(ada.publicLine(), "retired");
    write("policy/2.yaml", policy("bo, cy", 2) + ended + "    awards: [\"" + AWARD + "\"]\n");
    sheet("approvals/2025-03/politique.sums", "policy/2.yaml");
    signSheet("approvals/2025-03/politique.sums", "bo");
    assertThat(approval().isGiven()).isTrue();
    write("policy/2.yaml", policy("bo, cy", 2) + ended);
    sheet("approvals/2025-03/politique.sums", "policy/2.yaml");
    signSheet("approvals/2025-03/politique.sums", "bo");
    assertThat(lacks(approval())).isEqualTo("1 of 2");
  }

  @Test
  void aCompromisedKeyNeverCounts() throws Exception {
    sheet();
    sign("ada", "bo");
    write(
        "policy/2.yaml",
        policy("bo, cy", 2)
            + "ended:\n  - key: \"%s\"\n    principal: ada\n    state: compromised\n"
                .formatted(ada.publicLine())
            + "    awards: [\""
            + AWARD
            + "\"]\n");
    sheet("approvals/2025-03/politique.sums", "policy/2.yaml");
    signSheet("approvals/2025-03/politique.sums", "bo");
    assertThat(lacks(approval())).isEqualTo("1 of 2");
  }

  @Test
  void aPolicyThatNobodyCanSatisfyIsToldAtOnce() throws Exception {
    write("policy/1.yaml", policy("ada, bo", 3));
    assertThat(errors()).containsExactly("P001 threshold");
    write("policy/1.yaml", policy("ada, bo", 2).replace("roles: [jury]\n    keys", "keys"));
    assertThat(errors()).containsExactly("P001 threshold");
  }

  @Test
  void aPolicyThatContradictsItselfIsTold() throws Exception {
    write("policy/1.yaml", policy("ada, ada", 1));
    assertThat(errors()).contains("P001 principal", "P001 key");
    policy(1, "");
    write("policy/3.yaml", policy("ada, bo, cy", 1));
    assertThat(errors()).containsExactly("P001 gap");
    Files.delete(register.resolve("policy/3.yaml"));
    write("policy/2.yaml", policy("ada, bo", 1));
    assertThat(errors()).containsExactly("P001 forgotten");
  }

  @Test
  void whatIsNoSheetApprovesNothing() throws Exception {
    write(SHEET, "pas une feuille\n");
    sign("ada");
    assertThat(lacks(approval())).isEqualTo("0 of 2");
    assertThat(remark()).isEqualTo("sheet-unreadable");
    Files.delete(register.resolve(SHEET));
    approval();
    assertThat(remark()).isEqualTo("no-sheet");
    write(SHEET.replace(".sums", ".bo.sig"), new byte[] {0, 1, 2});
    sheet();
    approval();
    assertThat(told).anyMatch(one -> "unreadable".equals(one.values().get("variant")));
  }
}
