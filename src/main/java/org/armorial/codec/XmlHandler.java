package org.armorial.codec;

/** Takes what {@link XmlScanner} finds, in the order of the text. */
interface XmlHandler {
  void start(XmlTag tag);

  /** Character data inside the open element; may come in pieces. */
  void text(String characters);

  /** The element of {@code tag} ends behind offset {@code to}. */
  void end(XmlTag tag, int to);
}
