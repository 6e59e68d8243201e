package org.belscreen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/**
 * The way in. Help is answered from pages made with the program, before anything else of it is
 * loaded.
 */
public final class Main {

  /** Every row screened. */
  static final int OK = 0;

  /** {@code --fail-on} was met. */
  static final int FAILED_ON = 1;

  /** The command or the file can't be used; nothing is written. */
  static final int UNUSABLE = 2;

  /** Written, but at least one row could not be screened. */
  static final int ROWS_MISSING = 3;

  private Main() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    if (args.length > 1 && args[0].equals("screen")) {
      OptionalInt status = OwnProcess.tryIt(args);
      if (status.isPresent()) {
        System.exit(status.getAsInt());
      }
    }
    System.exit(run(args));
  }

  static int run(String... args) {
    try {
      if (args.length > 0 && args.length < 3 && isHelp(args[args.length - 1])) {
        byte[] page = page(args.length == 1 ? "belscreen" : args[0]);
        if (page.length > 0) {
          System.out.write(page, 0, page.length);
          System.out.flush();
          return OK;
        }
      }
      Ahead.start(args);
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      return isPlain(args)
          ? ScreenCommand.plain(List.of(args).subList(1, args.length), err)
          : Commands.line(out, err, args).execute(args);
    } catch (OutOfMemoryError e) {
      if (OwnProcess.isForAnother() && OwnProcess.writesFiles(args)) {
        return OwnProcess.MORE_MEMORY;
      }
      System.err.println(
          "belscreen: there is not enough memory for this file; start it as java -Xmx4g -jar ...");
      return UNUSABLE;
    } catch (StackOverflowError e) {
      System.err.println("belscreen: the file is nested too deeply to be read; save it anew");
      return UNUSABLE;
    }
  }

  /** Sheets to screen and no option: reading the options would take as long as the rest. */
  private static boolean isPlain(String... args) {
    boolean plain = args.length > 1 && args[0].equals("screen");
    for (int i = 1; i < args.length && plain; i++) {
      plain = !args[i].isEmpty() && args[i].charAt(0) != '-' && args[i].charAt(0) != '@';
    }
    return plain;
  }

  private static boolean isHelp(String arg) {
    return arg.equals("--help") || arg.equals("-h");
  }

  /** The help of a command, made by {@link HelpBuild}; empty where there is none. */
  private static byte[] page(String command) {
    for (int i = 0; i < command.length(); i++) {
      if (command.charAt(i) < 'a' || command.charAt(i) > 'z') {
        return new byte[0];
      }
    }
    try (InputStream in = Main.class.getResourceAsStream("help/" + command + ".txt")) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
