package org.armorial.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {
  private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=");

  private static String message(String name, String subject, String text) {
    return new String(
        new MailMessage(
                new MailMessage.Mailbox(Optional.of("La Grange"), "bonjour@example.org"),
                new MailMessage.Mailbox(Optional.of(name), "camille@example.org"),
                Instant.parse("2026-11-05T09:03:00Z"),
                subject,
                text,
                List.of(MailMessage.Attachment.of("badge.png", "image/png", new byte[200])),
                "b0")
            .bytes(),
        StandardCharsets.US_ASCII);
  }

  private static String header(String message) {
    return message.substring(0, message.indexOf("\r\n\r\n"));
  }

  private static String decoded(String field) {
    StringBuilder out = new StringBuilder();
    Matcher word = WORD.matcher(field);
    while (word.find()) {
      assertThat(word.group()).hasSizeLessThanOrEqualTo(75);
      out.append(new String(Base64.getDecoder().decode(word.group(1)), StandardCharsets.UTF_8));
    }
    return out.toString();
  }

  @Test
  void textsOfAnyLanguageAreCarried() {
    String subject =
        "Votre badge « Écouter pour comprendre », délivré à l’automne, 日本語 🎓 et la suite";
    String message = message("Éloïse", subject, "Bonjour,\n\nl’été = 3 \nfin ");
    String header = header(message);
    assertThat(header).contains("Date: Thu, 5 Nov 2026 09:03:00 +0000\r\n", "X-Unsent: 1\r\n");
    int at = header.indexOf("Subject: ");
    assertThat(decoded(header.substring(at, header.indexOf("X-Unsent")))).isEqualTo(subject);
    assertThat(header.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    assertThat(message)
        .contains("Bonjour,\r\n\r\nl=E2=80=99=C3=A9t=C3=A9 =3D 3=20\r\nfin=20\r\n")
        .endsWith("--=_b0--\r\n");
    assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eve\r\nBcc: all@example.org",
        "Eve\nBcc: all@example.org",
        "Eve\r\n\r\nbody",
        "Eve <other@example.org>, x",
        "=?UTF-8?Q?=0D=0ABcc:_x?=",
        "\"Eve\u0000\u0085\u2028Bcc: x",
      })
  void noTextBecomesAHeader(String hostile) {
    String plain = header(message("Eve", "Badge", "x"));
    String header = header(message(hostile, hostile, hostile + "\r\n.\r\n--=_b0--"));
    assertThat(names(header)).isEqualTo(names(plain));
    assertThat(header).doesNotContain("other@", "Bcc");
    assertThat(message(hostile, "x", "--=_b0--").split("--=_b0--", -1)).hasSize(2);
  }

  private static List<String> names(String header) {
    return header
        .lines()
        .filter(line -> !line.startsWith(" "))
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org, b@example.org",
        "a b@example.org",
        "\"a\"@example.org",
        "a@example.org>",
        "é@example.org",
        "",
      })
  void noAddressSaysMoreThanOne(String address) {
    assertThatThrownBy(() -> new MailMessage.Mailbox(Optional.empty(), address))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
