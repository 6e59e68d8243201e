package org.belscreen.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds the program's styles at the end of a workbook's own, which keep their numbers. The colours
 * have a contrast of at least 4.5 to 1.
 */
final class StyleEditor {
  private static final List<String> ORDER =
      List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs");

  private record Look(ResultCell.Style style, String text, String ground) {}

  private static final List<Look> LOOKS =
      List.of(
          new Look(ResultCell.Style.ALLOWED, "FF006100", "FFC6EFCE"),
          new Look(ResultCell.Style.RESTRICTED, "FF7F4F00", "FFFFEB9C"),
          new Look(ResultCell.Style.PROHIBITED, "FF9C0006", "FFFFC7CE"),
          new Look(ResultCell.Style.ERROR, "FF3F3F3F", "FFD9D9D9"));

  private final byte[] xml;
  private final Outline outline;
  private final ByteEdits edits;
  private final String p;
  private byte[] result = new byte[0];

  private StyleEditor(byte[] xml) {
    this.xml = xml;
    this.outline = Outline.of(xml);
    this.edits = new ByteEdits(xml);
    this.p = outline.prefix();
  }

  /** The style sheet of a workbook that has none. */
  static byte[] empty(String namespace) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\""
            + namespace
            + "\"></styleSheet>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What came out of adding the styles. */
  record Styled(byte[] xml, StyleIds ids) {}

  static Styled edit(byte[] stylesXml) {
    StyleEditor editor = new StyleEditor(stylesXml);
    StyleIds ids = editor.add();
    return new Styled(editor.result, ids);
  }

  private StyleIds add() {
    String base = baseFont();
    List<String> fonts = new ArrayList<>();
    List<String> fills = new ArrayList<>();
    fonts.add(el("font", el("b") + base));
    fonts.add(el("font", color("FF0563C1") + base));
    for (Look look : LOOKS) {
      fonts.add(el("font", el("b") + color(look.text()) + base));
      fills.add(
          el(
              "fill",
              open("patternFill patternType=\"solid\"")
                  + "<"
                  + p
                  + "fgColor rgb=\""
                  + look.ground()
                  + "\"/>"
                  + "<"
                  + p
                  + "bgColor indexed=\"64\"/>"
                  + "</"
                  + p
                  + "patternFill>"));
    }
    int dateFormat = freeFormatId();
    append(
        "numFmts",
        "",
        List.of(
            "<" + p + "numFmt numFmtId=\"" + dateFormat + "\" formatCode=\"yyyy\\-mm\\-dd\"/>"));
    int font = append("fonts", el("font", base), fonts);
    int fill =
        append(
            "fills",
            el("fill", "<" + p + "patternFill patternType=\"none\"/>")
                + el("fill", "<" + p + "patternFill patternType=\"gray125\"/>"),
            fills);
    append("borders", el("border"), List.of());
    append("cellStyleXfs", xf(0, 0, 0, ""), List.of());
    List<String> xfs = new ArrayList<>();
    xfs.add(xf(0, font, 0, " xfId=\"0\" applyFont=\"1\""));
    xfs.add(xf(0, font + 1, 0, " xfId=\"0\" applyFont=\"1\""));
    xfs.add(xf(dateFormat, 0, 0, " xfId=\"0\" applyNumberFormat=\"1\""));
    xfs.add(xf(4, 0, 0, " xfId=\"0\" applyNumberFormat=\"1\""));
    for (int i = 0; i < LOOKS.size(); i++) {
      xfs.add(xf(0, font + 2 + i, fill + i, " xfId=\"0\" applyFont=\"1\" applyFill=\"1\""));
    }
    int first = append("cellXfs", xf(0, 0, 0, " xfId=\"0\""), xfs);
    result = edits.apply();
    Map<ResultCell.Style, Integer> ofText = new EnumMap<>(ResultCell.Style.class);
    ofText.put(ResultCell.Style.PLAIN, 0);
    ofText.put(ResultCell.Style.BOLD, first);
    for (int i = 0; i < LOOKS.size(); i++) {
      ofText.put(LOOKS.get(i).style(), first + 4 + i);
    }
    return new StyleIds(ofText, first + 1, first + 2, first + 3);
  }

