package org.belscreen.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Copies an old binary workbook cell by cell: values, formulas with results, formats, widths. */
final class XlsConverter {
  private final HSSFWorkbook from;
  private final XSSFWorkbook to = new XSSFWorkbook();
  private final Map<Integer, XSSFCellStyle> styles = new HashMap<>();
  private final FormulaEvaluator evaluator;

  private XlsConverter(HSSFWorkbook from) {
    this.from = from;
    this.evaluator = from.getCreationHelper().createFormulaEvaluator();
  }

  static void convert(Path file, String name, Path target) throws SheetException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw passwordProtected(name, null);
      }
      if (!container.getRoot().hasEntryCaseInsensitive("Workbook")
          && !container.getRoot().hasEntryCaseInsensitive("Book")) {
        throw new SheetException(
            name + " is an old Office document but no workbook; choose an .xlsx, .xls or .csv");
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
        new XlsConverter(workbook).copy(target);
      }
    } catch (EncryptedDocumentException e) {
      throw passwordProtected(name, e);
    } catch (OldExcelFormatException e) {
      throw new SheetException(
          name + " is from an Excel version before 1997; save it as .xlsx and try again", e);
    } catch (IOException | RuntimeException e) {
      // POI throws whatever a damaged record leads it to
      throw new SheetException(
          name + " is damaged or cut off; open it in the spreadsheet program and save it anew", e);
    }
  }

  private static SheetException passwordProtected(String name, Exception cause) {
    return new SheetException(
        name + " is password-protected; save a copy without the password and try again", cause);
  }

  private void copy(Path target) throws IOException {
    try (to) {
      if (from.getInternalWorkbook().isUsing1904DateWindowing()) {
        to.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      }
      // all sheets first: a formula may refer to a later one
      for (int i = 0; i < from.getNumberOfSheets(); i++) {
        to.createSheet(from.getSheetName(i));
        to.setSheetVisibility(i, from.getSheetVisibility(i));
      }
      for (int i = 0; i < from.getNumberOfSheets(); i++) {
        copy(from.getSheetAt(i), to.getSheetAt(i));
      }
      to.setActiveSheet(from.getActiveSheetIndex());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        to.write(out);
      }
    }
  }

  private void copy(Sheet source, XSSFSheet sheet) {
    int width = 0;
    for (Row row : source) {
      XSSFRow copy = sheet.createRow(row.getRowNum());
      copy.setZeroHeight(row.getZeroHeight());
      if (row.getHeight() != source.getDefaultRowHeight()) {
        copy.setHeight(row.getHeight());
      }
      for (Cell cell : row) {
        XSSFCell made = copy.createCell(cell.getColumnIndex());
        made.setCellStyle(style((HSSFCellStyle) cell.getCellStyle()));
        copy(cell, made);
      }
      width = Math.max(width, row.getLastCellNum());
    }
    for (int column = 0; column < width; column++) {
      if (source.isColumnHidden(column)) {
        sheet.setColumnHidden(column, true);
      }
      if (source.getColumnWidth(column) != source.getDefaultColumnWidth() * 256) {
        sheet.setColumnWidth(column, Math.min(255 * 256, source.getColumnWidth(column)));
      }
    }
    source.getMergedRegions().forEach(sheet::addMergedRegionUnsafe);
    sheet.setRightToLeft(source.isRightToLeft());
  }

  private void copy(Cell cell, XSSFCell made) {
    CellType type = cell.getCellType();
    if (type == CellType.FORMULA) {
      type = cell.getCachedFormulaResultType();
      try {
        made.setCellFormula(cell.getCellFormula());
      } catch (FormulaParseException | IllegalStateException | UnsupportedOperationException e) {
        // a formula that POI can't write (an add-in's, say) comes over as its result
        made.removeFormula();
      }
      if (isUncalculated(cell, type)) {
        if (made.getCellType() != CellType.FORMULA) {
          made.setCellErrorValue(FormulaError.NA);
        }
        return;
      }
    }
    switch (type) {
      case NUMERIC -> made.setCellValue(cell.getNumericCellValue());
      case STRING -> made.setCellValue(XmlText.protectSpreadsheet(cell.getStringCellValue()));
      case BOOLEAN -> made.setCellValue(cell.getBooleanCellValue());
      case ERROR -> made.setCellErrorValue(FormulaError.forInt(cell.getErrorCellValue()));
      default -> {
        // blank
      }
    }
  }

  /**
   * Whether a formula's 0 is only what a program put there that can't calculate: this format has no
   * way to say so. Where the formula can't be calculated here either, nobody can know its value.
   */
  private boolean isUncalculated(Cell cell, CellType type) {
    if (type != CellType.NUMERIC || cell.getNumericCellValue() != 0) {
      return false;
    }
    try {
      CellValue value = evaluator.evaluate(cell);
      return value.getCellType() != CellType.NUMERIC || value.getNumberValue() != 0;
    } catch (RuntimeException e) {
      // POI throws whatever a formula leads it to
      return true;
    }
  }

  private XSSFCellStyle style(HSSFCellStyle style) {
    return styles.computeIfAbsent((int) style.getIndex(), i -> newStyle(style));
  }

  private XSSFCellStyle newStyle(HSSFCellStyle style) {
    XSSFCellStyle made = to.createCellStyle();
    made.setDataFormat(to.createDataFormat().getFormat(style.getDataFormatString()));
    made.setAlignment(style.getAlignment());
    made.setVerticalAlignment(style.getVerticalAlignment());
    made.setWrapText(style.getWrapText());
    made.setBorderTop(style.getBorderTop());
    made.setBorderBottom(style.getBorderBottom());
    made.setBorderLeft(style.getBorderLeft());
    made.setBorderRight(style.getBorderRight());
    made.setFillPattern(style.getFillPattern());
    HSSFColor fill = style.getFillForegroundColorColor();
    if (fill != null && fill.getIndex() != HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()) {
      made.setFillForegroundColor(color(fill));
    }
    HSSFFont font = style.getFont(from);
    XSSFFont madeFont = to.createFont();
    madeFont.setFontName(font.getFontName());
    madeFont.setFontHeight(font.getFontHeight());
    madeFont.setBold(font.getBold());
    madeFont.setItalic(font.getItalic());
    madeFont.setUnderline(font.getUnderline());
    madeFont.setStrikeout(font.getStrikeout());
    HSSFColor color = font.getHSSFColor(from);
    if (color != null && color.getIndex() != HSSFFont.COLOR_NORMAL) {
      madeFont.setColor(color(color));
    }
    made.setFont(madeFont);
    return made;
  }

  private static XSSFColor color(HSSFColor color) {
    short[] rgb = color.getTriplet();
    return new XSSFColor(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]});
  }
}
