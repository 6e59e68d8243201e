package org.belscreen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The build step that makes the pages of help, so that asking for one is answered at once. */
public final class HelpBuild {

  private HelpBuild() {}

  /**
   * Writes the pages into the classes.
   *
   * @param args the classes folder
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0], "org", "belscreen", "cli", "help");
    Files.createDirectories(folder);
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Files.writeString(folder.resolve(page.getKey() + ".txt"), page.getValue());
    }
  }

  /** The pages by command, that of the program under its own name. */
  static Map<String, String> pages() {
    PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
    CommandLine all = Commands.line(nowhere, nowhere);
    Map<String, String> pages = new TreeMap<>();
    pages.put("belscreen", all.getUsageMessage(Ansi.OFF));
    all.getSubcommands().forEach((name, c) -> pages.put(name, c.getUsageMessage(Ansi.OFF)));
    return pages;
  }
}
