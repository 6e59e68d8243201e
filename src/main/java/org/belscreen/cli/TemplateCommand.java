package org.belscreen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.belscreen.run.Unusable;
import org.belscreen.sheet.TemplateWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes an empty workbook to fill in. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "Write an empty workbook with every column, notes and drop-downs.")
final class TemplateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "OUT.xlsx")
  Path out;

  @Override
  public Integer call() throws Exception {
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new Unusable("template " + out + ": it is a workbook, so end its name in .xlsx");
    }
    if (Files.isRegularFile(out) && Files.size(out) > 0) {
      throw new Unusable(
          "template " + out + " exists already; name another, so that it stays as it is");
    }
    TemplateWriter.write(out);
    return Main.OK;
  }
}
