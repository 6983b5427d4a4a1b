package org.armorial.openbadges;

import java.util.Locale;
import java.util.Map;
import org.armorial.codec.CodecException;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/**
 * Why something that was handed in is not taken.
 *
 * @param values what the reason is about: {@code line} and {@code column} (from 1), {@code number}
 *     of a chunk (from 1), {@code type}, {@code address}, {@code limit}
 */
public record IntakeFault(Reason reason, Origin origin, Map<String, String> values) {
  private static final Messages MESSAGES = Messages.beside(IntakeFault.class);

  /** What is wrong. */
  public enum Reason {
    /** More bytes than are read. */
    TOO_LARGE,
    /** Nothing at all. */
    EMPTY,
    /** A text that is not UTF-8. */
    NOT_UTF8,
    /** A PNG that is not what the standard describes. */
    PNG_DAMAGED,
    /** A PNG's chunk states more bytes than there are: {number}. */
    PNG_CUT,
    /** A PNG's chunk whose check value is wrong: {number}. */
    PNG_CHECKSUM,
    /** A badge text that cannot be decompressed, or has no such form. */
    TEXT_DAMAGED,
    /** A badge text that is too long when decompressed. */
    TEXT_TOO_LARGE,
    /** An SVG that is not well-formed, or too deep: {line, column}. */
    SVG_DAMAGED,
    /** An SVG that declares a document type of its own: {line, column}. */
    SVG_DOCTYPE,
    /** An SVG with an entity that XML does not bring itself: {line, column}. */
    SVG_ENTITY,
    /** Not JSON: {line, column}. */
    JSON_DAMAGED,
    /** A member name twice in one JSON object: {line, column}. */
    JSON_DUPLICATE,
    /** JSON with more levels or values than are read: {line, column}. */
    JSON_TOO_LARGE,
    /** Looks like a JWS, but its header or payload is not a JSON object. */
    TOKEN_DAMAGED,
    /** An image without a badge. */
    NOTHING_INSIDE,
    /** A page that names no badge in its head. */
    NO_LINK,
    /** A link that leads nowhere without the page's own address: {address}. */
    RELATIVE_LINK,
    /** Something else than a badge: {type}, empty when it does not say. */
    NOT_A_BADGE,
    /** A credential wrapped in a way that is not known: {type}. */
    UNKNOWN_ENVELOPE,
    /** More badges at once, or more deeply inside one another, than are taken: {limit}. */
    TOO_MANY;

    /** The reason as a word of machine-readable answers: {@code png-cut}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the map. */
  public IntakeFault {
    values = Map.copyOf(values);
  }

  IntakeFault(Reason reason, Origin origin) {
    this(reason, origin, Map.of());
  }

  static IntakeFault of(CodecException e, Origin origin) {
    return new IntakeFault(reason(e.reason()), origin, e.values());
  }

  /** In words, as one sentence. */
  public String text(Language language) {
    boolean typed = !values.getOrDefault("type", "").isEmpty() && reason == Reason.NOT_A_BADGE;
    return MESSAGES.text(language, "intake." + reason.word() + (typed ? ".type" : ""), values);
  }

  private static Reason reason(String word) {
    return switch (word) {
      case "png.too-large", "svg.too-large", "json.bytes" -> Reason.TOO_LARGE;
      case "svg.utf8", "json.utf8", "png.text-utf8" -> Reason.NOT_UTF8;
      case "png.cut" -> Reason.PNG_CUT;
      case "png.sum" -> Reason.PNG_CHECKSUM;
      case "png.text" -> Reason.TEXT_DAMAGED;
      case "png.text-large" -> Reason.TEXT_TOO_LARGE;
      case "xml.doctype" -> Reason.SVG_DOCTYPE;
      case "xml.reference" -> Reason.SVG_ENTITY;
      case "json.duplicate" -> Reason.JSON_DUPLICATE;
      case "json.values", "json.depth", "json.string" -> Reason.JSON_TOO_LARGE;
      default -> {
        if (word.startsWith("png.")) {
          yield Reason.PNG_DAMAGED;
        }
        yield word.startsWith("json.") ? Reason.JSON_DAMAGED : Reason.SVG_DAMAGED;
      }
    };
  }
}
