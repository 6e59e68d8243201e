package org.belscreen.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the workbook that a newcomer fills in: all columns, with notes and drop-downs. */
public final class TemplateWriter {
  private static final int LAST_ROW = 1_048_575;
  private static final List<String> READ_ME =
      List.of(
          "Shipments to screen with belscreen",
          "",
          "1. Fill in the sheet shipments, one transaction a row. Only date is needed in every row"
              + " (and not even that with --as-of); what else decides, the result names.",
          "2. Columns may be deleted, moved or added; yours are kept as they are.",
          "3. Hold the mouse over a header to see what the column holds. Some cells have a list to"
              + " choose from.",
          "4. The sheet ownership is for who owns whom, if you know it: entity, owner, percent"
              + " (? where the share is unknown). It holds for all rows.",
          "5. Run: belscreen screen FILE.xlsx -o RESULT.xlsx",
          "",
          "Codes are text, so that leading zeros stay. Dates are dates, or text like 2026-03-01.",
          "A blank cell is never read as no: where the answer matters, the result asks for it.");

  private final XSSFWorkbook book;
  private final XSSFCellStyle header;

  private TemplateWriter(XSSFWorkbook book) {
    this.book = book;
    this.header = book.createCellStyle();
    XSSFFont bold = book.createFont();
    bold.setBold(true);
    header.setFont(bold);
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    header.setFillForegroundColor(
        new XSSFColor(new byte[] {(byte) 0xdd, (byte) 0xe7, (byte) 0xf3}));
  }

  /**
   * Writes the template; it appears whole or not at all.
   *
   * @throws SheetException where the target can't be written
   */
  public static void write(Path target) throws SheetException {
    try (AtomicOutput output = new AtomicOutput(target)) {
      try (XSSFWorkbook book = new XSSFWorkbook();
          OutputStream out = Files.newOutputStream(output.path())) {
        new TemplateWriter(book).fill(FieldGuide.fields());
        book.write(out);
      }
      output.commit();
    } catch (IOException e) {
      throw AtomicOutput.unwritable(target, e);
    }
  }

  private void fill(List<FieldGuide> columns) {
    XSSFSheet sheet = book.createSheet("shipments");
    ownership();
    readMe();
    XSSFSheet lists = book.createSheet("lists");
    XSSFDrawing notes = sheet.createDrawingPatriarch();
    XSSFRow row = sheet.createRow(0);
    for (int c = 0; c < columns.size(); c++) {
      FieldGuide column = columns.get(c);
      XSSFCell cell = row.createCell(c);
      cell.setCellValue(column.name());
      cell.setCellStyle(header);
      note(notes, cell, column);
      sheet.setDefaultColumnStyle(c, style(column.kind()));
      sheet.setColumnWidth(c, 256 * Math.max(12, column.name().length() + 4));
      if (!column.values().isEmpty()) {
        dropDown(sheet, lists, c, column);
      }
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
    book.setSheetVisibility(book.getSheetIndex(lists), SheetVisibility.HIDDEN);
  }

  private void note(XSSFDrawing notes, XSSFCell cell, FieldGuide column) {
    CreationHelper helper = book.getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex());
    anchor.setCol2(cell.getColumnIndex() + 4);
    anchor.setRow1(1);
    anchor.setRow2(7);
    Comment comment = notes.createCellComment(anchor);
    comment.setString(helper.createRichTextString(column.note()));
    comment.setAuthor("belscreen");
    cell.setCellComment(comment);
  }

  private XSSFCellStyle style(String kind) {
    XSSFCellStyle style = book.createCellStyle();
    String format =
        switch (kind) {
          case "date" -> "yyyy-mm-dd";
          case "text", "list" -> "@";
          default -> "General";
        };
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  /** Long lists don't fit into the rule itself (255 characters), so all stand in a hidden sheet. */
  private void dropDown(XSSFSheet sheet, XSSFSheet lists, int c, FieldGuide column) {
    int listColumn = lists.getRow(0) == null ? 0 : lists.getRow(0).getLastCellNum();
    for (int r = 0; r < column.values().size(); r++) {
      XSSFRow row = lists.getRow(r) == null ? lists.createRow(r) : lists.getRow(r);
      row.createCell(listColumn).setCellValue(column.values().get(r));
    }
    Name range = book.createName();
    range.setNameName("list_" + column.name());
    String letters = Columns.name(listColumn);
    range.setRefersToFormula("lists!$" + letters + "$1:$" + letters + "$" + column.values().size());
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(range.getNameName()),
            new CellRangeAddressList(1, LAST_ROW, c, c));
    validation.setShowErrorBox(true);
    validation.createErrorBox(column.name(), "Choose one of the list, or leave the cell blank.");
    sheet.addValidationData(validation);
  }

  private void ownership() {
    XSSFSheet sheet = book.createSheet("ownership");
    XSSFRow row = sheet.createRow(0);
    List<String> names = new ArrayList<>(List.of("entity", "owner", "percent"));
    for (int c = 0; c < names.size(); c++) {
      XSSFCell cell = row.createCell(c);
      cell.setCellValue(names.get(c));
      cell.setCellStyle(header);
      sheet.setColumnWidth(c, 256 * (c == 2 ? 12 : 40));
    }
    sheet.createFreezePane(0, 1);
  }

  private void readMe() {
    XSSFSheet sheet = book.createSheet("Read me");
    XSSFCellStyle wrapped = book.createCellStyle();
    wrapped.setWrapText(true);
    for (int r = 0; r < READ_ME.size(); r++) {
      XSSFCell cell = sheet.createRow(r).createCell(0);
      cell.setCellValue(READ_ME.get(r));
      cell.setCellStyle(r == 0 ? header : wrapped);
    }
    sheet.setColumnWidth(0, 256 * 100);
  }
}
