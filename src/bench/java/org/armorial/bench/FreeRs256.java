package org.armorial.bench;

import java.security.InvalidParameterException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.SignatureSpi;

/**
 * RS256 signatures that cost nothing and say nothing: with them a build is measured without the
 * millisecond of arithmetic that every VC-JWT takes, and with all the rest of its work.
 */
final class FreeRs256 extends Provider {
  private static final long serialVersionUID = 1L;
  private static final int SIGNATURE_BYTES = 256;

  private FreeRs256() {
    super("FreeRs256", "1", "RS256 without its arithmetic, for measuring");
    put("Signature.SHA256withRSA", Nothing.class.getName());
  }

  /** Puts these signatures before the JDK's own, for the rest of this process. */
  static void install() {
    Security.insertProviderAt(new FreeRs256(), 1);
  }

  /** Takes them away again. */
  static void remove() {
    Security.removeProvider("FreeRs256");
  }

  /** Signs nothing. */
  public static final class Nothing extends SignatureSpi {
    @Override
    protected void engineInitVerify(PublicKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void engineInitSign(PrivateKey key) {
      // No key is needed.
    }

    @Override
    protected void engineUpdate(byte b) {
      // Nothing is signed.
    }

    @Override
    protected void engineUpdate(byte[] bytes, int from, int length) {
      // Nothing is signed.
    }

    @Override
    protected byte[] engineSign() {
      return new byte[SIGNATURE_BYTES];
    }

    @Override
    protected boolean engineVerify(byte[] signature) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new InvalidParameterException(name);
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new InvalidParameterException(name);
    }
  }
}
