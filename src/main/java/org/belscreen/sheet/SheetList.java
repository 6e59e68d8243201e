package org.belscreen.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds sheets to a workbook's list of sheets, and keeps what names sheets by their place. */
final class SheetList {
  private static final Pattern LINK_ATTRIBUTE = Pattern.compile("\\s([^\\s:=]+):id\\s*=");
  private static final List<String> PLACES = List.of("localSheetId", "activeTab", "firstSheet");

  /** A sheet to add: its name, and the id of the relationship that leads to its part. */
  record Added(String name, String relationship) {}

  private SheetList() {}

  /**
   * The main part with sheets added.
   *
   * @param second whether they come second and following; else behind all others
   */
  static byte[] add(byte[] xml, List<Added> sheets, boolean second) {
    Outline outline = Outline.of(xml);
    Outline.Element list = outline.child("sheets").orElseThrow();
    int last = 0;
    int first = 0;
    String link = "r";
    XmlTags tags = new XmlTags(xml, list.openEnd(), list.close());
    while (tags.next()) {
      if (tags.localName().equals("sheet") && tags.kind() != XmlTags.Kind.CLOSE) {
        String number = tags.attribute("sheetId").orElse("0");
        last = Math.max(last, number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0);
        Matcher matcher = LINK_ATTRIBUTE.matcher(tags.text());
        link = matcher.find() ? matcher.group(1) : link;
      }
      if (first == 0 && tags.localName().equals("sheet") && tags.kind() != XmlTags.Kind.OPEN) {
        first = tags.end();
      }
    }
    StringBuilder added = new StringBuilder();
    for (Added sheet : sheets) {
      added
          .append('<')
          .append(outline.prefix())
          .append("sheet name=\"")
          .append(XmlText.encode(sheet.name()))
          .append("\" sheetId=\"")
          .append(++last)
          .append("\" ")
          .append(link)
          .append(":id=\"")
          .append(sheet.relationship())
          .append("\"/>");
    }
    ByteEdits edits = new ByteEdits(xml);
    edits.insert(second && first > 0 ? first : list.close(), added.toString());
    if (second && first > 0) {
      movePlaces(xml, edits, sheets.size());
    }
    return edits.apply();
  }

  /** Print areas, names of a sheet's own and the open tab name their sheet by its place. */
  private static void movePlaces(byte[] xml, ByteEdits edits, int by) {
    XmlTags tags = new XmlTags(xml);
    while (tags.next()) {
      String name = tags.localName();
      if (name.equals("definedName") || name.equals("workbookView")) {
        for (String attribute : PLACES) {
          int[] at = tags.attributeRange(attribute);
          String place = at.length == 0 ? "" : tags.attribute(attribute).orElse("");
          if (place.matches("[0-9]{1,6}") && Integer.parseInt(place) > 0) {
            edits.replace(at[0], at[1], String.valueOf(Integer.parseInt(place) + by));
          }
        }
      }
    }
  }
}
