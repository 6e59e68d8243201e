package org.belscreen.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Insertions and replacements in a text of bytes; everything else stays as it is. */
final class ByteEdits {

  private record Edit(int from, int to, byte[] with) {}

  private final byte[] original;
  private final List<Edit> edits = new ArrayList<>();

  ByteEdits(byte[] original) {
    this.original = original;
  }

  /** Inserts before a position; what is inserted first at the same position comes first. */
  void insert(int at, String text) {
    replace(at, at, text);
  }

  void replace(int from, int to, String text) {
    edits.add(new Edit(from, to, text.getBytes(StandardCharsets.UTF_8)));
  }

  byte[] apply() {
    return apply(0, original.length);
  }

  /** The text from one position of the original to another, with the edits in between. */
  byte[] apply(int from, int to) {
    ByteSink out = new ByteSink();
    int at = from;
    for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
      if (edit.from() >= from && edit.to() <= to) {
        out.raw(original, at, edit.from()).raw(edit.with());
        at = edit.to();
      }
    }
    return out.raw(original, at, to).copy();
  }
}
