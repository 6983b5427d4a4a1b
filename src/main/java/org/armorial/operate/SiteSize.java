package org.armorial.operate;

import org.armorial.model.BakedImages;
import org.armorial.model.Register;
import org.armorial.text.Language;
import org.armorial.text.Numbers;

/**
 * The size of a site against what the host takes.
 *
 * @param bytes how large it is, or will be
 */
public record SiteSize(long bytes) {
  /** GitHub Pages publishes sites of at most 1 GB. */
  public static final long LIMIT = 1_000_000_000L;

  private static final long BAKED_AWARD = 25_000;
  private static final long PLAIN_AWARD = 8_500;
  private static final long DEFINITION = 80_000;
  private static final long REST = 400_000;

  /** What a site of this register will roughly weigh; measured on generated registers. */
  public static SiteSize forecast(Register register) {
    long award = register.issuer().baked() == BakedImages.HOSTED ? BAKED_AWARD : PLAIN_AWARD;
    return new SiteSize(
        REST + DEFINITION * register.definitions().size() + award * register.assertions().size());
  }

  /** Hundredths of the limit, rounded up. */
  public long percent() {
    return (bytes * 100 + LIMIT - 1) / LIMIT;
  }

  /** Whether the host would refuse it. */
  public boolean isTooLarge() {
    return bytes > LIMIT;
  }

  /** {@code 12,3 Mo} or {@code 12.3 MB}; thousands are counted as the host counts them. */
  public String text(Language language) {
    boolean french = language.equals(Language.FRENCH);
    long unit = bytes < 1_000_000 ? 1_000 : bytes < LIMIT ? 1_000_000 : LIMIT;
    String name = unit == 1_000 ? "k" : unit == 1_000_000 ? "M" : "G";
    long tenths = (bytes * 10 + unit / 2) / unit;
    String number = Numbers.grouped(language, tenths / 10) + (french ? "," : ".") + tenths % 10;
    return number + '\u00A0' + (unit == 1_000 && !french ? "kB" : name + (french ? "o" : "B"));
  }
}
