package org.belscreen.sheet;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes the program's cells as XML. Text is always text, so none becomes a formula. */
final class CellXml {
  private static final LocalDate FIRST_SAFE_DAY = LocalDate.of(1900, 3, 1);
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

  private final StyleIds styles;
  private final boolean date1904;
  private final String open;
  private final String inline;
  private final String spaced;
  private final String inlineEnd;
  private final String value;
  private final String valueEnd;

  /**
   * For one sheet.
   *
   * @param prefix of the sheet's elements with its colon, or an empty text
   */
  CellXml(StyleIds styles, boolean date1904, String prefix) {
    this.styles = styles;
    this.date1904 = date1904;
    open = "<" + prefix + "c r=\"";
    inline = "\" t=\"inlineStr\"><" + prefix + "is><" + prefix + "t>";
    spaced = "\" t=\"inlineStr\"><" + prefix + "is><" + prefix + "t xml:space=\"preserve\">";
    inlineEnd = "</" + prefix + "t></" + prefix + "is></" + prefix + "c>";
    value = "\"><" + prefix + "v>";
    valueEnd = "</" + prefix + "v></" + prefix + "c>";
  }

  /** The addresses that a cell links to; only these open in a browser. */
  static boolean isAddress(String url) {
    if (!url.startsWith("https://") && !url.startsWith("http://") || url.length() > 2_000) {
      return false;
    }
    try {
      URI.create(url);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  void write(ByteSink out, String column, int row, ResultCell cell, boolean asLink) {
    if (cell instanceof ResultCell.Text text) {
      if (!text.text().isEmpty()) {
        text(out, column, row, text.text(), styles.text(text.style()));
      }
    } else if (cell instanceof ResultCell.Link link) {
      String shown =
          asLink || link.url().isEmpty() || link.text().contains(link.url())
              ? link.text()
              : link.text() + " (" + link.url() + ")";
      text(out, column, row, shown, asLink ? styles.link() : 0);
    } else if (cell instanceof ResultCell.Number number) {
      int style = number.value().scale() > 0 ? styles.amount() : 0;
      number(out, column, row, number.value().toPlainString(), style);
    } else if (cell instanceof ResultCell.Date date) {
      LocalDate day = date.value();
      if (day.isBefore(date1904 ? DAY_ZERO_1904 : FIRST_SAFE_DAY) || day.getYear() > 9999) {
        text(out, column, row, day.toString(), 0);
      } else {
        long serial = ChronoUnit.DAYS.between(date1904 ? DAY_ZERO_1904 : DAY_ZERO, day);
        number(out, column, row, Long.toString(serial), styles.date());
      }
    }
  }

  /** A text cell in a given style. */
  void text(ByteSink out, String column, int row, String text, int style) {
    beforeRow(out, column);
    out.number(row);
    textAfterRow(out, text, style);
  }

  /** A cell as far as the number of its row. */
  void beforeRow(ByteSink out, String column) {
    out.markup(open).markup(column);
  }

  /** What follows the number of the row in a text cell. */
  void textAfterRow(ByteSink out, ResultCell.Text text) {
    textAfterRow(out, text.text(), styles.text(text.style()));
  }

  private void textAfterRow(ByteSink out, String text, int style) {
    style(out, style);
    out.markup(isSpaced(text) ? spaced : inline).text(cut(text)).markup(inlineEnd);
  }

  /** Whether a reader of XML may drop a part of the text that is but space. */
  private static boolean isSpaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == ' ' && (i == 0 || i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
        return true;
      }
    }
    return text.length() > CellDecoder.LONGEST_TEXT;
  }

  private void number(ByteSink out, String column, int row, String number, int style) {
    beforeRow(out, column);
    out.number(row);
    style(out, style);
    out.markup(value).markup(number).markup(valueEnd);
  }

  private static void style(ByteSink out, int style) {
    if (style != 0) {
      out.markup("\" s=\"").number(style);
    }
  }

  /** A cell holds 32,767 characters; Excel refuses a file that has more. */
  static String cut(String text) {
    if (text.length() <= CellDecoder.LONGEST_TEXT) {
      return text;
    }
    int end = CellDecoder.LONGEST_TEXT - 6;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + " (cut)";
  }

  /** A sheet of its own. */
  byte[] sheet(String namespace, List<List<ResultCell>> rows) {
    ByteSink out = new ByteSink();
    out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
        .markup(namespace)
        .markup("\"><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>");
    widths(out, rows);
    out.markup("<sheetData>");
    int number = 0;
    for (List<ResultCell> row : rows) {
      number++;
      out.markup("<row r=\"").number(number).markup("\">");
      for (int c = 0; c < row.size(); c++) {
        write(out, Columns.name(c), number, row.get(c), false);
      }
      out.markup("</row>");
    }
    return out.markup("</sheetData></worksheet>").copy();
  }

  private static void widths(ByteSink out, List<List<ResultCell>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return;
    }
    out.markup("<cols>");
    for (int c = 0; c < columns; c++) {
      int at = c;
      int width =
          rows.stream()
              .filter(r -> r.size() > at)
              .mapToInt(r -> r.get(at).asText().length() + 2)
              .max()
              .orElse(10);
      out.markup("<col min=\"" + (c + 1) + "\" max=\"" + (c + 1) + "\" width=\"")
          .number(Math.max(10, Math.min(width, 80)))
          .markup("\" customWidth=\"1\"/>");
    }
    out.markup("</cols>");
  }
}
