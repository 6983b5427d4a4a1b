package org.armorial.codec;

/**
 * How much JSON is read before it is refused.
 *
 * @param bytes length of the whole
 * @param depth objects and arrays inside one another
 * @param nodes values of every kind
 * @param stringLength characters (UTF-16) of one string or member name
 */
public record JsonLimits(int bytes, int depth, int nodes, int stringLength) {
  /** For one document from outside: 1 MiB, 64 deep, 100,000 values. */
  public static final JsonLimits DOCUMENT = new JsonLimits(1 << 20, 64, 100_000, 1 << 20);

  /** For a file of our own making, such as a manifest: 256 MiB. */
  public static final JsonLimits OWN = new JsonLimits(1 << 28, 64, 20_000_000, 1 << 24);

  /** Refuses limits that let nothing through. */
  public JsonLimits {
    if (bytes < 1 || depth < 1 || nodes < 1 || stringLength < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }
}
