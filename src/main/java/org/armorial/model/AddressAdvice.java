package org.armorial.model;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a text cannot be the address of a site, and what was probably meant.
 *
 * @param reason the first thing that is wrong
 * @param meant the address with everything put right that can be without guessing
 */
public record AddressAdvice(Reason reason, Optional<BaseAddress> meant) {
  /** What can be wrong. */
  public enum Reason {
    /** It does not begin with {@code https://}. */
    SCHEME,
    /** It carries a user name or a password. */
    USER,
    /** Its host has letters outside ASCII, which addresses carry in another writing. */
    HOST_ACCENTS,
    /** Its scheme or host has capitals: identifiers are compared letter by letter. */
    CAPITALS,
    /** It has a question mark or a number sign. */
    PARAMETERS,
    /** Two slashes follow each other in its path. */
    DOUBLE_SLASH,
    /** Its path has something else than ASCII letters, digits and {@code . _ ~ -}. */
    PATH,
    /** Something else. */
    FORM
  }

  /** Advice on a text that {@link BaseAddress#of} refuses. */
  public static AddressAdvice on(String text) {
    return new Reading(text.strip()).advice();
  }

  /** Puts one thing right after another, noting each. */
  private static final class Reading {
    private final List<Reason> reasons = new ArrayList<>();
    private String scheme = "https";
    private String host;
    private String path = "/";

    Reading(String text) {
      int colon = text.indexOf("://");
      if (colon >= 0) {
        scheme = text.substring(0, colon);
      } else {
        reasons.add(Reason.SCHEME);
      }
      String rest = colon >= 0 ? text.substring(colon + 3) : text;
      int slash = rest.indexOf('/');
      host = slash < 0 ? rest : rest.substring(0, slash);
      path = slash < 0 ? "/" : rest.substring(slash);
      readScheme();
      readHost();
      readPath();
    }

    private void readScheme() {
      if (!scheme.equals(lower(scheme))) {
        reasons.add(Reason.CAPITALS);
        scheme = lower(scheme);
      }
      // http is for this machine alone, and such an address has no fault of scheme.
      if (scheme.equals("http") && BaseAddress.of("http://" + lower(host) + "/").isEmpty()) {
        reasons.add(Reason.SCHEME);
        scheme = "https";
      } else if (!scheme.equals("http") && !scheme.equals("https")) {
        reasons.add(Reason.SCHEME);
      }
    }

    private void readHost() {
      host = cut(host);
      if (host.indexOf('@') >= 0) {
        reasons.add(Reason.USER);
        host = host.substring(host.lastIndexOf('@') + 1);
      }
      if (!isAscii(host)) {
        reasons.add(Reason.HOST_ACCENTS);
        host = ascii(host);
      }
      if (!host.equals(lower(host))) {
        reasons.add(Reason.CAPITALS);
        host = lower(host);
      }
    }

    private void readPath() {
      path = cut(path);
      if (path.contains("//")) {
        reasons.add(Reason.DOUBLE_SLASH);
        path = path.replaceAll("/{2,}", "/");
      }
      if (!path.matches("[A-Za-z0-9._~/-]*")) {
        reasons.add(Reason.PATH);
      }
    }

    private String cut(String part) {
      int end = part.length();
      for (char c : new char[] {'?', '#'}) {
        int at = part.indexOf(c);
        end = at < 0 ? end : Math.min(end, at);
      }
      if (end < part.length()) {
        reasons.add(Reason.PARAMETERS);
      }
      return part.substring(0, end);
    }

    AddressAdvice advice() {
      return new AddressAdvice(
          reasons.isEmpty() ? Reason.FORM : reasons.get(0),
          BaseAddress.of(scheme + "://" + host + path));
    }

    /** RFC 5891, as far as the platform knows it. */
    private static String ascii(String host) {
      try {
        return IDN.toASCII(lower(host));
      } catch (IllegalArgumentException e) {
        return host;
      }
    }

    private static boolean isAscii(String text) {
      return text.chars().allMatch(c -> c < 128);
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
