package org.belscreen.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.belscreen.transaction.CellValue;

/** Turns the bytes of a cell into its value. One for each thread: POI's formatter isn't safe. */
final class CellDecoder {
  /** Excel's own limit; a longer text can only come from a program that writes broken files. */
  static final int LONGEST_TEXT = 32_767;

  private static final MathContext AS_A_SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final LocalDate BEFORE_LEAP_BUG = LocalDate.of(1899, 12, 31);
  private static final LocalDate AFTER_LEAP_BUG = LocalDate.of(1899, 12, 30);
  private static final int LAST_DAY = 2_958_465;

  private final SharedStrings strings;
  private final CellFormats formats;
  private final boolean date1904;
  private final boolean uncalculated;
  private SeenCells seen;
  private DataFormatter formatter;

  /**
   * A decoder.
   *
   * @param uncalculated whether the file's formulas still wait to be calculated
   */
  CellDecoder(SharedStrings strings, CellFormats formats, boolean date1904, boolean uncalculated) {
    this.strings = strings;
    this.formats = formats;
    this.date1904 = date1904;
    this.uncalculated = uncalculated;
  }

  /** A cell of plain character data: a formula's text, a boolean, an error, an ISO date. */
  CellValue decode(CellType type, int style, byte[] xml, int from, int to) {
    if (to - from > SeenCells.LONGEST) {
      return decodeAnew(type, style, xml, from, to);
    }
    if (seen == null) {
      seen = new SeenCells();
    }
    CellValue before = seen.find(type, style, xml, from, to);
    if (before != null) {
      return before;
    }
    CellValue value = decodeAnew(type, style, xml, from, to);
    seen.keep(value);
    return value;
  }

  private CellValue decodeAnew(CellType type, int style, byte[] xml, int from, int to) {
    return switch (type) {
      case NUMBER -> number(ascii(xml, from, to), style);
      case SHARED -> limited(strings.get(index(ascii(xml, from, to))));
      case INLINE -> limited(RichText.decode(xml, from, to));
      case PLAIN_TEXT -> limited(RichText.text(xml, from, to));
      case BOOLEAN -> CellValue.bool(ascii(xml, from, to).matches("1|true"));
      case ERROR -> CellValue.error(ascii(xml, from, to));
      case ISO_DATE -> isoDate(ascii(xml, from, to));
    };
  }

  /** The value of a formula's cell. A 0 may be what a program put there that can't calculate. */
  CellValue decodeFormula(CellType type, int style, byte[] xml, int from, int to) {
    return uncalculated && type == CellType.NUMBER && to == from + 1 && xml[from] == '0'
        ? CellValue.formulaWithoutValue()
        : decode(type, style, xml, from, to);
  }

  private static String ascii(byte[] xml, int from, int to) {
    return new String(xml, from, to - from, StandardCharsets.UTF_8).trim();
  }

  private static int index(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static CellValue limited(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return CellValue.text(text);
    }
    return tooLong(text.length());
  }

  static CellValue tooLong(int length) {
    return CellValue.error(
        String.format(
            Locale.ROOT, "(a text of %,d characters; a cell holds at most 32,767)", length));
  }

  private CellValue number(String raw, int style) {
    BigDecimal exact;
    try {
      exact = new BigDecimal(raw);
    } catch (NumberFormatException e) {
      return CellValue.error("(not a number: " + shorten(raw) + ")");
    }
    if (Math.abs((long) exact.precision() - exact.scale()) > 400 || exact.scale() > 400) {
      return CellValue.error("(not a number that a spreadsheet can hold: " + shorten(raw) + ")");
    }
    BigDecimal rounded = exact.precision() > 15 ? tidy(exact) : exact;
    BigDecimal number = plain(rounded);
    CellFormats.Format format = formats.of(style);
    return switch (format.kind()) {
      case GENERAL -> CellValue.number(number, number.toPlainString());
      case DATE -> date(number);
      case PATTERN -> CellValue.number(number, shown(number, format));
    };
  }

  /** Takes off the binary tail: 2.6749999999999998 was typed as 2.675. */
  private static BigDecimal tidy(BigDecimal exact) {
    return exact.round(AS_A_SPREADSHEET);
  }

  /** 1022100.0 and 1E+5 are whole numbers. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.scale() == 0 ? number : number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String shorten(String raw) {
    return raw.length() > 40 ? raw.substring(0, 40) + "…" : raw;
  }

  private String shown(BigDecimal number, CellFormats.Format format) {
    if (formatter == null) {
      // Only now: it brings POI's logging with it, and most cells have no pattern.
      formatter = new DataFormatter(Locale.ROOT);
    }
    try {
      return formatter
          .formatRawCellContents(number.doubleValue(), format.id(), format.pattern(), date1904)
          .trim();
    } catch (IllegalArgumentException e) {
      // a pattern that POI doesn't know: the plain number is still right
      return number.toPlainString();
    }
  }

  private CellValue date(BigDecimal serial) {
    BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
    if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return CellValue.error("(no date: day number " + serial.toPlainString() + ")");
    }
    int day = whole.intValueExact();
    if (!date1904 && (day == 0 || day == 60)) {
      return CellValue.error(
          day == 0
              ? "(no date: day number 0, as an empty cell gives)"
              : "(no date: 29 February 1900 never was)");
    }
    LocalDate date =
        date1904
            ? FIRST_OF_1904.plusDays(day)
            : (day < 60 ? BEFORE_LEAP_BUG : AFTER_LEAP_BUG).plusDays(day);
    return CellValue.date(date, date + time(serial.subtract(whole)));
  }

  private static String time(BigDecimal fraction) {
    long seconds =
        Math.min(
            86_399,
            fraction.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
    return seconds == 0
        ? ""
        : " " + LocalTime.ofSecondOfDay(seconds).format(DateTimeFormatter.ISO_LOCAL_TIME);
  }

  private static CellValue isoDate(String text) {
    try {
      LocalDate date = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
      String time = text.length() > 11 ? " " + text.substring(11) : "";
      return CellValue.date(date, date + (time.matches(" 00:00(:00(\\.0+)?)?Z?") ? "" : time));
    } catch (DateTimeParseException e) {
      return CellValue.error("(no date: " + shorten(text) + ")");
    }
  }
}
