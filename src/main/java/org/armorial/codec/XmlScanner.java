package org.armorial.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads XML 1.0 with namespaces, without all that makes it dangerous: no document type, no entity
 * but the five and characters by number, no processing instruction. Of our own, since the parser of
 * the JDK gives no exact places, which splicing and good messages need.
 */
final class XmlScanner {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_ELEMENTS = 20_000;
  private static final int MAX_ATTRIBUTES = 200;
  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
  private static final String XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";

  private final String text;
  private final boolean lenient;
  private final XmlHandler handler;
  private final XmlReferences references;
  private final Deque<XmlTag> open = new ArrayDeque<>();
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private int at;
  private int elements;

  /**
   * Lenient skips a document type without declarations and processing instructions, which do
   * nothing here.
   */
  XmlScanner(String text, boolean lenient, XmlHandler handler) {
    this.text = text;
    this.lenient = lenient;
    this.handler = handler;
    this.references = new XmlReferences(text);
    scopes.push(Map.of("xml", XML_NAMESPACE, "xmlns", XMLNS_NAMESPACE, "", ""));
  }

  void scan() throws XmlRefusal {
    references.checkCharacters();
    declaration();
    while (at < text.length()) {
      if (text.charAt(at) == '<') {
        markup();
      } else {
        characters();
      }
    }
    if (!open.isEmpty()) {
      throw wrong("xml.unclosed", Map.of("name", open.peek().qualifiedName()), open.peek().from());
    }
    if (elements == 0) {
      throw wrong("xml.no-element", 0);
    }
  }

  /** XML section 2.8: only at the very start; UTF-8 is the one encoding that is read. */
  private void declaration() throws XmlRefusal {
    if (text.startsWith("<?xml") && text.length() > 5 && isSpace(text.charAt(5))) {
      int end = text.indexOf("?>");
      if (end < 0 || !XmlReferences.DECLARATION.matcher(text.substring(5, end)).matches()) {
        throw wrong("xml.declaration", 0);
      }
      at = end + 2;
    }
  }

