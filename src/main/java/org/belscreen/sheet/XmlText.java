package org.belscreen.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text in a sheet's XML: entities and the {@code _x000D_} escapes of spreadsheets. */
final class XmlText {
  private XmlText() {}

  /** Decodes character data or an attribute value. Only the five XML entities exist here. */
  static String decode(byte[] xml, int from, int to) {
    int entity = Bytes.indexOf(xml, (byte) '&', from, to);
    String raw = new String(xml, from, to - from, StandardCharsets.UTF_8);
    return entity < 0 ? raw : unescape(raw);
  }

  private static String unescape(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      int semicolon = c == '&' ? raw.indexOf(';', i) : -1;
      if (semicolon < 0) {
        if (c == '&') {
          throw new BrokenSheet("the file's XML has an '&' that begins no entity");
        }
        out.append(c);
        i++;
      } else {
        out.appendCodePoint(entity(raw.substring(i + 1, semicolon)));
        i = semicolon + 1;
      }
    }
    return out.toString();
  }

  private static int entity(String name) {
    switch (name) {
      case "amp":
        return '&';
      case "lt":
        return '<';
      case "gt":
        return '>';
      case "quot":
        return '"';
      case "apos":
        return '\'';
      default:
        break;
    }
    try {
      int code =
          name.startsWith("#x")
              ? Integer.parseInt(name.substring(2), 16)
              : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
      if (Character.isValidCodePoint(code)) {
        return code;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BrokenSheet("the file's XML uses an unknown entity, &" + shorten(name) + ";");
  }

  private static String shorten(String s) {
    return s.length() > 20 ? s.substring(0, 20) + "…" : s;
  }

  /** Turns {@code _x000D_} and its like into the characters they stand for. */
  static String unescapeSpreadsheet(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      if (isEscape(text, at)) {
        out.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
        from = at + 7;
        at = text.indexOf("_x", from);
      } else {
        at = text.indexOf("_x", at + 2);
      }
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Keeps a text that only looks like such an escape from being read as one. */
  static String protectSpreadsheet(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int at = out.lastIndexOf("_x"); at >= 0; at = out.lastIndexOf("_x", at - 1)) {
      if (isEscape(text, at)) {
        out.insert(at, "_x005F");
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String text, int at) {
    if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  /**
   * Text for an element or an attribute of a sheet. What XML can't hold, and what a spreadsheet
   * would read as an escape, is written as {@code _xHHHH_}.
   */
  static String encode(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t' -> out.append("&#9;");
        case '\n' -> out.append("&#10;");
        case '_' -> out.append(isEscape(text, i) ? "_x005F_" : "_");
        default -> {
          if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else if (c < ' ' || Character.isSurrogate(c) || c >= '\ufffe') {
            out.append("_x").append(hex(c)).append('_');
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0000".substring(digits.length()) + digits;
  }

  /** Whether a character stands for itself, whatever follows it. */
  static boolean isPlain(char c) {
    return c >= ' '
        && c != '&'
        && c != '<'
        && c != '>'
        && c != '"'
        && c != '_'
        && !Character.isSurrogate(c)
        && c < '\ufffe';
  }
}
