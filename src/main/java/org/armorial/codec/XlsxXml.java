package org.armorial.codec;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of an XLSX file, element by element. Type declarations are refused, so that there are no
 * entities and nothing is loaded.
 */
final class XlsxXml {
  private final XMLStreamReader reader;
  private String name = "";

  XlsxXml(byte[] part) throws CodecException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
    } catch (XMLStreamException e) {
      throw unreadable();
    }
  }

  /** Kinds of step through a part. */
  enum Step {
    /** An element begins. */
    START,
    /** An element ends. */
    END,
    /** Text. */
    TEXT,
    /** Nothing follows. */
    DONE
  }

  Step next() throws CodecException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            name = reader.getLocalName();
            return Step.START;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            name = reader.getLocalName();
            return Step.END;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return Step.TEXT;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable();
          default -> {
            // Comments and the like say nothing of cells.
          }
        }
      }
      return Step.DONE;
    } catch (XMLStreamException e) {
      throw unreadable();
    }
  }

  /** The element that begins or ends, without its prefix. */
  String name() {
    return name;
  }

  /** The text at this step. */
  String text() {
    return reader.getText();
  }

  /** An attribute of the element that begins, whatever its prefix. */
  Optional<String> attribute(String wanted) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(wanted)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  static CodecException unreadable() {
    return Table.refusal("xlsx.unreadable", Map.of());
  }
}
