package org.belscreen.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbooks under {@code samples}. Run by hand after a change; parties are invented. */
public final class SampleSheets {

  private static final String[] COLUMNS = {
    "id",
    "date",
    "contract_date",
    "activity",
    "service",
    "origin",
    "from",
    "to",
    "via",
    "crossing",
    "transport_mode",
    "vehicle",
    "vehicle_country",
    "hs_code",
    "eccn",
    "description",
    "quantity",
    "unit",
    "net_weight_kg",
    "value",
    "currency",
    "seller",
    "seller_country",
    "buyer",
    "buyer_country",
    "carrier",
    "carrier_country",
    "end_use",
    "us_person",
    "eu_person",
    "us_content_percent"
  };

  private static final List<String> STORY =
      List.of(
          lease("L-1", "2023-08-08"),
          lease("L-2", "2023-10-02"),
          lease("L-3", "2025-09-10"),
          lease("L-4", "2025-10-01"),
          lease("L-5", "2025-11-05"),
          "CH-1|2025-10-01||transport|flight|US|BY|TR||||||88023000|9A991.b|Charter of a Boeing 737 for Belaruskali||||40000|USD|Belavia|BY|Belaruskali OAO|BY|Belavia|BY|civil|yes|no|100",
          honey("H-1", "2025-07-19"),
          honey("H-2", "2025-07-20"),
          urea("U-1", "2025-06-30"),
          urea("U-2", "2025-07-01"),
          urea("U-3", "2026-07-01"),
          urea("U-4", "2027-07-01"),
          "P-1|2025-10-01|2025-06-01|goods||BY|BY|PL|||rail|||31042050||Muriate of potash, 60% K2O|100|t|100000|60000|EUR|Pripyat Wholesale LLC|BY|Wisla Trade Sp. z o.o.|PL|||civil|no|yes|0",
          potash("P-2", "2025-12-14"),
          potash("P-3", "2025-12-15"),
          potash("P-4", "2026-04-15"),
          "D-1|2026-04-20||payment||||||||||||Advisory invoice||||20000|EUR|Belarusian Potash Company|BY|Hudson Import Inc.|US|||civil|yes|yes|",
          "W-1|2022-06-04|2022-03-01|goods||BY|BY|NL|||rail|||44071120||Sawn pine|100|t|100000|60000|EUR|Pripyat Wholesale LLC|BY|Scheldt Commerce BV|NL|||civil|no|yes|0",
          "W-2|2022-06-05|2022-03-01|goods||BY|BY|NL|||rail|||44071120||Sawn pine|100|t|100000|60000|EUR|Pripyat Wholesale LLC|BY|Scheldt Commerce BV|NL|||civil|no|yes|0",
          "M-1|2024-08-01|2024-07-15|goods||DE|DE|BY|||rail|||84295210||Excavator|1|pcs|21000|150000|EUR|Rheinland Handel GmbH|DE|Berezina Torg LLC|BY|||civil|no|yes|0",
          "T-1|2025-07-20|2025-07-01|goods||DE|DE|UZ|PL; BY; RU; KZ||rail|||87163930||Flatbed semi-trailers|2|pcs|14000|60000|EUR|Rheinland Handel GmbH|DE|Tashkent Savdo LLC|UZ|||civil|no|yes|0",
          "B-1|2025-09-12||goods||PL|PL|BY||Kukuryki|road|WB 4512K|PL|08081080||Fresh apples|20|t|20000|14000|EUR|Wisla Trade Sp. z o.o.|PL|Minsk Retail LLC|BY|Wisla Transport Sp. z o.o.|PL|civil|no|yes|0",
          "B-2|2025-09-25||goods||PL|PL|BY||Kukuryki|road|WB 4512K|PL|08081080||Fresh apples|20|t|20000|14000|EUR|Wisla Trade Sp. z o.o.|PL|Minsk Retail LLC|BY|Wisla Transport Sp. z o.o.|PL|civil|no|yes|0",
          "N-1|2025-10-01||goods||BY|BY|PL|||rail||||||60|pcs|4000|20000|EUR|Berezina Torg LLC|BY|Wisla Trade Sp. z o.o.|PL|||civil|no|yes|0",
          "X-1|31.02.2025||goods||BY|BY|PL|||rail|||94035000||Wooden bedroom furniture|60|pcs|4000|20000|EUR|Berezina Torg LLC|BY|Wisla Trade Sp. z o.o.|PL|||civil|no|yes|0",
          "I-1|2025-10-01||goods||FR|FR|CA|||sea|||22042142||Wine|1200|l|1200|9000|EUR|Maison Valmont SARL|FR|Laurentide Imports Ltd|CA|||civil|no|yes|0");

