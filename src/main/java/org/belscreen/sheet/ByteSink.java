package org.belscreen.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow and are used again. */
final class ByteSink {
  /** The one character that most texts of this program have and XML asks to escape. */
  private static final byte[] QUOTE = "&quot;".getBytes(StandardCharsets.UTF_8);

  private byte[] bytes = new byte[1 << 16];
  private int length;

  void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  /** Makes room and gives the array to write to; {@link #advance} says how much was written. */
  byte[] room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
    return bytes;
  }

  void advance(int written) {
    length += written;
  }

  ByteSink raw(byte[] from, int start, int end) {
    room(end - start);
    System.arraycopy(from, start, bytes, length, end - start);
    length += end - start;
    return this;
  }

  ByteSink raw(byte[] from) {
    return raw(from, 0, from.length);
  }

  /** Markup and other text that needs no escapes. */
  ByteSink markup(String text) {
    int end = text.length();
    room(end);
    int at = length;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
      }
      bytes[at++] = (byte) c;
    }
    length = at;
    return this;
  }

  ByteSink number(int number) {
    if (number < 0) {
      return markup(Integer.toString(number));
    }
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    room(digits);
    int rest = number;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** Text with what XML and spreadsheets need escaped. */
  ByteSink text(String text) {
    int end = text.length();
    room(QUOTE.length * end);
    int at = length;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (XmlText.isPlain(c)) {
        at = utf8(c, at);
      } else if (c == '"') {
        System.arraycopy(QUOTE, 0, bytes, at, QUOTE.length);
        at += QUOTE.length;
      } else {
        // Others are rare, and may turn on the characters that follow.
        length = at;
        return raw(XmlText.encode(text.substring(i)).getBytes(StandardCharsets.UTF_8));
      }
    }
    length = at;
    return this;
  }

  /** Puts a character that is no half of a pair; gives where the next one goes. */
  private int utf8(char c, int at) {
    if (c < 0x80) {
      bytes[at] = (byte) c;
      return at + 1;
    }
    if (c < 0x800) {
      bytes[at] = (byte) (0xc0 | c >> 6);
      bytes[at + 1] = (byte) (0x80 | c & 0x3f);
      return at + 2;
    }
    bytes[at] = (byte) (0xe0 | c >> 12);
    bytes[at + 1] = (byte) (0x80 | c >> 6 & 0x3f);
    bytes[at + 2] = (byte) (0x80 | c & 0x3f);
    return at + 3;
  }
}
