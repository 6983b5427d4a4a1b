package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import tools.jackson.databind.JsonNode;

/** What need not be found out twice of a value that never changes. Thread-safe. */
public final class FixedForm {
  /** Parts that are shared stand no deeper than this; others are written anew each time. */
  private static final int DEPTHS = 8;

  private final JsonNode value;
  private final byte[] compact;
  private final String digest;
  private final Set<String> texts;
  private final AtomicReferenceArray<byte[]> indented = new AtomicReferenceArray<>(DEPTHS);

  FixedForm(JsonNode value) {
    this.value = value;
    this.compact = JsonWriter.container(value, false, 0);
    this.digest = new String(sha256(compact), StandardCharsets.ISO_8859_1);
    Set<String> found = new HashSet<>();
    collect(value, found);
    this.texts = Set.copyOf(found);
  }

  /** A short text that no other value has: SHA-256 of the compact form, a character a byte. */
  public String digest() {
    return digest;
  }

  /** Every string inside, without the names of members. */
  public Set<String> texts() {
    return texts;
  }

  /** As {@link Json#compact} writes it. */
  byte[] compact() {
    return compact;
  }

  /** As {@link Json#pretty} writes it {@code depth} levels below the top. */
  byte[] indented(int depth) {
    byte[] known = depth < DEPTHS ? indented.get(depth) : null;
    if (known != null) {
      return known;
    }
    byte[] made = JsonWriter.container(value, true, depth);
    if (depth < DEPTHS) {
      indented.set(depth, made);
    }
    return made;
  }

  private static void collect(JsonNode value, Set<String> texts) {
    if (value.isString()) {
      texts.add(value.stringValue());
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        collect(member.getValue(), texts);
      }
    } else {
      for (JsonNode item : value) {
        collect(item, texts);
      }
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
