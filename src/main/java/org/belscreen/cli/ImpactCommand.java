package org.belscreen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.Screener;
import org.belscreen.impact.EarlierResult;
import org.belscreen.impact.EarlierRow;
import org.belscreen.impact.Impact;
import org.belscreen.law.Jurisdiction;
import org.belscreen.receipt.Receipt;
import org.belscreen.receipt.ReceiptReader;
import org.belscreen.receipt.UnreadableReceipt;
import org.belscreen.report.ImpactReport;
import org.belscreen.report.RowResult;
import org.belscreen.report.RunInfo;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outcome;
import org.belscreen.run.Outputs;
import org.belscreen.run.RowScreener;
import org.belscreen.run.Spool;
import org.belscreen.run.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which verdicts of an earlier result a change of the law made others, and which change. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Show the rows whose verdict is another one under today's rulebook, with the entry of"
            + " rules/CHANGES.md that did it.")
final class ImpactCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "EARLIER",
      index = "0",
      description = "A receipt, or a result that screen wrote as json or jsonl.")
  Path file;

  @Parameters(
      paramLabel = "INPUT",
      index = "1",
      description = "The sheet that was screened: a receipt holds no rows.")
  String input;

  @Option(names = "--rules", paramLabel = "DIR", description = "Today's law, if not the bundled.")
  Path rules;

  @Option(
      names = "--overlay",
      paramLabel = "FILE",
      description = "What an earlier json result supposed; a receipt holds it itself.")
  List<Path> overlays = new ArrayList<>();

  @Mixin SheetOptions sheetOptions = new SheetOptions();
  @Mixin ListOptions listOptions = new ListOptions();
  @Mixin ClearedOptions clearedOptions = new ClearedOptions();

  @Option(
      names = "--strict",
      description = "The earlier json result was strict; a receipt says so itself.")
  boolean strict;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table or json.")
  String format = "table";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write to this file.")
  Path out;

  private final int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws Exception {
    Format chosen = Format.named(format);
    if (chosen != Format.TABLE && chosen != Format.JSON) {
      throw new Unusable("impact is written as table or json");
    }
    if (!Files.isRegularFile(file)) {
      throw new Unusable("there is no earlier result " + file + "; check the path");
    }
    if (out != null) {
      Outputs.check("-o", out, input.equals("-") ? List.of(file) : List.of(file, Path.of(input)));
    }
    try (InputStream in = Files.newInputStream(file);
        EarlierResult earlier = new EarlierResult(file.toString(), in)) {
      return compared(chosen, earlier);
    } catch (UnreadableReceipt e) {
      throw new Unusable(e.getMessage());
    }
  }

  private int compared(Format chosen, EarlierResult earlier) throws Exception {
    Optional<LocalDate> asOf = earlier.run("asOf").map(LocalDate::parse);
    LawOptions lawOptions = new LawOptions();
    lawOptions.rules = rules;
    lawOptions.knownOn = earlier.run("knownOn").map(LocalDate::parse).orElse(null);
    AppliedLaw law;
    if (earlier.isReceipt()) {
      ReceiptOptions kept = receipt(lawOptions);
      listOptions.asIn(kept);
      sheetOptions = kept.sheet;
      strict = kept.strict;
      law = withOverlays(lawOptions);
    } else {
      law = lawOptions.load(listOptions, overlays);
      if (!law.overlay().equals(earlier.run("overlay"))) {
        throw new Unusable(
            file
                + " was judged "
                + earlier
                    .run("overlay")
                    .map(o -> "under the overlay \"" + o + "\"")
                    .orElse("under no overlay")
                + ": give just that with --overlay");
      }
    }
    List<Jurisdiction> all = List.of(Jurisdiction.values());
    Screener.Shared shared = clearedOptions.shared(law);
    Impact impact =
        new Impact(law.engine().rulebook(), lawOptions.changes(), earlier.rulebookVersion());
    try (InputSheet sheet = sheetOptions.open(input, asOf, threads);
        Spool body = new Spool()) {
      if (!sheet.file().sha256().equals(earlier.inputSha256())) {
        throw new Unusable(
            sheet.file().name()
                + " is not the sheet that "
                + file
                + " was made from: its bytes are others");
      }
      RowScreener.Task task =
          new RowScreener.Task(
              shared, sheet.reader(), asOf, LocalDate.MAX, all, strict, law.overlay());
      Counter counter = new Counter(earlier, impact, chosen, law.overlay().isPresent(), body.out());
      sheet
          .file()
          .process(
              sheet.sheet(),
              sheet.layout().firstDataRow(),
              threads,
              () -> new RowScreener(task),
              counter::take);
      RunInfo run =
          Runs.info(law, sheet.file(), asOf, lawOptions.known(), all, counter.rows())
              .beside(law.lists(), clearedOptions.file());
      Outputs.write(
          out,
          stream -> {
            stream.write(
                bytes(
                    chosen == Format.JSON
                        ? ImpactReport.jsonHead(run, earlier.rulebookVersion(), counter.counts())
                        : ImpactReport.head(run, earlier.rulebookVersion())));
            body.copyTo(stream);
            stream.write(
                bytes(
                    chosen == Format.JSON
                        ? ImpactReport.jsonTail()
                        : ImpactReport.tail(counter.counts())));
          });
      return counter.counts().unreadable() == 0 ? Main.OK : Main.ROWS_MISSING;
    }
  }

  private Receipt.Head head;

  private ReceiptOptions receipt(LawOptions lawOptions) throws IOException {
    if (!overlays.isEmpty() || strict) {
      throw new Unusable(
          file + " is a receipt and says itself what was supposed and how strictly it was judged");
    }
    try (InputStream in = Files.newInputStream(file)) {
      head = ReceiptReader.read(file.toString(), in).head();
    }
    return ReceiptOptions.read(file.toString(), head.options());
  }

  private AppliedLaw withOverlays(LawOptions lawOptions) throws IOException {
    AppliedLaw law = lawOptions.load(listOptions, List.of());
    for (Receipt.Overlay o : head.overlays()) {
      law = law.with(o.name(), "the receipt's overlay " + o.name(), o.text());
    }
    return law;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes the rows one after the other beside those of the earlier result. */
  private static final class Counter {

    private final EarlierResult earlier;
    private final Impact impact;
    private final Format format;
    private final boolean hypothetical;
    private final OutputStream out;
    private long changed;
    private long same;
    private long unreadable;
    private long unknown;

    Counter(
        EarlierResult earlier,
        Impact impact,
        Format format,
        boolean hypothetical,
        OutputStream out) {
      this.earlier = earlier;
      this.impact = impact;
      this.format = format;
      this.hypothetical = hypothetical;
      this.out = out;
    }

    void take(Outcome o) {
      if (o.result().isEmpty()) {
        return;
      }
      RowResult now = o.result().get();
      if (now.judgement().isEmpty()) {
        unreadable++;
        return;
      }
      Optional<EarlierRow> then = earlier.row(now.row()).filter(r -> !r.verdicts().isEmpty());
      if (then.isEmpty()) {
        unknown++;
        return;
      }
      List<Impact.Changed> changes =
          impact.of(then.get(), now.judgement().get(), o.screened().orElseThrow());
      if (changes.isEmpty()) {
        same++;
        return;
      }
      try {
        out.write(
            bytes(
                format == Format.JSON
                    ? (changed == 0 ? "" : ",\n") + ImpactReport.jsonRow(now, changes)
                    : ImpactReport.row(now, changes, hypothetical)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      changed++;
    }

    ImpactReport.Counts counts() {
      return new ImpactReport.Counts(changed, same, unreadable, unknown);
    }

    long rows() {
      return changed + same + unreadable + unknown;
    }
  }
}
