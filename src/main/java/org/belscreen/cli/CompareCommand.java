package org.belscreen.cli;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.report.CompareReport;
import org.belscreen.report.Difference;
import org.belscreen.report.RowResult;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outcome;
import org.belscreen.run.Outputs;
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
    AppliedLaw law = one.lawOptions.load();
    AppliedLaw second = second(law);
    Optional<LocalDate> firstDay = Optional.ofNullable(asOf);
    Optional<LocalDate> secondDay = other.day != null ? Optional.of(other.day) : firstDay;
    try (InputSheet sheet = one.open(firstDay)) {
      List<Outcome> before = one.outcomes(law, sheet, firstDay);
      List<Outcome> after = one.outcomes(second, sheet, secondDay);
      List<Difference> differing = new ArrayList<>();
      int same = 0;
      int unreadable = 0;
      for (int i = 0; i < before.size(); i++) {
        RowResult a = before.get(i).result().orElseThrow();
        RowResult b = after.get(i).result().orElseThrow();
        if (a.judgement().isEmpty()) {
          unreadable++;
          continue;
        }
        Difference d =
            Difference.of(
                a.row(), a.id(), a.what(), a.judgement().get(), b.judgement().orElseThrow());
        if (d.any()) {
          differing.add(d);
        } else {
          same++;
        }
      }
      CompareReport report =
          new CompareReport(
              one.run(law, sheet, firstDay).withRows(before.size()),
              side(law, firstDay),
              side(second, secondDay),
              differing,
              same,
              unreadable);
      Outputs.write(
          out,
          stream -> {
            Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            text.write(chosen == Format.JSON ? report.json() : report.text());
            text.flush();
          });
      return unreadable == 0 ? Main.OK : Main.ROWS_MISSING;
    }
  }

  private AppliedLaw second(AppliedLaw first) throws Exception {
    if (other.overlays != null) {
      List<Path> all = new ArrayList<>(one.lawOptions.overlays);
      all.addAll(other.overlays);
      return one.lawOptions.load(all);
    }
    if (other.rules != null) {
      LawOptions options = new LawOptions();
      options.rules = other.rules;
      return options.load(one.lawOptions.overlays);
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
