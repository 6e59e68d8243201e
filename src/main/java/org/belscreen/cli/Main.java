package org.belscreen.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.belscreen.cleared.ClearedException;
import org.belscreen.law.RulebookException;
import org.belscreen.lists.ListException;
import org.belscreen.run.Unusable;
import org.belscreen.sheet.SheetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line. */
@Command(
    name = "belscreen",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Screens transactions against the dated US and EU measures on Belarus, on any date."
            + " Not legal advice.",
    subcommands = {
      ScreenCommand.class,
      TimelineCommand.class,
      CompareCommand.class,
      ExplainCommand.class,
      MeasuresCommand.class,
      OverlayCommand.class,
      VerifyCommand.class,
      ImpactCommand.class,
      TemplateCommand.class,
      ServeCommand.class
    })
public final class Main implements Runnable {

  /** Every row screened. */
  static final int OK = 0;

  /** {@code --fail-on} was met. */
  static final int FAILED_ON = 1;

  /** The command or the file can't be used; nothing is written. */
  static final int UNUSABLE = 2;

  /** Written, but at least one row could not be screened. */
  static final int ROWS_MISSING = 3;

  @Spec CommandSpec spec;

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      return commandLine(out, err).execute(args);
    } catch (OutOfMemoryError e) {
      err.println(
          "belscreen: there is not enough memory for this file; start it as java -Xmx4g -jar ...");
      return UNUSABLE;
    } catch (StackOverflowError e) {
      err.println("belscreen: the file is nested too deeply to be read; save it anew");
      return UNUSABLE;
    }
  }

  private static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (e, commandLine, result) -> {
              err.println("belscreen: " + sentence(e));
              return UNUSABLE;
            })
        .setParameterExceptionHandler(
            (e, arguments) -> {
              err.println("belscreen: " + e.getMessage());
              CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
              err.println(
                  "Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
              return UNUSABLE;
            })
        .registerConverter(LocalDate.class, Main::date);
  }

  private static LocalDate date(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw new TypeConversionException(
        "\"" + text + "\" is no date; write it as year-month-day, such as 2025-10-01");
  }

  /** One sentence; a stack trace helps nobody who can't change the program. */
  private static String sentence(Exception e) {
    if (e instanceof SheetException
        || e instanceof RulebookException
        || e instanceof ListException
        || e instanceof ClearedException
        || e instanceof Unusable) {
      return e.getMessage();
    }
    if (e instanceof java.nio.file.NoSuchFileException) {
      return e.getMessage() + ": there is no such file; check the path";
    }
    if (e instanceof java.io.IOException) {
      return "cannot read or write: " + e.getMessage();
    }
    return "unexpected problem: " + e + " (please report it)";
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command, such as screen or measures");
  }
}
