package org.armorial.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of PEM (RFC 7468).
 *
 * @param label what it holds, such as {@code PUBLIC KEY}
 * @param content DER
 */
record Pem(String label, byte[] content) {
  /** Two RSA keys of 4096 bits fit many times. */
  private static final int MAX_CHARACTERS = 64 * 1024;

  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {(byte) '\n'});

  /**
   * All blocks of {@code text}. Text before, between and behind them is ignored, as "parsers SHOULD
   * ignore whitespace and other non-base64 characters" outside; inside, white space of any kind may
   * stand, because secrets are often pasted with their line ends changed.
   */
  static List<Pem> parse(String text) throws KeyException {
    if (text.length() > MAX_CHARACTERS) {
      throw new KeyException(KeyException.Reason.NOT_A_KEY_FILE);
    }
    List<Pem> blocks = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text);
    int from = 0;
    while (begin.find(from)) {
      String label = begin.group(1);
      String end = "-----END " + label + "-----";
      int stop = text.indexOf(end, begin.end());
      if (stop < 0) {
        throw new KeyException(KeyException.Reason.DAMAGED);
      }
      blocks.add(new Pem(label, decode(label, text.substring(begin.end(), stop))));
      from = stop + end.length();
    }
    return blocks;
  }

  private static byte[] decode(String label, String body) throws KeyException {
    if (body.contains("Proc-Type:")) {
      // RFC 1421 encryption, as "openssl rsa -aes256 -traditional" writes it.
      throw new KeyException(KeyException.Reason.UNKNOWN_ENCRYPTION);
    }
    try {
      return Base64.getDecoder().decode(body.replaceAll("[ \t\r\n]", ""));
    } catch (IllegalArgumentException e) {
      throw new KeyException(
          label.endsWith("PRIVATE KEY") || label.equals("PUBLIC KEY")
              ? KeyException.Reason.DAMAGED
              : KeyException.Reason.NOT_A_KEY_FILE);
    }
  }

  /** The block with lines of 64 characters, each ending in {@code \n}. */
  String text() {
    return "-----BEGIN "
        + label
        + "-----\n"
        + LINES.encodeToString(content)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
