package org.belscreen.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Walks the tags of an XML text held as UTF-8 bytes and says where each begins and ends, so that
 * something can be inserted without touching the rest. No XML library does this: they give events,
 * and writing those again changes a user's file. Comments, processing instructions and CDATA are
 * stepped over; a document type is refused, so no entity is ever expanded.
 */
final class XmlTags {

  enum Kind {
    OPEN,
    CLOSE,
    EMPTY
  }

  private final byte[] xml;
  private final int limit;
  private int position;
  private int start;
  private int end;
  private int nameStart;
  private int nameEnd;
  private Kind kind = Kind.EMPTY;

  XmlTags(byte[] xml) {
    this(xml, 0, xml.length);
  }

  XmlTags(byte[] xml, int from, int limit) {
    this.xml = xml;
    this.position = from;
    this.limit = limit;
  }

  /** Moves to the next tag; false where there is no further complete one. */
  boolean next() {
    while (true) {
      int open = Bytes.indexOf(xml, (byte) '<', position, limit);
      if (open < 0 || open + 1 >= limit) {
        return false;
      }
      byte second = xml[open + 1];
      if (second == '?') {
        if (!skipTo("?>", open + 2)) {
          return false;
        }
      } else if (second == '!') {
        if (Bytes.startsWith(xml, open, limit, "<!--")) {
          if (!skipTo("-->", open + 4)) {
            return false;
          }
        } else if (Bytes.startsWith(xml, open, limit, "<![CDATA[")) {
          if (!skipTo("]]>", open + 9)) {
            return false;
          }
        } else {
          throw new BrokenSheet(
              "the file's XML has a document type declaration, which no spreadsheet program"
                  + " writes; refused for safety");
        }
      } else {
        return tag(open, second);
      }
    }
  }

  private boolean skipTo(String mark, int from) {
    int at = Bytes.indexOf(xml, mark, from, limit);
    if (at < 0) {
      return false;
    }
    position = at + mark.length();
    return true;
  }

  private boolean tag(int open, byte second) {
    int close = Bytes.tagEnd(xml, open + 1, limit);
    if (close < 0) {
      return false;
    }
    start = open;
    end = close + 1;
    position = end;
    boolean closing = second == '/';
    kind = closing ? Kind.CLOSE : xml[close - 1] == '/' ? Kind.EMPTY : Kind.OPEN;
    nameStart = closing ? open + 2 : open + 1;
    nameEnd = nameStart;
    while (nameEnd < close && xml[nameEnd] != '/' && !Bytes.isSpace(xml[nameEnd])) {
      nameEnd++;
    }
    return true;
  }

  /** Where the tag begins: the index of its {@code <}. */
  int start() {
    return start;
  }

  /** One after the tag's {@code >}. */
  int end() {
    return end;
  }

  Kind kind() {
    return kind;
  }

  /** The name without its prefix. */
  String localName() {
    String name = name();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The prefix with its colon, or an empty text. */
  String prefix() {
    String name = name();
    return name.substring(0, name.indexOf(':') + 1);
  }

  /** One after the tag's name: where an attribute can be inserted. */
  int nameEnd() {
    return nameEnd;
  }

  private String name() {
    return new String(xml, nameStart, nameEnd - nameStart, StandardCharsets.UTF_8);
  }

  /** The tag as written. */
  String text() {
    return new String(xml, start, end - start, StandardCharsets.UTF_8);
  }

  /** Value of an attribute by its name with prefix. */
  Optional<String> attribute(String name) {
    int[] at = attributeRange(name);
    return at.length == 0 ? Optional.empty() : Optional.of(XmlText.decode(xml, at[0], at[1]));
  }

  /** Where an attribute's value stands, as start and end; an empty array where it is absent. */
  int[] attributeRange(String name) {
    int i = nameEnd;
    while (i < end) {
      while (i < end && Bytes.isSpace(xml[i])) {
        i++;
      }
      int attribute = i;
      while (i < end && xml[i] != '=' && xml[i] != '>' && xml[i] != '/') {
        i++;
      }
      if (i >= end || xml[i] != '=') {
        return new int[0];
      }
      int attributeEnd = i;
      while (attributeEnd > attribute && Bytes.isSpace(xml[attributeEnd - 1])) {
        attributeEnd--;
      }
      i++;
      while (i < end && Bytes.isSpace(xml[i])) {
        i++;
      }
      byte quote = xml[i];
      int value = i + 1;
      i = Bytes.indexOf(xml, quote, value, end);
      if (i < 0 || (quote != '"' && quote != '\'')) {
        return new int[0];
      }
      if (attributeEnd - attribute == name.length()
          && Bytes.startsWith(xml, attribute, attributeEnd, name)) {
        return new int[] {value, i};
      }
      i++;
    }
    return new int[0];
  }
}
