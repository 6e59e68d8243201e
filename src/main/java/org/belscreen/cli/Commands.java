package org.belscreen.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line: its commands, how they are read and how they fail. */
@Command(
    name = "belscreen",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Screens transactions against the dated US and EU measures on Belarus, on any date."
            + " Not legal advice.")
final class Commands implements Runnable {

  /** The commands in the order in which help lists them. */
  static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("screen", ScreenCommand::new);
    ALL.put("timeline", TimelineCommand::new);
    ALL.put("compare", CompareCommand::new);
    ALL.put("explain", ExplainCommand::new);
    ALL.put("measures", MeasuresCommand::new);
    ALL.put("overlay", OverlayCommand::new);
    ALL.put("verify", VerifyCommand::new);
    ALL.put("impact", ImpactCommand::new);
    ALL.put("template", TemplateCommand::new);
    ALL.put("serve", ServeCommand::new);
  }

  @Spec CommandSpec spec;

  /**
   * The command line for some arguments. Only the command that they name is built: building all
   * takes longer than most runs.
   */
  static CommandLine line(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Commands());
    Supplier<Object> named = args.length == 0 ? null : ALL.get(args[0]);
    if (named != null) {
      line.addSubcommand(args[0], named.get());
    } else {
      ALL.forEach((name, command) -> line.addSubcommand(name, command.get()));
    }
    return line.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (e, commandLine, result) -> {
              err.println("belscreen: " + Failures.sentence(e));
              return Main.UNUSABLE;
            })
        .setParameterExceptionHandler(
            (e, arguments) -> {
              err.println("belscreen: " + e.getMessage());
              CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
              err.println(
                  "Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
              return Main.UNUSABLE;
            })
        .registerConverter(LocalDate.class, Commands::date);
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

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command, such as screen or measures");
  }
}
