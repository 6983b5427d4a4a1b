package org.armorial.openbadges;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.armorial.codec.Json;

/** Things that people hand in, made for tests. */
final class HandedIn {
  static final String ASSERTION =
      "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\","
          + "\"id\":\"https://badges.example/a.json\"}";
  static final String CREDENTIAL =
      "{\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\"Zoé\"}";

  private HandedIn() {}

  /** What an image carries by the names of its places, each JSON without white space. */
  static Map<String, String> baked(byte[] image) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (Intake.read(image) instanceof Received.Found found) {
      found
          .carried()
          .forEach(
              one ->
                  texts.put(
                      one.origin().path(),
                      one instanceof Carried.Document document
                          ? new String(Json.compact(document.json()), UTF_8)
                          : one instanceof Carried.Token token
                              ? token.jws()
                              : ((Carried.Address) one).address()));
    }
    return texts;
  }

  static String jws(String payload) {
    return part("{\"alg\":\"RS256\"}") + "." + part(payload) + ".c2ln";
  }

  static String part(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  /** A PNG of one grey point with these chunks behind its header. */
  static byte[] png(byte[]... chunks) {
    byte[] header = {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};
    byte[] start = {(byte) 137, 'P', 'N', 'G', '\r', '\n', 26, '\n'};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(start);
    out.writeBytes(chunk("IHDR", header));
    List.of(chunks).forEach(out::writeBytes);
    out.writeBytes(chunk("IDAT", deflate(new byte[2])));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  static byte[] itxt(String keyword, String text) {
    return chunk("iTXt", join(latin(keyword + "\0\0\0\0\0"), text.getBytes(UTF_8)));
  }

  static byte[] compressed(String keyword, byte[] text) {
    return chunk("iTXt", join(latin(keyword + "\0\1\0fr\0badge\0"), deflate(text)));
  }

  static byte[] text(String keyword, String text) {
    return chunk("tEXt", latin(keyword + "\0" + text));
  }

  static byte[] ztxt(String keyword, String text) {
    return chunk("zTXt", join(latin(keyword + "\0\0"), deflate(latin(text))));
  }

  static byte[] chunk(String type, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(latin(type));
    sum.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(latin(type))
        .put(data)
        .putInt((int) sum.getValue())
        .array();
  }

  static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] step = new byte[8192];
    while (!deflater.finished()) {
      out.write(step, 0, deflater.deflate(step));
    }
    deflater.end();
    return out.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List.of(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
