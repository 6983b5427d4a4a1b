package org.armorial.world;

import java.time.Instant;

/** What came of asking for an address. */
public sealed interface Fetched {
  /** The address that was asked last: behind redirects, where there were any. */
  String address();

  /**
   * The document is there.
   *
   * @param address where it was found, without fragment
   * @param body decompressed; not to be changed
   * @param contentType type and subtype in lower case, without parameters; empty when none is
   *     stated
   * @param status 200 to 299
   * @param at when it was as it is: when it arrived
   */
  record Found(String address, byte[] body, String contentType, int status, Instant at)
      implements Fetched {}

  /**
   * The publisher answers, but not with a document.
   *
   * @param status anything but 200 to 299 and the redirects that were followed
   * @param at when it was so
   */
  record Gone(String address, int status, Instant at) implements Fetched {
    /**
     * Whether the publisher says that nothing is there (RFC 9110 sections 15.5.5 and 15.5.11: 404
     * Not Found, 410 Gone), and not only that it cannot or will not show it.
     */
    public boolean isCertain() {
      return status == 404 || status == 410;
    }
  }

  /** Nobody was asked, or not further: the address is one that this program does not go to. */
  record Refused(String address, Refused.Why why) implements Fetched {
    /** Reasons for not going there. */
    public enum Why {
      /** Not an absolute address with a host. */
      NOT_AN_ADDRESS,
      /** Not https. */
      SCHEME,
      /** A user name or a password stands in it. */
      CREDENTIALS,
      /** The name stands for a machine that is not on the public internet. */
      PRIVATE_ADDRESS,
      /** More redirects than are followed. */
      TOO_MANY_REDIRECTS,
      /** A redirect to another scheme. */
      REDIRECT_SCHEME,
      /** A redirect that names no address. */
      REDIRECT_ADDRESS,
      /** Only what is given is to be used. */
      OFFLINE;

      /** The reason as a word of machine-readable answers: {@code private-address}. */
      public String word() {
        return ReasonWord.of(this);
      }
    }
  }

  /** The attempt came to nothing; another may not. */
  record Failed(String address, Failed.Why why) implements Fetched {
    /** What went wrong. */
    public enum Why {
      /** No such name, or no answer from those who know names. */
      UNKNOWN_HOST,
      /** No connection. */
      UNREACHABLE,
      /** No trust in the other side's certificate, or no agreement on encryption. */
      TLS,
      /** Not done in time. */
      TIMEOUT,
      /** More bytes or headers than are read. */
      TOO_LARGE,
      /** What arrives is cut, or not HTTP, or not what it claims to be compressed with. */
      DAMAGED,
      /** What is given for it cannot be read. */
      UNREADABLE;

      /** The reason as a word of machine-readable answers: {@code unknown-host}. */
      public String word() {
        return ReasonWord.of(this);
      }
    }
  }
}
