package org.armorial.codec;

/**
 * An attribute of a start tag, declarations of namespaces among them.
 *
 * @param prefix empty when there is none
 * @param namespace empty without prefix
 * @param value with references resolved
 * @param from offset of its name
 * @param to offset behind its closing quotation mark
 */
record XmlAttribute(String prefix, String name, String namespace, String value, int from, int to) {
  boolean isDeclaration() {
    return prefix.equals("xmlns") || (prefix.isEmpty() && name.equals("xmlns"));
  }

  String qualifiedName() {
    return prefix.isEmpty() ? name : prefix + ":" + name;
  }
}
