package org.armorial.authoring;

import java.util.BitSet;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;
import org.armorial.world.Randomness;

/**
 * Draws places in the status lists, each free and each as likely as any other, so that neighbours
 * in a list say nothing of who was awarded together. At least half of the lists in use stays free.
 */
public final class FreeStatusIndex {
  private final BitSet taken = new BitSet();
  private final Randomness randomness;
  private int count;

  /** Beside the awards of {@code register}. */
  public FreeStatusIndex(Register register, Randomness randomness) {
    this.randomness = randomness;
    for (AssertionSummary award : register.assertions()) {
      taken.set(award.statusIndex());
    }
    this.count = register.assertions().size();
  }

  /** One that no award has, and that is not drawn again. */
  public int draw() {
    count++;
    int bits = SiteLayout.STATUS_LIST_BITS * Math.max(lists(2L * count), lists(taken.length()));
    int index = randomness.generator().nextInt(bits);
    while (taken.get(index)) {
      index = randomness.generator().nextInt(bits);
    }
    taken.set(index);
    return index;
  }

  private static int lists(long bits) {
    long bitsOfOne = SiteLayout.STATUS_LIST_BITS;
    return (int) Math.max(1, (bits + bitsOfOne - 1) / bitsOfOne);
  }
}