  private void markup() throws XmlRefusal {
    if (text.startsWith("<!--", at)) {
      int end = text.indexOf("--", at + 4);
      if (end < 0 || !text.startsWith("-->", end)) {
        throw wrong("xml.comment", at);
      }
      at = end + 3;
    } else if (text.startsWith("<![CDATA[", at)) {
      int end = text.indexOf("]]>", at);
      if (end < 0 || open.isEmpty()) {
        throw wrong("xml.cdata", at);
      }
      handler.text(text.substring(at + 9, end));
      at = end + 3;
    } else if (text.startsWith("</", at)) {
      endTag();
    } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
      skip();
    } else {
      startTag();
    }
  }

  private void skip() throws XmlRefusal {
    boolean type = text.startsWith("<!DOCTYPE", at);
    int end = type ? text.indexOf('>', at) : text.indexOf("?>", at);
    boolean harmless =
        end > 0
            && (type
                ? elements == 0 && text.substring(at, end).indexOf('[') < 0
                : text.startsWith("<?", at));
    if (!lenient || !harmless) {
      throw wrong(text.startsWith("<?", at) ? "xml.instruction" : "xml.doctype", at);
    }
    at = end + (type ? 1 : 2);
  }

  private void characters() throws XmlRefusal {
    int end = text.indexOf('<', at);
    end = end < 0 ? text.length() : end;
    if (open.isEmpty()) {
      for (int i = at; i < end; i++) {
        if (!isSpace(text.charAt(i))) {
          throw wrong("xml.outside", i);
        }
      }
    } else {
      int mark = text.indexOf("]]>", at);
      if (mark >= 0 && mark < end) {
        throw wrong("xml.cdata", mark);
      }
      handler.text(references.resolved(at, end));
    }
    at = end;
  }

  private void endTag() throws XmlRefusal {
    int from = at;
    at += 2;
    String name = name();
    skipSpace();
    if (open.isEmpty() || !open.peek().qualifiedName().equals(name) || !taken('>')) {
      throw wrong("xml.end-tag", Map.of("name", name), from);
    }
    close();
  }

  private void close() {
    scopes.pop();
    handler.end(open.pop(), at);
  }

  private void startTag() throws XmlRefusal {
    int from = at++;
    if (open.isEmpty() && elements > 0) {
      throw wrong("xml.outside", from);
    }
    if (open.size() == MAX_DEPTH) {
      throw wrong("xml.depth", Map.of("limit", Integer.toString(MAX_DEPTH)), from);
    }
    if (++elements > MAX_ELEMENTS) {
      throw wrong("xml.elements", Map.of("limit", Integer.toString(MAX_ELEMENTS)), from);
    }
    String name = name();
    int nameEnd = at;
    List<XmlAttribute> raw = attributes();
    boolean empty = taken('/');
    if (!taken('>')) {
      throw wrong("xml.tag", from);
    }
    scopes.push(scope(raw));
    List<XmlAttribute> attributes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (XmlAttribute attribute : raw) {
      XmlAttribute placed =
          new XmlAttribute(
              attribute.prefix(),
              attribute.name(),
              attribute.prefix().isEmpty() ? "" : namespace(attribute.prefix(), attribute.from()),
              attribute.value(),
              attribute.from(),
              attribute.to());
      if (!seen.add(placed.namespace() + " " + placed.name())) {
        throw wrong(
            "xml.attribute-twice", Map.of("name", attribute.qualifiedName()), attribute.from());
      }
      attributes.add(placed);
    }
    String prefix = prefix(name);
    XmlTag tag =
        new XmlTag(
            prefix,
            name.substring(prefix.isEmpty() ? 0 : prefix.length() + 1),
            namespace(prefix, from),
            attributes,
            from,
            nameEnd,
            at,
            empty);
    open.push(tag);
    handler.start(tag);
    if (empty) {
      close();
    }
  }

  private List<XmlAttribute> attributes() throws XmlRefusal {
    List<XmlAttribute> attributes = new ArrayList<>();
    while (true) {
      boolean spaced = skipSpace();
      if (at >= text.length() || text.charAt(at) == '>' || text.charAt(at) == '/') {
        return attributes;
      }
      if (!spaced || attributes.size() == MAX_ATTRIBUTES) {
        throw wrong("xml.tag", at);
      }
      int from = at;
      String name = name();
      skipSpace();
      boolean equals = taken('=');
      skipSpace();
      char quote = at < text.length() ? text.charAt(at) : ' ';
      int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
      if (!equals || end < 0) {
        throw wrong("xml.attribute", Map.of("name", name), from);
      }
      String prefix = prefix(name);
      String value = references.attributeValue(at + 1, end);
      at = end + 1;
      attributes.add(
          new XmlAttribute(
              prefix,
              name.substring(prefix.isEmpty() ? 0 : prefix.length() + 1),
              "",
              value,
              from,
              at));
    }
  }

  private Map<String, String> scope(List<XmlAttribute> attributes) throws XmlRefusal {
    Map<String, String> outer = scopes.element();
    if (attributes.stream().noneMatch(XmlAttribute::isDeclaration)) {
      return outer;
    }
    Map<String, String> inner = new HashMap<>(outer);
    for (XmlAttribute attribute : attributes) {
      if (attribute.isDeclaration()) {
        String prefix = attribute.prefix().isEmpty() ? "" : attribute.name();
        // Namespaces in XML section 3: xml and xmlns keep their names, a prefix is never undone.
        boolean reserved =
            prefix.equals("xmlns")
                || attribute.value().equals(XMLNS_NAMESPACE)
                || prefix.equals("xml") != attribute.value().equals(XML_NAMESPACE);
        if (reserved || (!prefix.isEmpty() && attribute.value().isEmpty())) {
          throw wrong("xml.prefix", Map.of("name", attribute.qualifiedName()), attribute.from());
        }
        inner.put(prefix, attribute.value());
      }
    }
    return inner;
  }

  private String namespace(String prefix, int from) throws XmlRefusal {
    String namespace = scopes.element().get(prefix);
    if (namespace == null) {
      throw wrong("xml.prefix", Map.of("name", prefix), from);
    }
    return namespace;
  }

  private static String prefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  /** A qualified name in ASCII: no vocabulary that is read here has others. */
  private String name() throws XmlRefusal {
    int from = at;
    int part = at;
    int colons = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean inner = (c >= '0' && c <= '9') || c == '-' || c == '.';
      if (c == ':' && at > part) {
        colons++;
        part = at + 1;
      } else if (!letter && !(inner && at > part)) {
        break;
      }
      at++;
    }
    if (at == part || colons > 1) {
      throw wrong("xml.name", from);
    }
    return text.substring(from, at);
  }

  private boolean taken(char wanted) {
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private boolean skipSpace() {
    int from = at;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at > from;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static XmlRefusal wrong(String key, int offset) {
    return wrong(key, Map.of(), offset);
  }

  private static XmlRefusal wrong(String key, Map<String, String> values, int offset) {
    return new XmlRefusal(key, values, offset);
  }
}
