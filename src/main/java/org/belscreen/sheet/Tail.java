package org.belscreen.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows the rows in a sheet's XML. */
final class Tail {
  private Tail() {}

  static List<MergedRange> merges(byte[] tail) {
    List<MergedRange> merges = new ArrayList<>();
    XmlTags tags = new XmlTags(tail);
    while (tags.next()) {
      if (tags.localName().equals("mergeCell") && tags.kind() != XmlTags.Kind.CLOSE) {
        tags.attribute("ref").flatMap(Tail::range).ifPresent(merges::add);
      }
    }
    return List.copyOf(merges);
  }

  /** The number of links that the user's sheet has. */
  static int links(byte[] tail) {
    int links = 0;
    XmlTags tags = new XmlTags(tail);
    while (tags.next()) {
      if (tags.localName().equals("hyperlink") && tags.kind() != XmlTags.Kind.CLOSE) {
        links++;
      }
    }
    return links;
  }

  /** Reads {@code B3:D4}. */
  static Optional<MergedRange> range(String reference) {
    String[] corners = reference.split(":");
    int firstColumn = Columns.of(corners[0]);
    int firstRow = row(corners[0]);
    int lastColumn = Columns.of(corners[corners.length - 1]);
    int lastRow = row(corners[corners.length - 1]);
    return firstColumn < 0 || lastColumn < 0 || firstRow < 1 || lastRow < 1
        ? Optional.empty()
        : Optional.of(new MergedRange(firstRow, lastRow, firstColumn, lastColumn));
  }

  private static int row(String reference) {
    String digits = reference.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 7 ? -1 : Integer.parseInt(digits);
  }
}
