package org.armorial.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CyclesTest {
  @Test
  void circleBeginsWithItsLeastMember() {
    assertThat(circles(Map.of(3, List.of(1), 1, List.of(2), 2, List.of(3), 4, List.of(1))))
        .containsExactly(List.of(1, 2, 3));
  }

  @Test
  void oneThatLeadsToItselfIsACircle() {
    assertThat(circles(Map.of(7, List.of(7)))).containsExactly(List.of(7));
  }

  @Test
  void waysThatMeetAreNone() {
    assertThat(circles(Map.of(1, List.of(2, 3), 2, List.of(4), 3, List.of(4)))).isEmpty();
  }

  @Test
  void longChainNeedsNoStack() {
    SortedMap<Integer, List<Integer>> chain = new TreeMap<>();
    IntStream.range(0, 200_000).forEach(i -> chain.put(i, List.of(i + 1)));
    assertThat(Cycles.in(chain)).isEmpty();
  }

  @Test
  void longCircleIsToldInPart() {
    List<Integer> circle = IntStream.range(0, 50).boxed().toList();
    assertThat(Cycles.told(circle, String::valueOf))
        .isEqualTo("0 → 1 → 2 → 3 → 4 → 5 → … → 46 → 47 → 48 → 49 → 0");
  }

  private static List<List<Integer>> circles(Map<Integer, List<Integer>> steps) {
    return Cycles.in(new TreeMap<>(steps));
  }
}
