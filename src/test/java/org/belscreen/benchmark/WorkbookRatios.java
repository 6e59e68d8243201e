package org.belscreen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.belscreen.benchmark.Child.Ran;
import org.belscreen.benchmark.ShipmentGenerator.Strings;

/** Whole runs over a full sheet. */
final class WorkbookRatios {

  private static final int SEED = 42;

  private WorkbookRatios() {}

  static void measure(Ratios ratios) throws Exception {
    double inline = workbook(ratios, Strings.INLINE, 600);
    workbook(ratios, Strings.SHARED, 1_300);
    Path csv = csv(ratios, ratios.rows);
    Ran lines = Child.median(ratios.rounds, () -> screen(csv, "jsonl"));
    ratios.atLeast(
        "xlsx to xlsx / CSV to JSON lines",
        inline / lines.seconds(),
        3,
        String.format(
            Locale.ROOT,
            "%.1f s against %.1f s; %,d MB resident",
            inline,
            lines.seconds(),
            lines.megabytes()));
  }

  private static double workbook(Ratios ratios, Strings strings, int megabytes) throws Exception {
    String kind = strings.name().toLowerCase(Locale.ROOT);
    Path book = ratios.folder.resolve("shipments-" + ratios.rows + "-" + kind + ".xlsx");
    if (!Files.exists(book)) {
      ShipmentGenerator.xlsx(book, SEED, ratios.rows, strings);
    }
    Path copy = ratios.folder.resolve("copy.xlsx");
    Ran[] plain = new Ran[ratios.rounds];
    Ran[] screened = new Ran[ratios.rounds];
    for (int i = 0; i < ratios.rounds; i++) {
      plain[i] =
          Child.run(
              Ratios.other(FastexcelRewrite.class.getName(), book.toString(), copy.toString()));
      screened[i] = screen(book, "xlsx");
    }
    Files.deleteIfExists(copy);
    Ran yardstick = Child.median(plain);
    Ran ours = Child.median(screened);
    ratios.atMost(
        "xlsx to xlsx with all rules / fastexcel, " + kind,
        ours.seconds() / yardstick.seconds(),
        0.7,
        String.format(Locale.ROOT, "%.1f s against %.1f s", ours.seconds(), yardstick.seconds()));
    ratios.atMost(
        "its memory in MB, " + kind,
        ours.megabytes(),
        megabytes,
        String.format(Locale.ROOT, "fastexcel held %,d MB", yardstick.megabytes()));
    return ours.seconds();
  }

  /** What more rows cost, by runs over 10,000, 100,000 and all rows. */
  static void growth(Ratios ratios) throws Exception {
    int[] sizes = {10_000, 100_000, Math.max(200_000, ratios.rows)};
    Ran[] ran = new Ran[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      Path csv = csv(ratios, sizes[i]);
      ran[i] = Child.median(ratios.rounds, () -> screen(csv, "jsonl"));
      ratios.say(
          String.format(
              Locale.ROOT,
              "CSV to JSON lines, %,d rows: %.2f s, %.1f us a row, %,d MB resident",
              sizes[i],
              ran[i].seconds(),
              ran[i].seconds() * 1e6 / sizes[i],
              ran[i].megabytes()));
    }
    double first = perRow(ran[1], ran[0], sizes[1] - sizes[0]);
    double later = perRow(ran[2], ran[1], sizes[2] - sizes[1]);
    ratios.atMost(
        "growth: a further row late / early",
        later / first,
        1.15,
        String.format(Locale.ROOT, "%.1f us against %.1f us", later, first));
  }

  private static double perRow(Ran more, Ran less, int rows) {
    return (more.seconds() - less.seconds()) * 1e6 / rows;
  }

  private static Path csv(Ratios ratios, int rows) throws IOException {
    Path csv = ratios.folder.resolve("shipments-" + rows + ".csv");
    if (!Files.exists(csv)) {
      ShipmentGenerator.csv(csv, SEED, rows);
    }
    return csv;
  }

  private static Ran screen(Path input, String format) throws Exception {
    Path out = input.resolveSibling("result." + format);
    Ran ran =
        Child.run(
            Ratios.program(List.of(), "screen", input.toString(), "-o", out.toString(), "--stats"));
    Files.delete(out);
    return ran;
  }
}
