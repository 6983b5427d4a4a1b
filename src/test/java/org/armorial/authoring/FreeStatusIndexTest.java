package org.armorial.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.armorial.fault.Findings;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;
import org.armorial.repository.RegisterReader;
import org.armorial.world.Randomness;
import org.junit.jupiter.api.Test;

/** Places in the status lists are free, and lists are opened before they are crowded. */
class FreeStatusIndexTest {
  private static final Path EXAMPLE = Path.of("badges");

  @Test
  void noPlaceIsDrawnTwiceAndListsStayHalfEmpty() {
    Register register = RegisterReader.read(EXAMPLE, new Findings()).orElseThrow();
    FreeStatusIndex indexes = new FreeStatusIndex(register, Randomness.system());
    Set<Integer> seen = new HashSet<>();
    register.assertions().stream().map(AssertionSummary::statusIndex).forEach(seen::add);
    int awards = SiteLayout.STATUS_LIST_BITS / 2 + 10_000;
    int most = 0;
    for (int i = 0; i < awards; i++) {
      int index = indexes.draw();
      assertThat(seen.add(index)).isTrue();
      most = Math.max(most, index);
    }
    assertThat(SiteLayout.statusList(most)).isEqualTo(2);
  }

  @Test
  void aPlaceThatIsTakenIsPassedOver() {
    Register register = RegisterReader.read(EXAMPLE, new Findings()).orElseThrow();
    int taken = new FreeStatusIndex(register, Randomness.of(new Same())).draw();
    FreeStatusIndex indexes = new FreeStatusIndex(register, Randomness.of(new Same()));
    assertThat(new int[] {indexes.draw(), indexes.draw()}).contains(taken).doesNotHaveDuplicates();
  }

  /** Gives each number a few times. */
  private static final class Same extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private int calls;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) (calls++ / 8));
    }

    @Override
    public int nextInt(int bound) {
      return calls++ / 8 % bound;
    }
  }
}
