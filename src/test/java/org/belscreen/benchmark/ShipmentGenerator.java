package org.belscreen.benchmark;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Makes shipment books as large as a sheet can be: 25 columns, 15 % of the rows touch Belarus,
 * three texts in each row are its own (so a full sheet has three million distinct ones). Three
 * thousand partners come again and again, as in a firm's own book; one in thirty Belarusian names
 * has a slip. The same seed gives the same cells.
 */
public final class ShipmentGenerator {
  /** The columns, by their names in the contract. */
  public static final List<String> COLUMNS =
      List.of(
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
          "hs_code",
          "description",
          "quantity",
          "unit",
          "net_weight_kg",
          "value",
          "currency",
          "seller",
          "buyer",
          "end_user",
          "carrier",
          "bank",
          "invoice");

  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
  private static final int DAYS = 365 * 6;
  private static final String[] ELSEWHERE = {"PL", "LT", "DE", "US", "KZ", "TR", "CN", "LV", "FR"};
  private static final String[] CODES = {
    "31042050", "31021010", "04090000", "84713000", "87032319", "27101943", "44071110", "72142000",
    "85423190", "88073000", "01022100", "40111000", "25232900", "87012190", "30049000", "62034235"
  };
  private static final String[] GOODS = {
    "Potassium chloride in bulk",
    "Urea, granulated",
    "Natural honey",
    "Portable computers",
    "Passenger cars",
    "Diesel oil",
    "Sawn pine",
    "Steel bars",
    "Integrated circuits",
    "Aircraft parts",
    "Live cattle",
    "Tyres",
    "Portland cement",
    "Road tractors",
    "Medicines",
    "Men's trousers"
  };
  private static final String[] FIRMS = {
    "Northern Trade", "Baltic Agro", "Vistula Logistics", "Elbe Chemie", "Kurzeme Timber",
    "Great Lakes Parts", "Anatolia Dış Ticaret", "Силикат Плюс", "Nordwind Spedition", "Orient Silk"
  };
  private static final String[] BELARUSIAN = {
    "Belaruskali", "Belavia Belarusian Airlines", "ОАО Гродно Азот", "Minsk Motor Plant", "MAZ",
    "Belneftekhim", "Мозырский НПЗ", "Brest Furniture", "Vitebsk Linen Mill", "Polotsk Glass"
  };
  private static final String[] LEGAL = {" GmbH", " Sp. z o.o.", " UAB", " LLC", " S.A.", " OOO"};

  private final SplittableRandom random;

  private ShipmentGenerator(long seed) {
    random = new SplittableRandom(seed);
  }

  /** How texts are kept in the workbook. */
  public enum Strings {
    SHARED,
    INLINE
  }

  /** Writes a workbook with a header and so many rows. */
  public static void xlsx(Path file, long seed, int rows, Strings strings) throws IOException {
    ShipmentGenerator generator = new ShipmentGenerator(seed);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        Workbook book = new Workbook(out, "generator", "1.0")) {
      Worksheet sheet = book.newWorksheet("Shipments");
      for (int c = 0; c < COLUMNS.size(); c++) {
        sheet.value(0, c, COLUMNS.get(c));
      }
      for (int r = 1; r <= rows; r++) {
        Object[] cells = generator.row(r);
        for (int c = 0; c < cells.length; c++) {
          if (cells[c] instanceof LocalDate date) {
            sheet.value(r, c, date);
            sheet.style(r, c).format("yyyy-mm-dd").set();
          } else if (cells[c] instanceof Number number) {
            sheet.value(r, c, number);
          } else if (strings == Strings.SHARED) {
            sheet.value(r, c, (String) cells[c]);
          } else if (cells[c] != null) {
            sheet.inlineString(r, c, (String) cells[c]);
          }
        }
        if (r % 1_000 == 0 && strings == Strings.INLINE) {
          sheet.flush();
        }
      }
    }
  }

  /** Writes the same rows as CSV. */
  public static void csv(Path file, long seed, int rows) throws IOException {
    ShipmentGenerator generator = new ShipmentGenerator(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", COLUMNS) + "\n");
      for (int r = 1; r <= rows; r++) {
        Object[] cells = generator.row(r);
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.length; c++) {
          line.append(c == 0 ? "" : ",").append(cells[c] == null ? "" : quote(cells[c].toString()));
        }
        out.write(line.append('\n').toString());
      }
    }
  }

  private static String quote(String s) {
    return s.indexOf(',') < 0 ? s : '"' + s + '"';
  }

  /** The cells of a row: texts, numbers, days, or null for a blank. */
  private Object[] row(int r) {
    boolean belarus = random.nextInt(100) < 15;
    boolean export = random.nextBoolean();
    int goods = random.nextInt(CODES.length);
    LocalDate date = FIRST_DAY.plusDays(random.nextInt(DAYS));
    String home = ELSEWHERE[random.nextInt(4)];
    String abroad = belarus ? "BY" : ELSEWHERE[random.nextInt(ELSEWHERE.length)];
    double kilograms = random.nextInt(10, 2_500_000) / 100.0;
    Object[] c = new Object[COLUMNS.size()];
    c[0] = "SHP-" + (1_000_000 + r);
    c[1] = date;
    c[2] = date.minusDays(random.nextInt(400));
    c[3] = "goods";
    c[5] = export ? home : abroad;
    c[6] = export ? home : abroad;
    c[7] = export ? abroad : home;
    c[8] = random.nextInt(10) == 0 ? "LV" : null;
    c[9] = belarus ? "Terespol" : null;
    c[10] = random.nextInt(3) == 0 ? "rail" : "road";
    c[11] = "WX " + random.nextInt(10_000, 20_000);
    c[12] = CODES[goods];
    c[13] = GOODS[goods] + ", lot " + random.nextInt(1_000_000_000);
    c[14] = random.nextInt(1, 500);
    c[15] = "pcs";
    c[16] = kilograms;
    c[17] = Math.round(kilograms * random.nextInt(50, 5_000)) / 100.0;
    c[18] = random.nextInt(4) == 0 ? "USD" : "EUR";
    c[19] = export || !belarus ? firm() : belarusian();
    c[20] = export && belarus ? belarusian() : firm();
    c[21] = c[20];
    c[22] = belarus && random.nextInt(8) == 0 ? "Belavia" : firm();
    c[23] = belarus && random.nextInt(3) == 0 ? "Belinvestbank" : "Swedbank";
    c[24] = "INV/" + date.getYear() + "/" + Integer.toString(random.nextInt(1 << 30), 36);
    return c;
  }

  private String firm() {
    return FIRMS[random.nextInt(FIRMS.length)]
        + " "
        + random.nextInt(50)
        + LEGAL[random.nextInt(LEGAL.length)];
  }

  private String belarusian() {
    String name = BELARUSIAN[random.nextInt(BELARUSIAN.length)];
    if (random.nextInt(30) > 0) {
      return name;
    }
    int slip = 1 + random.nextInt(name.length() - 2);
    return name.substring(0, slip) + name.substring(slip + 1);
  }
}
