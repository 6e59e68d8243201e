package org.belscreen.sheet;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the small parts of a workbook with the JDK's parser, nothing external ever loaded. */
final class Xml {
  private Xml() {}

  /** What to do with an element; the reader stands at its start. */
  @FunctionalInterface
  interface Element {
    void at(XMLStreamReader reader) throws XMLStreamException;
  }

  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Shows each element of a part, in order. */
  static void elements(byte[] xml, String part, Element element) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        while (reader.hasNext()) {
          int event = reader.next();
          if (event == XMLStreamConstants.DTD) {
            throw new BrokenSheet(
                "its part "
                    + part
                    + " has a document type declaration, which no spreadsheet program writes;"
                    + " refused for safety");
          }
          if (event == XMLStreamConstants.START_ELEMENT) {
            element.at(reader);
          }
        }
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new BrokenSheet(
          "its part " + part + " is not well-formed; save it anew from the spreadsheet program");
    }
  }

  /** An attribute by its local name, whatever its namespace. */
  static Optional<String> attribute(XMLStreamReader reader, String localName) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(localName)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** A whole-number attribute, or a value where it is absent or none. */
  static int number(XMLStreamReader reader, String localName, int absent) {
    return attribute(reader, localName).map(v -> parse(v, absent)).orElse(absent);
  }

  private static int parse(String value, int absent) {
    try {
      return Integer.parseInt(value.trim());
    } catch (NumberFormatException e) {
      return absent;
    }
  }

  /** A yes-or-no attribute; absent is no. */
  static boolean flag(XMLStreamReader reader, String localName) {
    String value = attribute(reader, localName).orElse("0").trim();
    return value.equals("1") || value.equals("true") || value.equals("on");
  }
}
