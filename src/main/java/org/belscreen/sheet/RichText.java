package org.belscreen.sheet;

import java.nio.charset.StandardCharsets;

/** The text of a string item: plain, or in runs of different fonts; phonetic readings left out. */
final class RichText {
  private RichText() {}

  /** Whether an item has any character of text. */
  static boolean hasText(byte[] xml, int from, int to) {
    XmlTags tags = new XmlTags(xml, from, to);
    while (tags.next()) {
      if (tags.kind() == XmlTags.Kind.OPEN && tags.localName().equals("t")) {
        if (!Bytes.startsWith(xml, tags.end(), to, "</")) {
          return true;
        }
      }
    }
    return false;
  }

  /** The text of the content of an {@code <si>} or {@code <is>} element. */
  static String decode(byte[] xml, int from, int to) {
    String only = null;
    StringBuilder joined = null;
    XmlTags tags = new XmlTags(xml, from, to);
    int phonetic = 0;
    while (tags.next()) {
      String name = tags.localName();
      if (name.equals("rPh")) {
        phonetic +=
            tags.kind() == XmlTags.Kind.OPEN ? 1 : tags.kind() == XmlTags.Kind.CLOSE ? -1 : 0;
      } else if (name.equals("t") && tags.kind() == XmlTags.Kind.OPEN && phonetic == 0) {
        String text = text(xml, tags.end(), to);
        if (only == null) {
          only = text;
        } else {
          joined = joined == null ? new StringBuilder(only) : joined;
          joined.append(text);
        }
      }
    }
    return joined != null ? joined.toString() : only == null ? "" : only;
  }

  /** The characters from a position to the next tag, as a cell shows them. */
  static String text(byte[] xml, int from, int to) {
    int next = Bytes.indexOf(xml, (byte) '<', from, to);
    int end = next < 0 ? to : next;
    String text =
        next >= 0 && next + 1 < to && xml[next + 1] == '!'
            ? mixed(xml, from, to)
            : XmlText.decode(xml, from, end);
    // a parser must give a carriage return in XML as a line feed
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return XmlText.unescapeSpreadsheet(lines);
  }

  /** Character data with CDATA or comments in it, which some programs write. */
  private static String mixed(byte[] xml, int from, int to) {
    StringBuilder out = new StringBuilder();
    int at = from;
    while (true) {
      int next = Bytes.indexOf(xml, (byte) '<', at, to);
      out.append(XmlText.decode(xml, at, next < 0 ? to : next));
      boolean cdata = next >= 0 && Bytes.startsWith(xml, next, to, "<![CDATA[");
      boolean comment = next >= 0 && Bytes.startsWith(xml, next, to, "<!--");
      if (!cdata && !comment) {
        return out.toString();
      }
      int end = Bytes.indexOf(xml, cdata ? "]]>" : "-->", next, to);
      if (end < 0) {
        throw new BrokenSheet("a text in the file is cut off; save it anew");
      }
      if (cdata) {
        out.append(new String(xml, next + 9, end - next - 9, StandardCharsets.UTF_8));
      }
      at = end + 3;
    }
  }
}
