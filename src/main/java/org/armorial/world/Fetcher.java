package org.armorial.world;

/** The one door through which a document of somebody else arrives. Safe to share by threads. */
@FunctionalInterface
public interface Fetcher {
  /**
   * Asks for what stands at {@code address}.
   *
   * @param address absolute; a fragment is not sent
   * @param accept the value of the {@code Accept} header (RFC 9110 section 12.5.1), such as {@code
   *     application/ld+json, application/json}
   */
  Fetched fetch(String address, String accept);

  /** Asks nobody: every address is {@link Fetched.Refused} as {@code OFFLINE}. */
  static Fetcher offline() {
    return (address, accept) -> new Fetched.Refused(address, Fetched.Refused.Why.OFFLINE);
  }
}
