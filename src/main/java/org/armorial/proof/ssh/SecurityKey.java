package org.armorial.proof.ssh;

/**
 * A FIDO key (OpenSSH, PROTOCOL.u2f): it signs hashes, and says whether somebody touched it.
 *
 * @param key what signs inside it
 * @param application what it is bound to, mostly {@code ssh:}
 */
record SecurityKey(SshVerifier key, byte[] application) implements SshVerifier {
  private static final int USER_PRESENT = 1;

  @Override
  public boolean verifies(byte[] message, SshFields signature) throws SshFormatException {
    String format = signature.name();
    byte[] inner = signature.string();
    byte[] flags = signature.bytes(1);
    byte[] counter = signature.bytes(Integer.BYTES);
    // "The signature returned from U2F hardware is over: SHA256(application), flags, counter,
    // SHA256(message)".
    byte[] signed =
        new SshBytes()
            .raw(SshHash.SHA256.of(application))
            .raw(flags)
            .raw(counter)
            .raw(SshHash.SHA256.of(message))
            .bytes();
    // Without a touch, a program may have signed alone: that is nobody's approval.
    return (flags[0] & USER_PRESENT) != 0
        && key.verifies(signed, new SshFields(new SshBytes().string(format).string(inner).bytes()));
  }
}
