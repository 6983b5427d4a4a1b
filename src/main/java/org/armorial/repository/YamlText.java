package org.armorial.repository;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.LocalizedText;
import org.armorial.repository.field.FileType;
import org.armorial.text.Language;

/**
 * Fields as YAML in the style of people's files: one field a line, two spaces for what belongs to
 * it, quotes only where they are needed, long texts folded.
 */
public final class YamlText {
  private final Map<String, Node> fields = new LinkedHashMap<>();

  /** What a field holds. */
  private sealed interface Node {
    record Plain(String written) implements Node {}

    record Text(String text) implements Node {}

    record Quoted(String text) implements Node {}

    record Block(String text) implements Node {}

    record Fields(YamlText inside) implements Node {}

    record Items(List<Node> items) implements Node {}
  }

  /** A string, in quotes only if it would not be one without. */
  public YamlText put(String name, String value) {
    fields.put(name, new Node.Text(value));
    return this;
  }

  /** A string that is there or not. */
  public YamlText put(String name, Optional<String> value) {
    value.ifPresent(text -> put(name, text));
    return this;
  }

  /** A string that looks like something else to a person, and so always stands in quotes. */
  public YamlText quoted(String name, String value) {
    fields.put(name, new Node.Quoted(value));
    return this;
  }

  /** A whole number. */
  public YamlText put(String name, int value) {
    fields.put(name, new Node.Plain(Integer.toString(value)));
    return this;
  }

  /** Yes or no. */
  public YamlText put(String name, boolean value) {
    fields.put(name, new Node.Plain(Boolean.toString(value)));
    return this;
  }

  /** A number. */
  public YamlText put(String name, BigDecimal value) {
    fields.put(name, new Node.Plain(value.toPlainString()));
    return this;
  }

  /** Lines that stand as they are, each ended by a line feed. */
  public YamlText lines(String name, String value) {
    fields.put(name, new Node.Block(value));
    return this;
  }

  /** A text: plain in {@code language}, else by language. */
  public YamlText put(String name, LocalizedText text, Language language) {
    fields.put(name, node(text, language));
    return this;
  }

  /** Fields of their own; none are left out. */
  public YamlText put(String name, YamlText inside) {
    if (!inside.fields.isEmpty()) {
      fields.put(name, new Node.Fields(inside));
    }
    return this;
  }

  /** A list of fields; an empty one is left out. */
  public YamlText items(String name, List<YamlText> items) {
    if (!items.isEmpty()) {
      fields.put(
          name, new Node.Items(items.stream().map(item -> (Node) new Node.Fields(item)).toList()));
    }
    return this;
  }

  /** A list of texts, each as {@link #put(String, LocalizedText, Language)} writes one. */
  public YamlText texts(String name, List<LocalizedText> texts, Language language) {
    if (!texts.isEmpty()) {
      fields.put(name, new Node.Items(texts.stream().map(text -> node(text, language)).toList()));
    }
    return this;
  }

  private static Node node(LocalizedText text, Language language) {
    if (text.texts().size() == 1 && text.speaks(language)) {
      return new Node.Text(text.in(language));
    }
    YamlText inside = new YamlText();
    text.texts().forEach((key, value) -> inside.put(key.tag(), value));
    return new Node.Fields(inside);
  }

  /** A list of strings in quotes; an empty one is left out. */
  public YamlText quoted(String name, List<String> items) {
    if (!items.isEmpty()) {
      fields.put(
          name, new Node.Items(items.stream().map(item -> (Node) new Node.Quoted(item)).toList()));
    }
    return this;
  }

  /** The whole file, with the line that names its schema. */
  public String file(FileType type) {
    StringBuilder out = new StringBuilder(type.firstLine()).append('\n');
    writeFields(out, 0, false);
    return out.toString();
  }

  /** The fields alone, for a file that is none of the register's. */
  public String text() {
    StringBuilder out = new StringBuilder();
    writeFields(out, 0, false);
    return out.toString();
  }

  private void writeFields(StringBuilder out, int indent, boolean firstIsBegun) {
    boolean begun = firstIsBegun;
    for (Map.Entry<String, Node> field : fields.entrySet()) {
      if (!begun) {
        out.append(" ".repeat(indent));
      }
      begun = false;
      out.append(YamlScalarText.of(field.getKey())).append(':');
      write(field.getValue(), out, indent);
    }
  }

  private static void write(Node node, StringBuilder out, int indent) {
    if (node instanceof Node.Fields fields) {
      out.append('\n');
      fields.inside().writeFields(out, indent + 2, false);
    } else if (node instanceof Node.Items list) {
      out.append('\n');
      list.items().forEach(item -> writeItem(item, out, indent + 2));
    } else {
      out.append(' ').append(scalar(node, indent)).append('\n');
    }
  }

  private static void writeItem(Node item, StringBuilder out, int indent) {
    out.append(" ".repeat(indent)).append("- ");
    if (item instanceof Node.Fields fields) {
      fields.inside().writeFields(out, indent + 2, true);
    } else {
      out.append(scalar(item, indent)).append('\n');
    }
  }

  private static String scalar(Node node, int indent) {
    if (node instanceof Node.Plain plain) {
      return plain.written();
    }
    if (node instanceof Node.Quoted quoted) {
      return YamlScalarText.quoted(quoted.text());
    }
    if (node instanceof Node.Block block) {
      return YamlScalarText.lines(block.text(), indent + 2);
    }
    return node instanceof Node.Text text ? YamlScalarText.text(text.text(), indent + 2) : "";
  }
}
