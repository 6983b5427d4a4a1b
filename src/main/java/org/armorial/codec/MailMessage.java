package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A message that somebody will send (RFC 5322, RFC 2045 to 2047): plain text, and files with it. No
 * text that is given can end a line of the header.
 *
 * @param from whom it is from
 * @param to whom it is for
 * @param date when it was written
 * @param subject one line
 * @param text lines ended by line feeds
 * @param attachments files
 * @param boundary letters and digits that separate its parts
 */
public record MailMessage(
    Mailbox from,
    Mailbox to,
    Instant date,
    String subject,
    String text,
    List<Attachment> attachments,
    String boundary) {
  private static final String LINE = "\r\n";
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** RFC 2047, section 2: a line has 76 characters; so many bytes fit, in Base64, behind a name. */
  private static final int WORD_BYTES = 39;

  /** Copies its list and refuses a boundary that could be anything else. */
  public MailMessage {
    attachments = List.copyOf(attachments);
    if (!boundary.matches("[A-Za-z0-9]{1,60}")) {
      throw new IllegalArgumentException("not a boundary: " + boundary);
    }
  }

  /**
   * A person or an organisation.
   *
   * @param name to show
   * @param address {@code local@domain} in ASCII
   */
  public record Mailbox(Optional<String> name, String address) {
    /** Refuses an address that could say more than one. */
    public Mailbox {
      if (!address.matches("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+")) {
        throw new IllegalArgumentException("not an address that a header can hold");
      }
    }

    private String header() {
      return name.map(words -> encoded(words) + LINE + " <" + address + ">").orElse(address);
    }
  }

  /**
   * A file.
   *
   * @param name {@code badge.png}: letters, digits, dots and hyphens
   * @param type its media type
   * @param bytes in Base64
   */
  public record Attachment(String name, String type, String bytes) {
    /** Refuses a name or type that could end its line. */
    public Attachment {
      if (!name.matches("[A-Za-z0-9.-]+") || !type.matches("[a-z]+/[a-z+]+")) {
        throw new IllegalArgumentException("not an attachment: " + name + " " + type);
      }
    }

    /** Of bytes as they are. */
    public static Attachment of(String name, String type, byte[] bytes) {
      return new Attachment(
          name,
          type,
          Base64.getMimeEncoder(76, LINE.getBytes(StandardCharsets.US_ASCII))
              .encodeToString(bytes));
    }
  }

  /** The bytes of an {@code .eml} file, which mail programs open as a message yet to be sent. */
  public byte[] bytes() {
    StringBuilder out = new StringBuilder();
    field(out, "From", from.header());
    field(out, "To", to.header());
    field(out, "Date", dateText(date));
    field(out, "Subject", encoded(subject));
    field(out, "X-Unsent", "1");
    field(out, "MIME-Version", "1.0");
    field(out, "Content-Type", "multipart/mixed;" + LINE + " boundary=\"=_" + boundary + "\"");
    out.append(LINE);
    part(out);
    field(out, "Content-Type", "text/plain; charset=utf-8");
    field(out, "Content-Transfer-Encoding", "quoted-printable");
    out.append(LINE).append(QuotedPrintable.of(text)).append(LINE);
    for (Attachment attachment : attachments) {
      part(out);
      field(out, "Content-Type", attachment.type() + "; name=\"" + attachment.name() + "\"");
      field(out, "Content-Transfer-Encoding", "base64");
      field(out, "Content-Disposition", "attachment; filename=\"" + attachment.name() + "\"");
      out.append(LINE).append(attachment.bytes()).append(LINE);
    }
    // Neither encoding can give "=_" at the beginning of a line.
    out.append("--=_").append(boundary).append("--").append(LINE);
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void part(StringBuilder out) {
    out.append("--=_").append(boundary).append(LINE);
  }

  private static void field(StringBuilder out, String name, String value) {
    out.append(name).append(": ").append(value).append(LINE);
  }

  /** Always as encoded words (RFC 2047, section 2): whatever the text is, it stays a text. */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    StringBuilder chunk = new StringBuilder();
    int bytes = 0;
    for (int c : text.codePoints().toArray()) {
      int length = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > WORD_BYTES) {
        word(out, chunk.toString());
        chunk.setLength(0);
        bytes = 0;
      }
      chunk.appendCodePoint(c < ' ' || c == 127 ? ' ' : c);
      bytes += length;
    }
    word(out, chunk.toString());
    return out.toString();
  }

  private static void word(StringBuilder out, String chunk) {
    out.append(out.isEmpty() ? "" : LINE + " ")
        .append("=?UTF-8?B?")
        .append(Base64.getEncoder().encodeToString(chunk.getBytes(StandardCharsets.UTF_8)))
        .append("?=");
  }

  // RFC 5322, section 3.3: day-name, day month year hour:minute:second zone.
  private static String dateText(Instant moment) {
    LocalDateTime time = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    return DAYS.get(time.getDayOfWeek().getValue() - 1)
        + ", "
        + time.getDayOfMonth()
        + " "
        + MONTHS.get(time.getMonthValue() - 1)
        + " "
        + time.getYear()
        + " "
        + two(time.getHour())
        + ":"
        + two(time.getMinute())
        + ":"
        + two(time.getSecond())
        + " +0000";
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
