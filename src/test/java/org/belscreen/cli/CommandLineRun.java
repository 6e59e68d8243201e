package org.belscreen.cli;

/** The command line, for tests of other packages. */
public final class CommandLineRun {

  private CommandLineRun() {}

  /** Runs a command in this process and gives its exit status. */
  public static int of(String... args) {
    return Main.run(args);
  }
}
