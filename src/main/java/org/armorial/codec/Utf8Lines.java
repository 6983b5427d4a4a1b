package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;

/** The lines of a file that are not UTF-8, each at its first byte that belongs to no character. */
final class Utf8Lines {
  private static final int MOST_TOLD = 20;

  private Utf8Lines() {}

  /** Tells every such line up to a limit, and says whether there is none. */
  static boolean areSound(SourceText source, byte[] bytes, Findings findings) {
    List<SourceSpan> places = places(source.file(), bytes);
    for (SourceSpan place : places.subList(0, Math.min(places.size(), MOST_TOLD))) {
      findings.add(source.diagnostic(FaultCode.NOT_UTF8, place, Map.of()));
    }
    if (places.size() > MOST_TOLD) {
      Map<String, String> more = Map.of("count", Integer.toString(places.size() - MOST_TOLD));
      findings.add(source.diagnostic(FaultCode.MORE_FAULTS, places.get(MOST_TOLD), more));
    }
    return places.isEmpty();
  }

  private static List<SourceSpan> places(String file, byte[] bytes) {
    List<SourceSpan> places = new ArrayList<>();
    int start = Utf8.startsWithByteOrderMark(bytes) ? 3 : 0;
    int line = 1;
    int seen = start;
    for (int bad = Utf8.firstInvalid(bytes, start); bad >= 0; ) {
      for (; seen < bad; seen++) {
        if (bytes[seen] == '\n') {
          line++;
          start = seen + 1;
        }
      }
      // What stands before it in its line is sound, so that it can be counted in characters.
      String before = new String(bytes, start, bad - start, StandardCharsets.UTF_8);
      places.add(new SourceSpan(file, line, before.codePointCount(0, before.length()) + 1, 1));
      int next = bad;
      while (next < bytes.length && bytes[next] != '\n') {
        next++;
      }
      bad = Utf8.firstInvalid(bytes, next);
    }
    return places;
  }
}
