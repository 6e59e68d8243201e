package org.belscreen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.belscreen.law.RulebookException;
import org.belscreen.receipt.Receipt;
import org.belscreen.receipt.ReceiptReader;
import org.belscreen.receipt.UnreadableReceipt;
import org.belscreen.receipt.Verification;
import org.belscreen.report.RunInfo;
import org.belscreen.report.VerificationReport;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Format;
import org.belscreen.run.InputSheet;
import org.belscreen.run.Outcome;
import org.belscreen.run.Outputs;
import org.belscreen.run.Proofs;
import org.belscreen.run.Receipts;
import org.belscreen.run.RowScreener;
import org.belscreen.run.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the run of a receipt again and names what differs. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Make the run of a receipt again, with its dates, options and overlays, and name what"
            + " differs: the sheet, an act, the program, a row.",
    footer = {
      "",
      "Exit status: 0 nothing differs; 1 something does; 2 the receipt or the sheet can't be used."
    })
final class VerifyCommand implements Callable<Integer> {

  /** Something differs. */
  private static final int DIFFERS = 1;

  @Parameters(paramLabel = "RECEIPT", index = "0", description = "As screen --receipt wrote it.")
  Path file;

  @Parameters(paramLabel = "INPUT", index = "1", description = "The sheet that was screened.")
  String input;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The rules folder that was used, if it wasn't the bundled rulebook.")
  Path rules;

  @Mixin ListOptions listOptions = new ListOptions();
  @Mixin ClearedOptions clearedOptions = new ClearedOptions();

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
      throw new Unusable("verify is written as table or json");
    }
    if (out != null) {
      Outputs.check("-o", out, input.equals("-") ? List.of(file) : List.of(file, Path.of(input)));
    }
    Receipt receipt = read();
    Verification verification = verification(receipt);
    String text =
        chosen == Format.JSON
            ? VerificationReport.json(receipt, verification)
            : VerificationReport.text(file.toString(), receipt, verification);
    Outputs.write(out, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    return verification.differences().isEmpty() ? Main.OK : DIFFERS;
  }

  private Receipt read() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unusable("there is no receipt " + file + "; check the path");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ReceiptReader.read(file.toString(), in);
    } catch (UnreadableReceipt e) {
      throw new Unusable(e.getMessage());
    }
  }

  private Verification verification(Receipt receipt) throws Exception {
    Receipt.Head head = receipt.head();
    ReceiptOptions options = ReceiptOptions.read(file.toString(), head.options());
    LawOptions lawOptions = new LawOptions();
    lawOptions.rules = rules;
    lawOptions.knownOn = head.knownOn().orElse(null);
    listOptions.asIn(options);
    AppliedLaw law = lawOptions.load(listOptions, List.of());
    Optional<String> prevented = Optional.empty();
    try {
      for (Receipt.Overlay o : head.overlays()) {
        law = law.with(o.name(), "the receipt's overlay " + o.name(), o.text());
      }
    } catch (RulebookException e) {
      prevented = Optional.of(e.getMessage());
    }
    try (InputSheet sheet = options.sheet.open(input, head.asOf(), threads)) {
      RunInfo run =
          Runs.info(law, sheet.file(), head.asOf(), head.knownOn(), options.jurisdictions.all(), 0)
              .beside(law.lists(), clearedOptions.file());
      Verification verification =
          new Verification(receipt, Receipts.head(run, law, Runs.options(options)));
      if (prevented.isPresent()) {
        verification.prevented(
            "overlay", "", "its overlays can't be applied to this law: " + prevented.get());
        return verification;
      }
      RowScreener.Task task =
          new RowScreener.Task(
              clearedOptions.shared(law),
              sheet.reader(),
              head.asOf(),
              LocalDate.MAX,
              options.jurisdictions.all(),
              options.strict,
              law.overlay());
      sheet
          .file()
          .process(
              sheet.sheet(),
              sheet.layout().firstDataRow(),
              threads,
              () -> new RowScreener(task),
              (Outcome o) ->
                  o.result().ifPresent(r -> verification.row(Proofs.of(r, sheet.file().name()))));
      return verification.end();
    }
  }
}
