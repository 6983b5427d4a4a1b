package org.armorial.repository.field;

import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.fault.FaultCode;

/** A public key as RFC 7468 writes it. */
final class Pem {
  private static final String FORM =
      "-----BEGIN PUBLIC KEY-----\\n([A-Za-z0-9+/=]{1,76}\\n)+-----END PUBLIC KEY-----\\n?";
  private static final Pattern COMPILED = Pattern.compile(FORM);

  /** SubjectPublicKeyInfo, ending in a line feed. */
  static final Kind<String> PUBLIC_KEY =
      new ScalarKind<>(
          Phrase.of("form.pem"),
          TextLimits.block(4_000),
          FaultCode.BAD_VALUE,
          text -> COMPILED.matcher(text).matches() ? Optional.of(text + "\n") : Optional.empty(),
          FORM,
          "");

  private Pem() {}
}
