package org.armorial.authoring.award;

import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;

/**
 * Draws places in the status lists, each free and each as likely as any other, so that neighbours
 * in a list say nothing of who was awarded together. At least half of the lists in use stays free.
 */
final class StatusIndexes {
  private final BitSet taken = new BitSet();
  private final RandomGenerator random;
  private int count;

  StatusIndexes(Register register, RandomGenerator random) {
    this.random = random;
    for (AssertionSummary award : register.assertions()) {
      taken.set(award.statusIndex());
    }
    this.count = register.assertions().size();
  }

  int draw() {
    count++;
    int lists = Math.max(lists(2L * count), lists(taken.length()));
    int index = random.nextInt(lists * SiteLayout.STATUS_LIST_BITS);
    while (taken.get(index)) {
      index = random.nextInt(lists * SiteLayout.STATUS_LIST_BITS);
    }
    taken.set(index);
    return index;
  }

  private static int lists(long bits) {
    long bitsOfOne = SiteLayout.STATUS_LIST_BITS;
    return (int) Math.max(1, (bits + bitsOfOne - 1) / bitsOfOne);
  }
}
