package org.belscreen.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Screens large sheets in a Java of their own, whose heap fits the sheet: the Java that the user
 * starts takes what it can get, several gigabytes for a full sheet, and compiles this program's
 * code with more care than one run pays back. A Java that was given settings of its own is left
 * alone, and so is every run whose heap nobody can foresee.
 */
final class LargeRun {

  /** Smaller inputs are done before the settings could make a difference. */
  private static final long LARGE_BYTES = 4 << 20;

  private static final long MEGABYTE = 1 << 20;

  /**
   * Heap for the law, the answers kept, and the rows on their way, in megabytes: a full sheet has
   * 200 live.
   */
  private static final long HEAP = 420;

  /** What the process that does the work says where its heap was too small. */
  static final int MORE_MEMORY = 75;

  /** The process for which this one works. */
  private static final String PARENT = "belscreen.parent";

  /** The heap in megabytes that the user wants for a large sheet; 0 for no process of its own. */
  private static final String HEAP_ASKED = "belscreen.heap";

  /** Settings that say nothing of memory or compilers, and are passed on. */
  private static final List<String> NEUTRAL =
      List.of("-D", "-Xshare", "-XX:SharedArchiveFile=", "-ea", "-esa");

  /**
   * What makes most of a run of a minute: a collector without the barriers of the usual one, and no
   * analysis that costs a compiler more than it brings here.
   */
  private static final List<String> SETTINGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UseParallelGC",
          "-XX:-DoEscapeAnalysis",
          "-XX:FreqInlineSize=120",
          "-XX:InlineSmallCode=1200");

  private LargeRun() {}

  /** Whether this process works for another. */
  static boolean isForAnother() {
    return System.getProperty(PARENT) != null;
  }

  /** Ends this process when the one for which it works has ended, however that came. */
  private static void watch() {
    ProcessHandle.of(Long.getLong(PARENT, 0))
        .ifPresentOrElse(
            parent -> parent.onExit().thenRun(() -> System.exit(Main.UNUSABLE)),
            () -> System.exit(Main.UNUSABLE));
  }

  /** Whether the command line is one that can be begun again. */
  static boolean writesFiles(String... args) {
    for (String arg : args) {
      if (arg.equals("-o") || arg.equals("--output") || arg.startsWith("--output=")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Runs the command line in a process of its own, or makes this one such a process.
   *
   * @return its exit status; empty where this process is to do the work
   */
  static OptionalInt tryIt(String... args) {
    if (isForAnother()) {
      watch();
      return OptionalInt.empty();
    }
    long megabytes = isLarge(args) ? Long.getLong(HEAP_ASKED, megabytes(args)) : 0;
    if (megabytes <= 0 || Runtime.getRuntime().maxMemory() / MEGABYTE < megabytes) {
      return OptionalInt.empty();
    }
    List<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments();
    String vm = System.getProperty("java.vm.name", "");
    boolean known = vm.contains("OpenJDK") || vm.contains("HotSpot");
    if (!known || !own.stream().allMatch(LargeRun::isNeutral)) {
      return OptionalInt.empty();
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(own);
    command.addAll(SETTINGS);
    command.add("-Xmx" + megabytes + "m");
    command.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    try {
      return ended(new ProcessBuilder(command).inheritIO().start());
    } catch (IOException e) {
      // Where no process can be started, this one does the work.
      return OptionalInt.empty();
    }
  }

  private static OptionalInt ended(Process process) {
    Thread stop = new Thread(() -> stop(process), "belscreen-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    while (true) {
      try {
        int status = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        if (status == MORE_MEMORY) {
          System.err.println("note: the sheet needs more memory than foreseen; beginning again");
          return OptionalInt.empty();
        }
        return OptionalInt.of(status);
      } catch (InterruptedException e) {
        process.destroy();
      } catch (IllegalStateException e) {
        // This process is being ended, and the other with it.
        return OptionalInt.of(Main.UNUSABLE);
      }
    }
  }

  /** Ends the process and waits until it has cleaned up behind itself. */
  private static void stop(Process process) {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isNeutral(String setting) {
    return NEUTRAL.stream().anyMatch(setting::startsWith);
  }

  private static boolean isLarge(String... args) {
    long bytes = 0;
    for (int i = 1; i < args.length; i++) {
      if (!args[i].startsWith("-")) {
        bytes += new File(args[i]).length();
      }
    }
    return bytes >= LARGE_BYTES;
  }

  /**
   * The heap that the inputs need; 0 where nobody can say: an old workbook is read whole, and lists
   * of parties may be of any size.
   */
  private static long megabytes(String... args) {
    long megabytes = HEAP;
    for (int i = 1; i < args.length; i++) {
      String name = args[i].toLowerCase(Locale.ROOT);
      if (name.startsWith("--lists") || name.endsWith(".xls") || name.startsWith("@")) {
        return 0;
      }
      if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
        long texts = sharedTexts(new File(args[i]));
        if (texts < 0) {
          return 0;
        }
        megabytes += texts / MEGABYTE;
      }
    }
    return megabytes;
  }

  /** How large a workbook's table of texts is, unpacked; -1 where the file can't be read. */
  private static long sharedTexts(File workbook) {
    if (!workbook.isFile()) {
      return 0;
    }
    try (ZipFile zip = new ZipFile(workbook)) {
      long bytes = 0;
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")) {
          bytes += Math.max(0, entry.getSize());
        }
      }
      return bytes;
    } catch (IOException e) {
      return -1;
    }
  }
}
