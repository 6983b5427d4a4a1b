package org.armorial.proof.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes the fields of an SSH message one after the other (RFC 4251, section 5). */
final class SshBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  SshBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  SshBytes string(byte[] bytes) {
    return raw(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array()).raw(bytes);
  }

  SshBytes string(String text) {
    return string(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