  private String open(String nameAndAttributes) {
    return "<" + p + nameAndAttributes + ">";
  }

  private String el(String name) {
    return "<" + p + name + "/>";
  }

  private String el(String name, String content) {
    return "<" + p + name + ">" + content + "</" + p + name + ">";
  }

  private String color(String rgb) {
    return "<" + p + "color rgb=\"" + rgb + "\"/>";
  }

  private String xf(int format, int font, int fill, String more) {
    return "<"
        + p
        + "xf numFmtId=\""
        + format
        + "\" fontId=\""
        + font
        + "\" fillId=\""
        + fill
        + "\" borderId=\"0\""
        + more
        + "/>";
  }

  /** Name and size of the workbook's own first font, so that the new cells look at home. */
  private String baseFont() {
    String size = "11";
    String name = "Calibri";
    Optional<Outline.Element> fonts = outline.child("fonts");
    if (fonts.isPresent()) {
      XmlTags tags = new XmlTags(xml, fonts.get().openEnd(), fonts.get().close());
      while (tags.next()
          && !(tags.localName().equals("font") && tags.kind() == XmlTags.Kind.CLOSE)) {
        if (tags.localName().equals("sz")) {
          size = tags.attribute("val").filter(v -> v.matches("[0-9.]+")).orElse(size);
        } else if (tags.localName().equals("name")) {
          name = tags.attribute("val").orElse(name);
        }
      }
    }
    return "<"
        + p
        + "sz val=\""
        + size
        + "\"/><"
        + p
        + "name val=\""
        + XmlText.encode(name)
        + "\"/>";
  }

  private int freeFormatId() {
    int free = 164;
    XmlTags tags = new XmlTags(xml);
    while (tags.next()) {
      if (tags.localName().equals("numFmt")) {
        free = Math.max(free, tags.attribute("numFmtId").map(StyleEditor::number).orElse(0) + 1);
      }
    }
    return free;
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : 0;
  }

  /**
   * Adds elements at the end of a section, which is made where it is missing.
   *
   * @param initial what a new section begins with
   * @return the index of the first element added
   */
  private int append(String section, String initial, List<String> elements) {
    Optional<Outline.Element> found = outline.child(section);
    String added = String.join("", elements);
    if (found.isEmpty()) {
      int have = count(initial.getBytes(StandardCharsets.UTF_8), 0, -1);
      edits.insert(
          place(section),
          "<"
              + p
              + section
              + " count=\""
              + (have + elements.size())
              + "\">"
              + initial
              + added
              + "</"
              + p
              + section
              + ">");
      return have;
    }
    Outline.Element at = found.get();
    int have = count(xml, at.openEnd(), at.close());
    if (elements.isEmpty()) {
      return have;
    }
    XmlTags tag = new XmlTags(xml, at.start(), at.openEnd());
    tag.next();
    int[] count = tag.attributeRange("count");
    if (count.length > 0) {
      edits.replace(count[0], count[1], Integer.toString(have + elements.size()));
    }
    if (at.isEmptyTag()) {
      edits.replace(at.openEnd() - 2, at.openEnd(), ">" + added + "</" + p + section + ">");
    } else {
      edits.insert(at.close(), added);
    }
    return have;
  }

  private int place(String section) {
    return outline
        .after(ORDER.subList(0, ORDER.indexOf(section)))
        .orElse(
            outline.children().isEmpty() ? outline.rootClose() : outline.children().get(0).start());
  }

  /** The elements of one level in a range. */
  private static int count(byte[] xml, int from, int to) {
    XmlTags tags = new XmlTags(xml, from, to < 0 ? xml.length : to);
    int depth = 0;
    int count = 0;
    while (tags.next()) {
      switch (tags.kind()) {
        case OPEN -> {
          count += depth == 0 ? 1 : 0;
          depth++;
        }
        case EMPTY -> count += depth == 0 ? 1 : 0;
        case CLOSE -> depth--;
      }
    }
    return count;
  }
}
