package org.armorial.authoring.award;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.repository.Digests;

/**
 * A person's e-mail address. It is hashed on this machine, written into messages to that person,
 * and stands nowhere else: nothing prints it by accident.
 */
public final class MailAddress {
  private static final int LONGEST = 254;

  // RFC 5321, section 4.1.2: a local part without quotes, a domain of labels.
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,20}"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,20}[A-Za-z]"
              + "([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  private final String value;

  private MailAddress(String value) {
    this.value = value;
  }

  /** The address in {@code text}, trimmed and in small letters; empty when it is none. */
  public static Optional<MailAddress> of(String text) {
    String value = text.strip().toLowerCase(Locale.ROOT);
    return value.length() <= LONGEST && FORM.matcher(value).matches()
        ? Optional.of(new MailAddress(value))
        : Optional.empty();
  }

  /** The address. */
  public String value() {
    return value;
  }

  /** IdentityHash (Open Badges 2.0): of the address in small letters, followed by the salt. */
  public String hash(String salt) {
    return "sha256$" + Digests.sha256((value + salt).getBytes(StandardCharsets.UTF_8));
  }

  /** The first eight bytes of that hash: a cohort is compared with every award there is. */
  long hashBegins(String salt) {
    return Digests.sha256Begins((value + salt).getBytes(StandardCharsets.UTF_8));
  }

  /** Enough to know whose it is for somebody who knows: {@code c…@example.org}. */
  public String masked() {
    return value.charAt(0) + "…" + value.substring(value.indexOf('@'));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MailAddress that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
