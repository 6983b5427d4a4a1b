package org.armorial.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.armorial.approval.Approval;
import org.armorial.authoring.SheetDraft;
import org.armorial.check.Checked;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.ConsentedName;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;
import org.armorial.text.Timestamps;

/**
 * Awards as somebody reads them before they approve: everything that the file says of what was
 * done.
 *
 * @param talk where to
 * @param checked the register
 */
record AwardReading(Talk talk, Checked checked) {
  /** Shows everything that the sheet lists. */
  void show(SheetDraft draft) {
    draft.policies().forEach(path -> line("approve.policy", Map.of("file", path)));
    draft.awards().forEach(this::show);
  }

  private void show(AssertionSummary summary) {
    Assertion award = checked.register().files().assertion(summary);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("badge", badge(award));
    values.put("version", award.badge());
    values.put("id", award.id());
    values.put("issued", day(award.issuedOn()));
    values.put("name", award.name().map(ConsentedName::name).orElse(""));
    line(award.name().isPresent() ? "approve.award-to" : "approve.award", values);
    award.expires().ifPresent(end -> line("approve.expires", Map.of("date", day(end))));
    award.requestedBy().ifPresent(who -> line("approve.requested-by", Map.of("who", who)));
    award.role().ifPresent(role -> line("approve.role", Map.of("text", text(role))));
    award.narrative().ifPresent(told -> line("approve.narrative", Map.of("text", block(told))));
    award.evidence().forEach(this::show);
    award.basedOn().forEach(other -> line("approve.based-on", Map.of("award", other)));
    Optional.ofNullable(checked.approvals().get(award.id())).ifPresent(this::show);
    line("approve.bytes", Map.of("digest", summary.digest(), "file", summary.path()));
  }

  private void show(Evidence evidence) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "name", evidence.name().map(this::text).orElse(talk.text("approve.evidence-unnamed")));
    line("approve.evidence", values);
    evidence.description().ifPresent(said -> line("approve.within", Map.of("text", block(said))));
    evidence.narrative().ifPresent(said -> line("approve.within", Map.of("text", block(said))));
    evidence.url().ifPresent(url -> line("approve.within", Map.of("text", url)));
    evidence
        .digest()
        .ifPresent(digest -> line("approve.within", Map.of("text", "SHA-256 " + digest)));
  }

  private void show(Approval approval) {
    approval
        .approvings()
        .forEach(one -> line("approve.approved-by", Map.of("who", one.approver().principal())));
  }

  private String badge(Assertion award) {
    return Optional.ofNullable(checked.register().definitions().get(award.badge()))
        .map(definition -> text(definition.name()))
        .orElse(award.badge().toString());
  }

  private String text(LocalizedText text) {
    return text.in(talk.language());
  }

  private String block(LocalizedText text) {
    return text(text).strip().replace("\n", "\n      ");
  }

  private static String day(Instant moment) {
    return Timestamps.text(moment).substring(0, "2026-11-22".length());
  }

  private void line(String key, Map<String, ?> values) {
    talk.complain(talk.text(key, values));
  }
}