  private SampleSheets() {}

  private static String lease(String id, String date) {
    return id
        + "|"
        + date
        + "||service|aircraft-lease|BR|IE|BY||||||||Lease of an Embraer 195 by a US lessor||||250000|USD"
        + "|Hudson Aviation Leasing Inc.|US|Belavia|BY|||civil|yes|yes|20";
  }

  private static String honey(String id, String date) {
    return id
        + "|"
        + date
        + "||goods||BY|BY|NL|||rail|||04090000||Natural honey|2.5|t|2500|10000|EUR"
        + "|Berezina Torg LLC|BY|Scheldt Commerce BV|NL|||civil|no|yes|0";
  }

  private static String urea(String id, String date) {
    return id
        + "|"
        + date
        + "||goods||BY|BY|DE|||rail|||31021000||Urea|400|t|400000|100000|EUR"
        + "|Sosnovy Bor Trade LLC|BY|Rheinland Handel GmbH|DE|||civil|no|yes|0";
  }

  private static String potash(String id, String date) {
    return id
        + "|"
        + date
        + "||goods||BY|BY|US|||sea|||31042000||Potassium chloride|500|t|500000|150000|USD"
        + "|Belaruskali OAO|BY|Hudson Import Inc.|US|||civil|yes|no|0";
  }

