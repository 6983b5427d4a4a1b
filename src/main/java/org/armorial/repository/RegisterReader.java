package org.armorial.repository;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armorial.fault.Findings;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Endorsement;
import org.armorial.model.HolderChoice;
import org.armorial.model.Issuer;
import org.armorial.model.Policy;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;
import org.armorial.model.Visibility;
import org.armorial.repository.field.AssertionFile;
import org.armorial.repository.field.EndorsementFile;
import org.armorial.repository.field.FileType;
import org.armorial.repository.field.HolderFile;
import org.armorial.repository.field.KeyFile;
import org.armorial.repository.field.PolicyFile;
import org.armorial.repository.field.RevocationFile;
import org.armorial.text.Language;

/**
 * Reads a working tree into a {@link Register}; every fault of every file is told in one run. Each
 * file is judged by itself here, with its name and its folder; what files say together is for the
 * rules above. Files are read on all cores; what comes of it does not depend on their number.
 */
public final class RegisterReader {
  /** Awards whose bodies are in memory together. */
  private static final int AT_ONCE = 1024;

  /** Awards, of some two kilobytes each, that stay in memory, so that a build reads them once. */
  private static final int MOST_KEPT = 16_384;

  private final RegisterSource source;
  private final Findings findings;
  private final boolean asFarAsKnown;
  private final SortedMap<RegisterPath, String> blobs = new TreeMap<>();
  private final Map<RegisterPath, Assertion> kept = new HashMap<>();

  private RegisterReader(RegisterSource source, Findings findings, boolean asFarAsKnown) {
    this.source = source;
    this.findings = findings;
    this.asFarAsKnown = asFarAsKnown;
  }

  /** Reads the register in {@code folder}, shown as it was typed. */
  public static Optional<Register> read(Path folder, Findings findings) {
    RegisterSource source = RegisterSource.open(RegisterFolder.of(folder), findings);
    return read(source, findings, AssertionVisitor.none());
  }

  /**
   * Reads a register whose files are listed. Files at fault are left out of it; it is empty when
   * {@code issuer.yaml} is missing or at fault.
   */
  public static Optional<Register> read(
      RegisterSource source, Findings findings, AssertionVisitor.Start visitor) {
    RegisterReader reader = new RegisterReader(source, findings, false);
    Optional<Issuer> issuer = reader.issuer();
    Register register = reader.register(issuer, visitor);
    return issuer.map(known -> register);
  }

  /**
   * As above, for who only looks at it: a register of whatever could be read, so that faults of one
   * file hide none of another. In it, {@code issuer.yaml} at fault has stand-ins for what is in
   * doubt (see {@link Outline}), and awards at fault are listed, but not visited, when their badge
   * and dates are known.
   */
  public static Register readAsFarAsKnown(
      RegisterSource source, Findings findings, AssertionVisitor.Start visitor) {
    RegisterReader reader = new RegisterReader(source, findings, true);
    return reader.register(reader.issuer(), visitor);
  }

  private Optional<Issuer> issuer() {
    return new IssuerReader(source, findings, blobs).read();
  }

  private Register register(Optional<Issuer> sound, AssertionVisitor.Start start) {
    KnownIssuer issuer =
        sound
            .map(known -> new KnownIssuer(known, Set.of()))
            .orElseGet(() -> new IssuerReader(source, findings, blobs).asFarAsKnown());
    Language language = issuer.issuer().defaultLanguage();
    SortedMap<BadgeId, BadgeDefinition> definitions = definitions(language);
    List<PublicSigningKey> keys =
        all("keys", KeyFile.TYPE, language, SmallFiles::key).stream()
            .sorted(
                Comparator.comparing(PublicSigningKey::created).thenComparing(PublicSigningKey::id))
            .toList();
    SortedMap<AssertionId, Revocation> revocations = new TreeMap<>();
    all("revocations", RevocationFile.TYPE, language, SmallFiles::revocation)
        .forEach(revocation -> revocations.put(revocation.assertion(), revocation));
    SortedMap<AssertionId, HolderChoice> holders = new TreeMap<>();
    all("holders", HolderFile.TYPE, language, SmallFiles::holder)
        .forEach(choice -> holders.put(choice.assertion(), choice));
    List<Endorsement> endorsements =
        all("endorsements", EndorsementFile.TYPE, language, SmallFiles::endorsement);
    new OtherFiles(source, findings).addTo(blobs, sound);
    SortedMap<Integer, Policy> policies = policies(language);
    Outline outline =
        new Outline(
            issuer.issuer(), issuer.doubts(), definitions, policies, erased(revocations), source);
    List<AssertionSummary> assertions =
        assertions(language, definitions, holders, start.start(outline));
    return new Register(
        issuer.issuer(),
        keys,
        definitions,
        assertions,
        revocations,
        holders,
        endorsements,
        policies,
        blobs,
        new FolderFiles(source, language, Map.copyOf(kept), holders),
        GitHead.commit(source.folder().path()).orElse(""));
  }

