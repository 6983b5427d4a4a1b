package org.armorial.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.armorial.check.Checked;
import org.armorial.check.Checker;
import org.armorial.fault.Findings;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.DefinitionState;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;
import org.armorial.model.Recipient;
import org.armorial.model.Visibility;
import org.armorial.repository.RegisterWriter;
import org.armorial.text.Language;

/** Writes a register of N awards over the definitions of another one; same seed, same register. */
final class RegisterGenerator {
  private static final Instant FIRST = Instant.parse("2024-01-08T09:00:00Z");
  private static final Duration SPAN = Duration.ofDays(700);

  private final Random random = new Random(20_261_121);
  private final Path target;
  private final List<BadgeDefinition> definitions;
  private final List<Integer> statusIndexes;
  private int made;

  private RegisterGenerator(Path target, List<BadgeDefinition> definitions, int awards) {
    this.target = target;
    this.definitions = definitions;
    this.statusIndexes = new ArrayList<>(IntStream.range(0, awards * 2).boxed().toList());
    Collections.shuffle(statusIndexes, random);
  }

  /** Copies all but the awards of {@code example} and adds {@code awards} new ones. */
  static RegisterGenerator generate(Path example, Path target, int awards) throws IOException {
    try (var files = Files.walk(example)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = example.relativize(file).toString();
        if (!path.startsWith("assertions")
            && !path.startsWith("revocations")
            && !path.startsWith("endorsements")) {
          write(target.resolve(path), Files.readAllBytes(file));
        }
      }
    }
    Checked checked = Checker.check(target, new Findings()).orElseThrow();
    List<BadgeDefinition> open =
        checked.register().definitions().values().stream()
            .filter(d -> d.lifecycle().state() == DefinitionState.OPEN && !d.isMeta())
            .toList();
    RegisterGenerator generator = new RegisterGenerator(target, open, awards + 16);
    for (int i = 0; i < awards; i++) {
      generator.add();
    }
    return generator;
  }

  /** Writes one more award. */
  void add() {
    BadgeDefinition definition = definitions.get(made % definitions.size());
    Instant issued = FIRST.plusSeconds((long) (random.nextDouble() * SPAN.toSeconds()));
    Assertion award =
        new Assertion(
            new AssertionId(hex(16)),
            1,
            Optional.empty(),
            definition.id(),
            definition.digest(),
            issued,
            definition.conditions().validity().map(v -> issued.plus(Duration.ofDays(3650))),
            new Recipient.EmailHash(
                "urn:uuid:" + new UUID(random.nextLong(), random.nextLong()),
                "sha256$" + hex(32),
                hex(16)),
            Optional.empty(),
            made % 10 == 0 ? Visibility.PUBLIC : Visibility.LINK,
            Optional.of(text("Récit numéro " + made + " : une situation vécue, et ses effets.")),
            evidence(definition),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            statusIndexes.get(made),
            Optional.empty());
    made++;
    write(
        target.resolve(RegisterWriter.path(award).value()),
        RegisterWriter.text(award, Language.FRENCH).getBytes(UTF_8));
  }

  private List<Evidence> evidence(BadgeDefinition definition) {
    return definition.conditions().evidence().stream()
        .map(
            asked ->
                new Evidence(
                    Optional.of("https://preuves.example.org/" + hex(8)),
                    Optional.of(text("Ce que le jury a lu, dossier " + made + ".")),
                    Optional.of(asked.name()),
                    Optional.empty(),
                    asked.genre(),
                    Optional.empty(),
                    Optional.empty()))
        .toList();
  }

  private static LocalizedText text(String words) {
    return LocalizedText.of(Language.FRENCH, words);
  }

  private String hex(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
