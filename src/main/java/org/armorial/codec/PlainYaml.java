package org.armorial.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.fault.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads files as programs write them: block mappings and lists, values on one line or as a block
 * without blank lines. A large register is made of such files, and over ten thousand of them the
 * engine costs more than all that is done with what it reads. Whatever is not of this form, or has
 * the least fault, is left to {@link YamlComposer}, whose answer this one's is equal to, places
 * included.
 */
final class PlainYaml {
  /** Far above what has this form, and far below what limits the composer. */
  private static final int LONGEST = 1 << 16;

  private static final int DEEPEST = 16;

  private final String file;
  private final String text;

  /** The line that is next: its number, where it begins, its first character and its end. */
  private int line;

  private int start;
  private int at;
  private int end = -1;

  /** How far {@link #at} is indented; less than anything after the last line. */
  private int column;

  private PlainYaml(SourceText source) {
    this.file = source.file();
    this.text = source.text();
  }

  /** The tree of a file that has the form and no fault. */
  static Optional<YamlNode> read(SourceText source) {
    String text = source.text();
    if (text.length() > LONGEST || !text.endsWith("\n") || !hasPlainCharacters(text)) {
      return Optional.empty();
    }
    PlainYaml reader = new PlainYaml(source);
    reader.next();
    return reader.column == 0 ? Optional.ofNullable(reader.mapping(0, 0)) : Optional.empty();
  }

  /** One UTF-16 unit each, and none that is refused, breaks a line or is a tab. */
  private static boolean hasPlainCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c < 0x7F ? c >= ' ' || c == '\n' : c >= 0xA0 && c < 0x2000;
      if (!plain && !(c > 0x2029 && c < 0xD800) && !(c >= 0x2000 && c < 0x2028)) {
        return false;
      }
    }
    return true;
  }

  /** Goes to the next line that is neither empty nor a comment. */
  private void next() {
    do {
      nextOfAny();
    } while (column >= 0 && (at == end || text.charAt(at) == '#'));
  }

  private void nextOfAny() {
    start = end + 1;
    if (start >= text.length()) {
      column = -1;
      return;
    }
    line++;
    end = text.indexOf('\n', start);
    at = start;
    while (text.charAt(at) == ' ') {
      at++;
    }
    column = at - start;
  }

  private @Nullable YamlNode block(int indent, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    return text.charAt(at) == '-' ? sequence(indent, depth) : mapping(indent, depth);
  }

  private @Nullable YamlNode mapping(int indent, int depth) {
    SourceSpan where = span(at, at + 1);
    List<YamlEntry> entries = new ArrayList<>();
    while (column == indent) {
      YamlEntry entry = entry(indent, depth);
      if (entry == null || has(entries, entry.key())) {
        return null;
      }
      entries.add(entry);
    }
    return column < indent ? new YamlMapping(entries, where) : null;
  }

  private static boolean has(List<YamlEntry> entries, String key) {
    for (YamlEntry entry : entries) {
      if (entry.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable YamlEntry entry(int indent, int depth) {
    int colon = colon();
    if (colon < 0) {
      return null;
    }
    String key = text.substring(at, colon);
    SourceSpan where = span(at, colon);
    YamlNode value;
    if (colon + 1 < end) {
      value = scalar(colon + 2, indent);
    } else {
      next();
      value = column > indent ? block(column, depth + 1) : null;
    }
    return value == null ? null : new YamlEntry(key, where, value);
  }

  private @Nullable YamlNode sequence(int indent, int depth) {
    SourceSpan where = span(at, at + 1);
    List<YamlNode> items = new ArrayList<>();
    while (column == indent) {
      if (!text.startsWith("- ", at)) {
        return null;
      }
      at += 2;
      column += 2;
      YamlNode item = colon() < 0 ? scalar(at, indent) : block(column, depth + 1);
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    return column < indent ? new YamlSequence(items, where) : null;
  }

  /** The end of the name that a line begins with; negative when it begins with none. */
  private int colon() {
    int i = at;
    while (isOfName(text.charAt(i))) {
      i++;
    }
    boolean name = i > at && text.charAt(at) != '-' && text.charAt(i) == ':';
    return name && (i + 1 == end || text.charAt(i + 1) == ' ') ? i : -1;
  }

  /** The rest of a line, or what stands below it; goes on to the next line. */
  private @Nullable YamlNode scalar(int from, int indent) {
    if (from >= end) {
      return null;
    }
    char first = text.charAt(from);
    if (first == '|' || first == '>') {
      return lines(from, indent);
    }
    boolean quoted = first == '"' || first == '\'';
    String value = quoted ? quoted(from) : plain(from);
    if (value == null) {
      return null;
    }
    YamlScalar scalar = new YamlScalar(value, !quoted, false, span(from, end));
    next();
    return scalar;
  }

  private @Nullable String quoted(int from) {
    char quote = text.charAt(from);
    if (text.indexOf(quote, from + 1) != end - 1) {
      return null;
    }
    String value = text.substring(from + 1, end - 1);
    return quote == '"' && value.indexOf('\\') >= 0 ? null : value;
  }

  private @Nullable String plain(int from) {
    char first = text.charAt(from);
    char last = text.charAt(end - 1);
    if (!isOfName(first) || first == '-' || last == ' ' || last == ':') {
      return null;
    }
    String value = text.substring(from, end);
    return value.contains(": ") || value.contains(" #") ? null : value;
  }

  /** A block whose lines all begin at one column, folded or not. */
  private @Nullable YamlNode lines(int from, int indent) {
    String form = text.substring(from, end);
    if (!form.equals(">-") && !form.equals("|-") && !form.equals("|")) {
      return null;
    }
    SourceSpan where = span(from, end);
    StringBuilder value = new StringBuilder();
    nextOfAny();
    int margin = column;
    while (column > indent) {
      if (column != margin || at == end || text.charAt(end - 1) == ' ') {
        return null;
      }
      value.append(text, at, end).append(form.equals(">-") ? ' ' : '\n');
      nextOfAny();
    }
    if (value.isEmpty() || (column >= 0 && at == end)) {
      return null;
    }
    if (column >= 0 && text.charAt(at) == '#') {
      next();
    }
    value.setLength(value.length() - (form.equals("|") ? 0 : 1));
    return new YamlScalar(value.toString(), false, false, where);
  }

  private SourceSpan span(int from, int to) {
    return new SourceSpan(file, line, from - start + 1, to - from);
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c >= 0xA0;
  }
}
