package org.belscreen.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a workbook's main part says.
 *
 * @param main name of the main part
 * @param date1904 whether days are counted from 1904, as old Macintosh workbooks do
 * @param uncalculated whether the program that wrote it left the results of formulas to be
 *     calculated when it is opened
 * @param sheets worksheets only: chart and dialog sheets have no rows
 * @param sheetNames the names of all sheets, chart sheets included
 */
record WorkbookParts(
    String main,
    boolean date1904,
    boolean uncalculated,
    List<Sheet> sheets,
    List<String> sheetNames,
    Optional<String> styles,
    Optional<String> sharedStrings) {

  /** A worksheet and the part that holds it. */
  record Sheet(String name, boolean hidden, String part) {}

  /** Reads the main part, or says what kind of file it is instead. */
  static WorkbookParts of(Package file) throws IOException {
    String main = mainPart(file);
    Relationships relationships = Relationships.of(file, main);
    List<Sheet> sheets = new ArrayList<>();
    List<String> names = new ArrayList<>();
    boolean[] date1904 = {false};
    boolean[] uncalculated = {false};
    byte[] xml = file.bytes(main).orElseThrow();
    Xml.elements(
        xml,
        main,
        e -> {
          if (e.getLocalName().equals("workbookPr")) {
            date1904[0] = Xml.flag(e, "date1904");
          } else if (e.getLocalName().equals("calcPr")) {
            uncalculated[0] = Xml.flag(e, "fullCalcOnLoad");
          } else if (e.getLocalName().equals("sheet")) {
            String name = Xml.attribute(e, "name").orElse("");
            names.add(name);
            boolean hidden = !Xml.attribute(e, "state").orElse("visible").equals("visible");
            Xml.attribute(e, "id")
                .flatMap(relationships::byId)
                .filter(r -> r.is("worksheet") && file.has(r.target()))
                .ifPresent(r -> sheets.add(new Sheet(name, hidden, r.target())));
          }
        });
    if (sheets.isEmpty()) {
      throw new BrokenSheet("it has no worksheet; choose a workbook with a sheet of rows");
    }
    return new WorkbookParts(
        main,
        date1904[0],
        uncalculated[0],
        List.copyOf(sheets),
        List.copyOf(names),
        target(file, relationships, "styles"),
        target(file, relationships, "sharedStrings"));
  }

  private static Optional<String> target(Package file, Relationships from, String kind) {
    return from.first(kind).map(Relationships.Relationship::target).filter(file::has);
  }

  private static String mainPart(Package file) throws IOException {
    Optional<String> main = target(file, Relationships.of(file, ""), "officeDocument");
    String name = main.orElse("");
    if (name.endsWith(".bin")) {
      throw new BrokenSheet("it is a binary workbook (.xlsb), which isn't read; save it as .xlsx");
    }
    if (file.has("content.xml") && file.has("mimetype")) {
      throw new BrokenSheet(
          "it is an OpenDocument file (.ods), which isn't read; save it as .xlsx");
    }
    if (name.startsWith("word/") || name.startsWith("ppt/")) {
      throw new BrokenSheet("it is a text or slide document, not a workbook; choose an .xlsx file");
    }
    if (main.isEmpty()) {
      throw new BrokenSheet(
          "it is a zip archive but no workbook; unpack it and choose an .xlsx, .xls or .csv file");
    }
    return name;
  }
}
