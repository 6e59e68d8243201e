package org.belscreen.sheet;

/** Searches in byte arrays; names searched for are ASCII. */
final class Bytes {
  private Bytes() {}

  static int indexOf(byte[] in, byte what, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (in[i] == what) {
        return i;
      }
    }
    return -1;
  }

  static int indexOf(byte[] in, String what, int from, int limit) {
    int last = limit - what.length();
    byte first = (byte) what.charAt(0);
    for (int i = from; i <= last; i++) {
      if (in[i] == first && startsWith(in, i, limit, what)) {
        return i;
      }
    }
    return -1;
  }

  static int lastIndexOf(byte[] in, String what, int from, int limit) {
    byte first = (byte) what.charAt(0);
    for (int i = limit - what.length(); i >= from; i--) {
      if (in[i] == first && startsWith(in, i, limit, what)) {
        return i;
      }
    }
    return -1;
  }

  static boolean startsWith(byte[] in, int at, int limit, String what) {
    if (at + what.length() > limit) {
      return false;
    }
    for (int i = 0; i < what.length(); i++) {
      if (in[at + i] != (byte) what.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The index of the tag's {@code >}, outside quotation marks; -1 where it isn't complete. */
  static int tagEnd(byte[] in, int from, int limit) {
    for (int i = from; i < limit; i++) {
      byte b = in[i];
      if (b == '>') {
        return i;
      }
      if (b == '"' || b == '\'') {
        i = indexOf(in, b, i + 1, limit);
        if (i < 0) {
          return -1;
        }
      }
    }
    return -1;
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
