package org.armorial.authoring.award;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.armorial.fault.Visible;

/** What the texts of an issue must not be, whatever they say. */
final class IssueText {
  /** A body that the forge takes; one without the file of the offline page is short. */
  private static final int LARGEST = 65_536;

  private static final int LARGEST_IN_PUBLIC = 4_000;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]");

  private IssueText() {}

  /** Whether they are short, hide nothing, and show nobody's address in public; else it is told. */
  static boolean isReadable(IssueEvent event, EntryPlace place, EntryFaults faults) {
    int before = faults.size();
    int most = event.inPublic() ? LARGEST_IN_PUBLIC : LARGEST;
    String body = event.body();
    if (body.codePointCount(0, body.length()) > most) {
      faults.add(place, "issue-large", Map.of("limit", most));
      return false;
    }
    List<String> lines = (body + "\n" + event.title()).lines().toList();
    if (lines.stream().anyMatch(line -> !Visible.line(line).equals(line))) {
      faults.add(place, "issue-hidden");
    }
    // Wide letters and others that look alike are an address all the same.
    String all = Normalizer.normalize(body + "\n" + event.title(), Normalizer.Form.NFKC);
    if (event.inPublic() && ADDRESS.matcher(all).find()) {
      faults.add(place, "issue-address");
    }
    return faults.size() == before;
  }
}