  /** The policies of a register whose other files do not matter; those at fault are left out. */
  public static SortedMap<Integer, Policy> policies(RegisterSource source, Language language) {
    return new RegisterReader(source, new Findings(), true).policies(language);
  }

  private SortedMap<Integer, Policy> policies(Language language) {
    SortedMap<Integer, Policy> policies = new TreeMap<>();
    all("policy", PolicyFile.TYPE, language, SmallFiles::policy)
        .forEach(policy -> policies.put(policy.number(), policy));
    return policies;
  }

  private static Set<AssertionId> erased(SortedMap<AssertionId, Revocation> revocations) {
    return revocations.values().stream()
        .filter(Revocation::isErasure)
        .map(Revocation::assertion)
        .collect(Collectors.toUnmodifiableSet());
  }

  private SortedMap<BadgeId, BadgeDefinition> definitions(Language language) {
    SortedSet<String> folders = new TreeSet<>();
    for (RegisterPath file : source.files("definitions")) {
      folders.add(file.value().substring(0, file.value().lastIndexOf('/')));
    }
    List<DefinitionReader.Result> results =
        folders.parallelStream()
            .map(folder -> new DefinitionReader(source, folder, language).read())
            .toList();
    SortedMap<BadgeId, BadgeDefinition> definitions = new TreeMap<>();
    for (DefinitionReader.Result result : results) {
      findings.addAll(result.faults());
      blobs.putAll(result.blobs());
      result.definition().ifPresent(found -> definitions.put(found.id(), found));
    }
    return definitions;
  }

  private <T> List<T> all(
      String folder, FileType type, Language language, Function<YamlFile, T> make) {
    List<RegisterPath> paths = List.copyOf(source.files(folder));
    List<FileResult<T>> results =
        paths.parallelStream()
            .map(path -> YamlFile.read(source, path, type, language, make))
            .toList();
    results.forEach(
        result -> {
          findings.addAll(result.faults());
          if (!result.blob().isEmpty()) {
            blobs.put(result.path(), result.blob());
          }
        });
    return results.stream().flatMap(result -> result.value().stream()).toList();
  }

  private List<AssertionSummary> assertions(
      Language language,
      SortedMap<BadgeId, BadgeDefinition> definitions,
      SortedMap<AssertionId, HolderChoice> holders,
      AssertionVisitor visitor) {
    List<RegisterPath> paths = List.copyOf(source.files("assertions"));
    List<AssertionSummary> summaries = new ArrayList<>(paths.size());
    for (int from = 0; from < paths.size(); from += AT_ONCE) {
      List<RegisterPath> some = paths.subList(from, Math.min(paths.size(), from + AT_ONCE));
      for (FileResult<Assertion> result : read(some, language)) {
        findings.addAll(result.faults());
        if (result.value().isPresent()) {
          Assertion assertion = result.value().get();
          BadgeDefinition known = definitions.get(assertion.badge());
          BadgeId badge = known == null ? assertion.badge() : known.id();
          AssertionSummary summary =
              AssertionReader.summary(result, assertion, badge, visibility(holders, assertion));
          summaries.add(summary);
          if (kept.size() < MOST_KEPT) {
            kept.put(result.path(), assertion);
          }
          visitor.visit(summary, assertion);
        } else if (asFarAsKnown) {
          AssertionReader.summary(source, result, language).ifPresent(summaries::add);
        }
      }
    }
    summaries.sort(
        Comparator.comparing(AssertionSummary::id).thenComparing(AssertionSummary::path));
    return summaries;
  }

  private static Visibility visibility(
      SortedMap<AssertionId, HolderChoice> holders, Assertion award) {
    HolderChoice choice = holders.get(award.id());
    return choice == null ? award.visibility() : choice.visibility();
  }

  private List<FileResult<Assertion>> read(List<RegisterPath> paths, Language language) {
    Stream<FileResult<Assertion>> results =
        paths.parallelStream()
            .map(
                path ->
                    YamlFile.read(
                        source, path, AssertionFile.TYPE, language, AssertionReader::assertion));
    return results.toList();
  }
}