  /** Writes all samples into a folder. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "samples");
    story(folder.resolve("shipments.xlsx"));
    messy(folder.resolve("shipments-messy.xlsx"));
    csv(folder.resolve("shipments.csv"));
  }

  private static void story(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Shipments");
      CellStyle day = day(book, "yyyy-mm-dd");
      Row head = sheet.createRow(0);
      for (int c = 0; c < COLUMNS.length; c++) {
        head.createCell(c).setCellValue(COLUMNS[c]);
        sheet.setColumnWidth(c, 14 * 256);
      }
      for (int r = 0; r < STORY.size(); r++) {
        String[] cells = STORY.get(r).split("\\|", -1);
        if (cells.length != COLUMNS.length) {
          throw new IllegalStateException(cells.length + " cells in " + STORY.get(r));
        }
        Row row = sheet.createRow(r + 1);
        for (int c = 0; c < cells.length; c++) {
          cell(row, c, COLUMNS[c], cells[c], day);
        }
      }
      book.write(out);
    }
  }

  private static void cell(Row row, int c, String column, String text, CellStyle day) {
    if (text.isEmpty()) {
      return;
    }
    if (column.endsWith("date") && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      row.createCell(c).setCellValue(LocalDate.parse(text));
      row.getCell(c).setCellStyle(day);
    } else if (List.of("quantity", "net_weight_kg", "value", "us_content_percent")
        .contains(column)) {
      row.createCell(c).setCellValue(Double.parseDouble(text));
    } else {
      row.createCell(c).setCellValue(text);
    }
  }

  /** As an ERP and two colleagues leave it: titles, a two-row header, four languages, totals. */
  private static void messy(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet notes = book.createSheet("Notizen");
      notes.createRow(0).createCell(0).setCellValue("Nur intern");
      Sheet sheet = book.createSheet("Sendungen 2025");
      sheet
          .createRow(0)
          .createCell(0)
          .setCellValue("Rheinland Handel GmbH - Sendungen mit Osteuropa");
      sheet.createRow(1).createCell(0).setCellValue("Stand 01.12.2025, Werte in EUR");
      text(sheet, 3, "Referenz", "Datum", "Ware", "", "", "Partner", "", "Weg", "", "Wert", "");
      text(
          sheet,
          4,
          "",
          "",
          "Warennummer",
          "Bezeichnung",
          "Ursprungsland",
          "Отправитель",
          "Получатель",
          "Versendungsland",
          "Kraj przeznaczenia",
          "Warenwert (EUR)",
          "Eigenmasse (kg)");
      sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 4));
      sheet.addMergedRegion(new CellRangeAddress(3, 3, 5, 6));
      sheet.addMergedRegion(new CellRangeAddress(3, 3, 7, 8));
      sheet.addMergedRegion(new CellRangeAddress(3, 3, 9, 10));
      Row honey =
          text(
              sheet,
              5,
              "R-101",
              "20.07.2025",
              "",
              "Honig",
              "Weißrussland",
              "ООО «Березина Торг»",
              "Scheldt Commerce BV",
              "Беларусь",
              "Niderlandy",
              "10.000,00",
              "2.500");
      honey.createCell(2).setCellValue(4090000);
      text(
          sheet,
          6,
          "R-102",
          "01.10.2025",
          "3104 20 50",
          "Kaliumchlorid",
          "BLR",
          "ОАО «Беларуськалий»",
          "Wisła Trade Sp. z o.o.",
          "Belarus",
          "Polska",
          "60.000,00",
          "100.000");
      text(
          sheet,
          8,
          "R-103",
          "15.10.2025",
          "0808.10.80",
          "Frische Äpfel",
          "Deutschland",
          "Rheinland Handel GmbH",
          "Minsk Retail LLC",
          "DE",
          "Białoruś",
          "14.000,00",
          "20.000");
      text(
          sheet,
          9,
          "R-104",
          "16.10.2025",
          "84295210",
          "Bagger",
          "Niemcy",
          "Rheinland Handel GmbH",
          "Berezina Torg LLC",
          "Germany",
          "Беларусь",
          "150.000,00",
          "21.000");
      Row total = text(sheet, 10, "Summe", "", "", "", "", "", "", "", "", "", "");
      total.createCell(10).setCellFormula("SUM(A1:A2)");
      total.createCell(9).setCellValue("234.000,00");
      book.write(out);
    }
  }

  private static Row text(Sheet sheet, int r, String... cells) {
    Row row = sheet.createRow(r);
    for (int c = 0; c < cells.length; c++) {
      if (!cells[c].isEmpty()) {
        row.createCell(c).setCellValue(cells[c]);
      }
    }
    return row;
  }

  private static void csv(Path file) throws IOException {
    Files.writeString(
        file,
        """
        Reference;Export Date;Country of Origin;Country of Dispatch;Country of Destination;HS Code;Goods;Exporter;Importer;Invoice Value;Currency;Net Weight (kg)
        C-1;2025-11-20;DE;DE;BY;08081080;Fresh apples;Rheinland Handel GmbH;Minsk Retail LLC;14.000,50;EUR;20.000
        C-2;2025-11-20;BY;BY;LT;44071120;Sawn pine;Berezina Torg LLC;UAB Nemunas Trade;60.000,00;EUR;100.000
        C-3;2025-11-20;BY;BY;LT;31028000;Urea ammonium nitrate;Sosnovy Bor Trade LLC;UAB Nemunas Trade;100.000,00;EUR;400.000
        C-4;2025-11-20;IT;IT;TR;85423190;Processors;Lombardia Export S.r.l.;Anatolia Makina A.S.;25.000,00;EUR;5,5
        C-5;2025-11-20;FR;FR;CA;22042142;Wine;Maison Valmont SARL;Laurentide Imports Ltd;9.000,00;EUR;1.200
        """,
        StandardCharsets.UTF_8);
  }

  private static CellStyle day(XSSFWorkbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }
}
