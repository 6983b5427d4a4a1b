package org.armorial.operate;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.FormerName;
import org.armorial.model.Issuer;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.repository.BaseTree;
import org.armorial.repository.RegisterFolder;
import org.armorial.text.Language;

/**
 * Awards that would be signed anew, and say something else under the same address: a signed
 * credential is never exchanged (design, section 10).
 */
final class Altered {
  private final RegisterFolder folder;
  private final BaseTree before;
  private final Register now;

  /** What became of {@code before}. */
  Altered(RegisterFolder folder, BaseTree before, Register now) {
    this.folder = folder;
    this.before = before;
    this.now = now;
  }

  /** Everything of an issuer that its awards of one day repeat. */
  private record Said(String name, String url, Language language) {
    static Said by(Issuer issuer, Instant day) {
      Optional<FormerName> former = issuer.formerName(day);
      return new Said(
          former.map(FormerName::name).orElse(issuer.name()).in(issuer.defaultLanguage()),
          former.flatMap(FormerName::url).orElse(issuer.url()),
          issuer.defaultLanguage());
    }
  }

  List<Diagnostic> faults() throws IOException {
    // The folder of an award may change, its identifier cannot.
    Map<String, RegisterPath> known = new HashMap<>();
    before.blobs().keySet().stream()
        .filter(path -> path.value().startsWith(RegisterLayout.ASSERTIONS))
        .forEach(path -> known.put(path.fileName(), path));
    List<Diagnostic> faults = new ArrayList<>(awards(known));
    before.issuer().flatMap(issuer -> issuer(issuer, known)).ifPresent(faults::add);
    return faults;
  }

  private List<Diagnostic> awards(Map<String, RegisterPath> known) throws IOException {
    List<RegisterPath> touched = new ArrayList<>();
    for (AssertionSummary award : now.assertions()) {
      RegisterPath old = known.get(award.path().fileName());
      if (old != null && !award.blob().equals(before.blobs().get(old))) {
        touched.add(old);
      }
    }
    return before.awards(touched).stream()
        .flatMap(old -> now.award(old.id()).filter(award -> saysElse(award, old)).stream())
        .map(this::altered)
        .toList();
  }

  private boolean saysElse(AssertionSummary award, Assertion old) {
    Assertion is = now.files().assertion(award);
    // What it said of a person may go, at the price of its revocation; nothing may come instead.
    return now.isErased(award.id())
        ? !is.equals(old.asErased())
        : !is.asSigned().equals(old.asSigned());
  }

  private Diagnostic altered(AssertionSummary award) {
    String file = folder.shown(award.path());
    return Diagnostic.of(
        FaultCode.AWARD_ALTERED,
        SourceSpan.whole(file),
        Map.of("id", award.id().value(), "file", file));
  }

  private Optional<Diagnostic> issuer(Issuer old, Map<String, RegisterPath> known) {
    for (AssertionSummary award : now.assertions()) {
      Said was = Said.by(old, award.issuedOn());
      Said is = Said.by(now.issuer(), award.issuedOn());
      if (known.containsKey(award.path().fileName()) && !was.equals(is)) {
        Map<String, String> values = new TreeMap<>();
        values.put("name", was.name());
        values.put("url", was.url());
        values.put("language", was.language().tag());
        values.put("tag", was.language().tag());
        if (!was.language().equals(is.language())) {
          values.put("variant", "language");
        }
        SourceSpan where = SourceSpan.whole(folder.shown(RegisterLayout.ISSUER));
        return Optional.of(Diagnostic.of(FaultCode.ISSUER_ALTERED, where, values));
      }
    }
    return Optional.empty();
  }
}
