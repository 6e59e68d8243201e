package org.belscreen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
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
    TemplateWriter.write(out);
    return Main.OK;
  }
}
