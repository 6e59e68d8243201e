package org.belscreen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.belscreen.Screener;
import org.belscreen.report.CompareJson;
import org.belscreen.report.CompareSides;
import org.belscreen.report.CompareText;
import org.belscreen.report.Difference;
import org.belscreen.report.RunInfo;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outputs;
import org.belscreen.run.RowComparer;
import org.belscreen.run.Spool;
import org.belscreen.run.Unusable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which rows differ between two days, or with and without a supposed change of the law. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Show the rows whose verdict, reason or duty differ between two days or two laws.")
final class CompareCommand implements Callable<Integer> {

  @Mixin OneSheet one = new OneSheet();

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "The day judged (default with an overlay: each row's own date).")
  LocalDate asOf;

  @ArgGroup(multiplicity = "1")
  Other other;

  static final class Other {
    @Option(names = "--with", paramLabel = "D2", description = "The other day.")
    LocalDate day;

    @Option(names = "--with-overlay", paramLabel = "F", description = "The other law: an overlay.")
    List<Path> overlays;

    @Option(
        names = "--with-rules",
        paramLabel = "DIR",
        description = "The other law: a rules folder.")
    Path rules;
  }

  @Option(
      names = "--strict",
      description = "Count assumptions and unverified law as missing facts.")
  boolean strict;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
  String format = "table";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write to this file.")
  Path out;

  @Override
  public Integer call() throws Exception {
    Format chosen = Format.named(format);
    if (chosen != Format.TABLE && chosen != Format.JSON) {
      throw new Unusable("compare is written as table or json");
    }
    if (other.day != null && asOf == null) {
      throw new Unusable("--with needs the first day too: add --as-of");
    }
    one.spare(out);
    AppliedLaw law = one.law();
    AppliedLaw second = second(law);
    Optional<LocalDate> firstDay = Optional.ofNullable(asOf);
    Optional<LocalDate> secondDay = other.day != null ? Optional.of(other.day) : firstDay;
    CompareSides sides =
        new CompareSides(
            side(law, firstDay),
            side(second, secondDay),
            law.overlay().isPresent(),
            second.overlay().isPresent(),
            0,
            0,
            0);
    Screener.Shared shared = one.shared(law);
    try (InputSheet sheet = one.open(firstDay);
        Spool body = new Spool()) {
      RowComparer.Task task =
          new RowComparer.Task(
              sheet.reader(),
              new RowComparer.Side(shared, firstDay),
              new RowComparer.Side(second == law ? shared : one.shared(second), secondDay),
              one.asked(),
              strict);
      Counts counts = new Counts();
      one.each(
          sheet,
          () -> new RowComparer(task),
          (Optional<RowComparer.Compared> c) ->
              c.ifPresent(row -> counts.take(row, rendered(chosen, sides), body.out())));
      CompareSides counted = sides.counted(counts.differing, counts.same, counts.unreadable);
      RunInfo run = one.run(law, sheet, firstDay).withRows(counts.rows());
      Outputs.write(
          out,
          stream -> {
            stream.write(
                bytes(
                    chosen == Format.JSON
                        ? CompareJson.head(run, counted)
                        : new CompareText(counted).head()));
            body.copyTo(stream);
            stream.write(
                bytes(chosen == Format.JSON ? CompareJson.tail() : CompareText.tail(counted)));
          });
      return counts.unreadable == 0 ? Main.OK : Main.ROWS_MISSING;
    }
  }

  /** How a row is written, with what stands between it and the one before. */
  private static BiFunction<Difference, Boolean, String> rendered(
      Format format, CompareSides sides) {
    return format == Format.JSON
        ? (d, first) -> (first ? "" : ",\n") + new CompareJson(sides).row(d)
        : (d, first) -> new CompareText(sides).row(d);
  }

  /** How many rows differ. */
  private static final class Counts {
    private long differing;
    private long same;
    private long unreadable;

    void take(
        RowComparer.Compared row,
        BiFunction<Difference, Boolean, String> rendered,
        OutputStream out) {
      if (row.difference().isEmpty()) {
        unreadable++;
        return;
      }
      Difference d = row.difference().get();
      if (!d.any()) {
        same++;
        return;
      }
      try {
        out.write(bytes(rendered.apply(d, differing++ == 0)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    long rows() {
      return differing + same + unreadable;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private AppliedLaw second(AppliedLaw first) throws Exception {
    if (other.overlays != null) {
      List<Path> all = new ArrayList<>(one.lawOptions.overlays);
      all.addAll(other.overlays);
      return one.lawOptions.load(one.listOptions, all);
    }
    if (other.rules != null) {
      LawOptions options = new LawOptions();
      options.rules = other.rules;
      options.knownOn = one.lawOptions.knownOn;
      return options.load(one.listOptions, one.lawOptions.overlays);
    }
    return first;
  }

  private String side(AppliedLaw law, Optional<LocalDate> day) {
    String when = day.map(d -> "on " + d).orElse("each row on its own date");
    String what =
        law.overlay()
            .map(o -> ", HYPOTHETICAL: " + o)
            .orElse(
                other.rules != null
                    ? ", rulebook "
                        + law.engine().rulebook().version()
                        + " ("
                        + law.engine().rulebook().sha256().substring(0, 12)
                        + ")"
                    : "");
    return when + what;
  }
}
