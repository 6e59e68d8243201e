package org.belscreen.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow and are used again. */
final class ByteSink {
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
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  ByteSink number(int number) {
    return markup(Integer.toString(number));
  }

  /** Text with what XML and spreadsheets need escaped. */
  ByteSink text(String text) {
    room(text.length());
    int at = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&' || c == '"' || c == '_') {
        return markup(XmlText.encode(text));
      }
      bytes[at++] = (byte) c;
    }
    length = at;
    return this;
  }
}
