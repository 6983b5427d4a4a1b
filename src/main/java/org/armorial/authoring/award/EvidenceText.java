package org.armorial.authoring.award;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.Evidence;
import org.armorial.model.LocalizedText;
import org.armorial.text.Language;

/** Evidence that was typed: one or several https addresses, or words. */
final class EvidenceText {
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_TEXT = 20_000;

  private final Language language;
  private final EntryFaults faults;

  EvidenceText(Language language, EntryFaults faults) {
    this.language = language;
    this.faults = faults;
  }

  List<Evidence> read(RawEntry raw, RawEntry.Answer answer) {
    EntryPlace place = raw.at(answer.cell());
    String text = answer.cell().text().strip().replace("\r\n", "\n").replace('\r', '\n');
    List<String> words = List.of(text.split("[\\s\\u00A0]+", -1));
    if (words.stream().noneMatch(word -> word.matches("(?i)[a-z]+://.*"))) {
      return words(place, answer.name(), text);
    }
    List<Evidence> evidence = new ArrayList<>();
    for (String word : words) {
      if (isAddress(word)) {
        evidence.add(of(answer.name(), Optional.of(word), Optional.empty()));
      } else if (words.size() > 1 && !words.get(0).startsWith("https://")) {
        // A text that mentions an address is a text.
        return words(place, answer.name(), text);
      } else {
        faults.add(place, "bad-evidence-address", Map.of());
      }
    }
    return List.copyOf(evidence);
  }

  private List<Evidence> words(EntryPlace place, Optional<LocalizedText> name, String text) {
    if (text.length() > LONGEST_TEXT) {
      faults.add(place, "too-long", Map.of("limit", LONGEST_TEXT));
      return List.of();
    }
    if (text.chars().anyMatch(EntryReader::isControl)) {
      faults.add(place, "control-character");
      return List.of();
    }
    return List.of(of(name, Optional.empty(), Optional.of(LocalizedText.of(language, text))));
  }

  private static Evidence of(
      Optional<LocalizedText> name, Optional<String> url, Optional<LocalizedText> narrative) {
    return new Evidence(
        url,
        narrative,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether {@code text} is an https address that a register may hold. */
  static boolean isAddress(String text) {
    if (text.length() > LONGEST_ADDRESS || !text.startsWith("https://")) {
      return false;
    }
    try {
      URI uri = new URI(text);
      return uri.getHost() != null
          && uri.getRawUserInfo() == null
          && text.chars().allMatch(c -> c > ' ' && c < 127);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
