package org.belscreen.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a workbook's small parts: styles, new sheets, what kind of file it is. */
final class BookEditor {
  private static final String MAIN_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final Pattern OTHER_MAIN_TYPE =
      Pattern.compile(
          "application/vnd\\.(ms-excel\\.(sheet|template)\\.macroEnabled"
              + "|openxmlformats-officedocument\\.spreadsheetml\\.template)\\.main\\+xml");

  private final WorkbookParts book;
  private final Parts parts;
  private final String relationships;
  private final String namespace;

  BookEditor(XlsxFile file, Parts parts) throws IOException {
    this.book = file.parts();
    this.parts = parts;
    boolean strict =
        Outline.of(parts.get(book.main(), "")).rootText().contains("purl.oclc.org/ooxml");
    this.relationships =
        strict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    this.namespace =
        strict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  }

  /** The namespace of attributes that name a relationship; types of relationships begin alike. */
  String relationships() {
    return relationships;
  }

  /** Adds the program's styles. */
  StyleIds addStyles() throws IOException {
    String part = book.styles().orElse("xl/belscreenStyles.xml");
    StyleEditor.Styled styled =
        StyleEditor.edit(
            parts.get(part, new String(StyleEditor.empty(namespace), StandardCharsets.UTF_8)));
    parts.put(part, styled.xml());
    if (book.styles().isEmpty()) {
      parts.declare(part, Parts.STYLES_TYPE);
      parts.relate(book.main(), relationships + "/styles", part);
    }
    return styled.ids();
  }

  /** A workbook with macros or a template becomes a plain one; Excel refuses other mixtures. */
  void makePlain() throws IOException {
    String types = new String(parts.get(Parts.CONTENT_TYPES, ""), StandardCharsets.UTF_8);
    String plain = OTHER_MAIN_TYPE.matcher(types).replaceAll(Matcher.quoteReplacement(MAIN_TYPE));
    if (plain.equals(types)) {
      return;
    }
    parts.put(
        Parts.CONTENT_TYPES,
        dropElements(plain, "Override", "PartName", "vbaProject").getBytes(StandardCharsets.UTF_8));
    String related = Relationships.partOf(book.main());
    String links = new String(parts.get(related, Parts.NO_RELATIONSHIPS), StandardCharsets.UTF_8);
    parts.put(
        related,
        dropElements(links, "Relationship", "Type", "vbaProject").getBytes(StandardCharsets.UTF_8));
    parts.drop("xl/vbaProject.bin");
    parts.drop("xl/vbaData.xml");
    parts.drop("xl/vbaProjectSignature.bin");
    parts.drop("xl/_rels/vbaProject.bin.rels");
  }

  private static String dropElements(String xml, String name, String attribute, String containing) {
    return xml.replaceAll(
        "<(\\w+:)?"
            + name
            + "\\s[^>]*"
            + attribute
            + "\\s*=\\s*[\"'][^\"']*"
            + containing
            + "[^>]*/>",
        "");
  }

  /**
   * Adds sheets.
   *
   * @param second whether they come right after the first sheet; else behind all others
   */
  void addSheets(List<ResultTable> tables, StyleIds styles, boolean second) throws IOException {
    List<String> taken = new ArrayList<>(book.sheetNames());
    List<SheetList.Added> added = new ArrayList<>();
    for (ResultTable table : tables) {
      int n = 1;
      while (parts.has("xl/worksheets/belscreen" + n + ".xml")) {
        n++;
      }
      String part = "xl/worksheets/belscreen" + n + ".xml";
      CellXml cells = new CellXml(styles, book.date1904(), "");
      parts.put(part, cells.sheet(namespace, table.rows()));
      parts.declare(part, Parts.SHEET_TYPE);
      String id = parts.relate(book.main(), relationships + "/worksheet", part);
      String name = free(table.name(), taken);
      taken.add(name);
      added.add(new SheetList.Added(name, id));
    }
    parts.put(book.main(), SheetList.add(parts.get(book.main(), ""), added, second));
  }

  private static String free(String name, List<String> taken) {
    String candidate = name;
    int n = 2;
    while (true) {
      String now = candidate;
      if (taken.stream().noneMatch(t -> t.equalsIgnoreCase(now))) {
        return now;
      }
      candidate = name + " (" + n++ + ")";
    }
  }

  /** Adds the links of a sheet to what its part refers to. */
  void addLinks(String sheetPart, LinkList links) throws IOException {
    if (links.size() > 0) {
      String part = Relationships.partOf(sheetPart);
      String prefix = Outline.of(parts.get(part, Parts.NO_RELATIONSHIPS)).prefix();
      parts.append(
          part, Parts.NO_RELATIONSHIPS, links.relationships(prefix, relationships + "/hyperlink"));
    }
  }

  static boolean keepsMacros(String target) {
    return target.toLowerCase(Locale.ROOT).endsWith(".xlsm");
  }
}
