package org.belscreen.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through an XML list without holding it in memory. Elements go by their local names: the
 * publishers have changed their namespaces before. Nothing external is ever loaded, and a document
 * type declaration is refused: no official list has one.
 */
final class XmlCursor implements AutoCloseable {

  private static final int DEEPEST = 40;
  private static final int LONGEST_TEXT = 1 << 20;

  private final XMLStreamReader reader;
  private final String file;
  private int depth;

  private XmlCursor(XMLStreamReader reader, String file) {
    this.reader = reader;
    this.file = file;
  }

  /** Opens a document and goes to its root element. */
  static XmlCursor open(InputStream in, String file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XmlCursor cursor = new XmlCursor(factory.createXMLStreamReader(in), file);
      while (cursor.advance() != XMLStreamConstants.START_ELEMENT) {
        // what stands before the root
      }
      return cursor;
    } catch (XMLStreamException e) {
      throw damaged(file, e);
    }
  }

  private static ListException damaged(String file, XMLStreamException e) {
    String at = e.getLocation() == null ? "" : " after line " + e.getLocation().getLineNumber();
    return new ListException(
        file + " is no well-formed XML" + at + ": it was cut off or damaged; download it again", e);
  }

  private int advance() {
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new ListException(
            file
                + " has a document type declaration or an entity, which no official list has;"
                + " refused for safety");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw new ListException(
              file + " is nested deeper than any official list; refused for safety");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      return event;
    } catch (XMLStreamException e) {
      throw damaged(file, e);
    }
  }

  /** The local name of the element at which the cursor stands. */
  String name() {
    return reader.getLocalName();
  }

  long line() {
    return reader.getLocation().getLineNumber();
  }

  /** An attribute of the element at which the cursor stands; empty text where it has none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i).strip();
      }
    }
    return "";
  }

  /** Shows each child of the element at which the cursor stands, by name, then leaves it. */
  void children(Consumer<String> child) {
    int own = depth;
    while (depth >= own) {
      if (advance() == XMLStreamConstants.START_ELEMENT) {
        int at = depth;
        child.accept(name());
        while (depth >= at) {
          advance();
        }
      }
    }
  }

  /** The text of the element at which the cursor stands, which is left. */
  String text() {
    StringBuilder text = new StringBuilder();
    int own = depth;
    while (depth >= own) {
      int event = advance();
      if (depth == own
          && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > LONGEST_TEXT) {
          throw new ListException(
              file + ", line " + line() + ": a text longer than any in an official list");
        }
      }
    }
    return text.toString().strip();
  }

  /** Reads on to the end of the document: what stands behind the root must be well-formed too. */
  void finish() {
    try {
      while (reader.hasNext()) {
        advance();
      }
    } catch (XMLStreamException e) {
      throw damaged(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
