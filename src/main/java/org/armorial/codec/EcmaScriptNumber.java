package org.armorial.codec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A double as ECMAScript's {@code Number::toString} writes it (ECMA-262 section 6.1.6.1.20). */
final class EcmaScriptNumber {
  /** Digits are those of the shortest decimal that reads back as the same double. */
  private static final int MAX_DIGITS = 17;

  private EcmaScriptNumber() {}

  static String text(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a JSON number: " + value);
    }
    if (value == 0) {
      return "0";
    }
    if (value == (long) value && Math.abs(value) < 1L << 53) {
      return Long.toString((long) value);
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String sign = value < 0 ? "-" : "";
    return sign + digits(shortest.unscaledValue().toString(), -shortest.scale());
  }

  /**
   * Double.toString of JDK 17 gives too many digits for some values (JDK-4511638), so the digits
   * are found by trial: the fewest that read back, and of those the closest. Beside a power of two
   * the closest may not read back where the other does.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MAX_DIGITS; digits++) {
      BigDecimal below = exact.round(new MathContext(digits, RoundingMode.FLOOR));
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.CEILING));
      boolean low = below.doubleValue() == value;
      boolean high = above.doubleValue() == value;
      if (low || high) {
        boolean closerLow = exact.subtract(below).compareTo(above.subtract(exact)) <= 0;
        return (low && (closerLow || !high) ? below : above).stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /** "Let n, k, and s be integers such that k ≥ 1, ... s × 10^(n-k) is 𝔽(x)": ECMA-262. */
  private static String digits(String s, int exponent) {
    int k = s.length();
    int n = k + exponent;
    if (k <= n && n <= 21) {
      return s + "0".repeat(n - k);
    }
    if (0 < n && n <= 21) {
      return s.substring(0, n) + "." + s.substring(n);
    }
    if (-6 < n && n <= 0) {
      return "0." + "0".repeat(-n) + s;
    }
    String e = (n > 0 ? "e+" : "e-") + Math.abs(n - 1);
    return k == 1 ? s + e : s.charAt(0) + "." + s.substring(1) + e;
  }
}
