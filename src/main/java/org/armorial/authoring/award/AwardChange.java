package org.armorial.authoring.award;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.authoring.Change;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.repository.RegisterWriter;

/** Awards as a change of the register. */
public final class AwardChange {
  private AwardChange() {}

  /** One file each; the commit says how many, of what, and never for whom. */
  public static Change of(
      Register register,
      BadgeDefinition definition,
      List<Award> awards,
      Optional<RequestConsent> consent) {
    SortedMap<RegisterPath, byte[]> written = new TreeMap<>();
    for (Award award : awards) {
      String text = RegisterWriter.text(award.assertion(), register.issuer().defaultLanguage());
      written.put(RegisterWriter.path(award.assertion()), text.getBytes(StandardCharsets.UTF_8));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("badge", definition.id());
    values.put("count", awards.size());
    consent.ifPresent(given -> values.putAll(given.values()));
    String key =
        consent.map(AwardChange::word).orElse(awards.size() == 1 ? "award" : "award-cohort");
    return new Change(written, new TreeSet<>(), key, values);
  }

  private static String word(RequestConsent consent) {
    if (consent.issue().isPresent()) {
      return "award-issue";
    }
    return consent.namesSomebody() ? "award-request" : "award-consent";
  }
}
