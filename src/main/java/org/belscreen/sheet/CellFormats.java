package org.belscreen.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** The number formats of a workbook, by the style index that a cell names. */
final class CellFormats {

  /** How a number is shown. */
  enum Kind {
    /** As it is. */
    GENERAL,
    /** A day, with or without a time. */
    DATE,
    /** By the format's pattern. */
    PATTERN
  }

  /**
   * One format.
   *
   * @param id the number of the format in the file
   * @param pattern its pattern as a spreadsheet writes it
   */
  record Format(Kind kind, int id, String pattern) {}

  private static final Format GENERAL = new Format(Kind.GENERAL, 0, "General");

  private final List<Format> byStyle;

  private CellFormats(List<Format> byStyle) {
    this.byStyle = byStyle;
  }

  /** The formats of a file without styles. */
  static CellFormats none() {
    return new CellFormats(List.of());
  }

  static CellFormats of(byte[] stylesXml, String part) {
    Map<Integer, String> patterns = new HashMap<>();
    List<Format> formats = new ArrayList<>();
    boolean[] inCellXfs = {false};
    Xml.elements(
        stylesXml,
        part,
        e -> {
          switch (e.getLocalName()) {
            case "numFmt" -> {
              // differential formats have their own ids; those of cells come first
              int id = Xml.number(e, "numFmtId", -1);
              patterns.putIfAbsent(id, Xml.attribute(e, "formatCode").orElse("General"));
            }
            case "cellXfs" -> inCellXfs[0] = true;
            case "cellStyles", "dxfs", "tableStyles" -> inCellXfs[0] = false;
            case "xf" -> {
              if (inCellXfs[0]) {
                formats.add(format(Xml.number(e, "numFmtId", 0), patterns));
              }
            }
            default -> {
              // colours and borders don't change what a cell says
            }
          }
        });
    return new CellFormats(List.copyOf(formats));
  }

  private static Format format(int id, Map<Integer, String> patterns) {
    String pattern = patterns.get(id);
    if (pattern == null) {
      pattern = BuiltinFormats.getBuiltinFormat(id);
    }
    // 27-36 and 50-58 are the dates of East Asian versions, which stand in no table of the file
    if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
      return new Format(Kind.DATE, id, "yyyy-mm-dd");
    }
    if (id == 0 || pattern == null || pattern.equalsIgnoreCase("general") || pattern.equals("@")) {
      return GENERAL;
    }
    if (isDate(id, pattern)) {
      // A clock time or a duration is shown as the number it is: the library would show it in the
      // digits of the machine's language.
      return namesDay(pattern) ? new Format(Kind.DATE, id, pattern) : GENERAL;
    }
    return new Format(Kind.PATTERN, id, pattern);
  }

  /** POI's answer, which takes long at the first question: what is plain isn't asked. */
  private static boolean isDate(int id, String pattern) {
    boolean letters = false;
    boolean only = true;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean letter = "ymdhsYMDHS".indexOf(c) >= 0;
      letters |= letter || c > 126;
      only &= letter || "-/. ".indexOf(c) >= 0;
    }
    if (only && pattern.startsWith("yyyy-mm-dd")) {
      return true;
    }
    boolean dateNumber = id >= 14 && id <= 22 || id >= 45 && id <= 47;
    return (letters || dateNumber) && DateUtil.isADateFormat(id, pattern);
  }

  /** A clock time or a duration has a date format too, but names no day. */
  private static boolean namesDay(String pattern) {
    String bare =
        pattern.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").toLowerCase(Locale.ROOT);
    return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
  }

  /** The format of a style index; an unknown one shows numbers as they are. */
  Format of(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : GENERAL;
  }
}
