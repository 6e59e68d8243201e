package org.belscreen.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Screens sheets in a Java of their own, with settings that fit the sheet; nobody can give settings
 * to a jar. The Java that the user starts takes what memory it can get, several gigabytes for a
 * full sheet, compiles this program's code with more care than one run pays back, and doesn't know
 * of the class data archive beside the jar. A Java that was given settings is left alone.
 *
 * <p>Plain code without lambdas: it runs before everything else, and those take longest to load.
 */
final class OwnProcess {

  /** Smaller inputs are worth it only with a class data archive. */
  private static final long SOME_ROWS = 256 << 10;

  /** From here on the heap is bounded. */
  private static final long LARGE = 4 << 20;

  /** From here on, some 200,000 rows, the compiler that takes its time pays back. */
  private static final long HUGE = 48 << 20;

  private static final long MEGABYTE = 1 << 20;

  /** Heap in megabytes for the law, the answers kept and the rows on their way; 200 are live. */
  private static final long HEAP = 420;

  /** What the process that does the work says where its heap was too small. */
  static final int MORE_MEMORY = 75;

  /** The process for which this one works. */
  private static final String PARENT = "belscreen.parent";

  /** The heap in megabytes that the user wants for a large sheet; 0 for no process of its own. */
  private static final String HEAP_ASKED = "belscreen.heap";

  /** The user's settings that say nothing of memory or compilers, and are passed on. */
  private static final String[] NEUTRAL = {"-D", "-Xshare:auto", "-XX:SharedArchiveFile="};

  private static final String ARCHIVE = "-XX:SharedArchiveFile=";

  private OwnProcess() {}

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
      if (arg.startsWith("-o") || arg.startsWith("--output")) {
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
    String[] read = read(args);
    long bytes = bytes(read);
    String archive = bytes == 0 ? "" : archive();
    if (bytes == 0 || bytes < SOME_ROWS && archive.isEmpty()) {
      return OptionalInt.empty();
    }
    long megabytes = Long.getLong(HEAP_ASKED, bytes < LARGE ? Long.MAX_VALUE : megabytes(read));
    boolean bounded = megabytes != Long.MAX_VALUE;
    if (megabytes <= 0 || bounded && Runtime.getRuntime().maxMemory() / MEGABYTE < megabytes) {
      return OptionalInt.empty();
    }
    List<String> own = settings();
    if (own == null) {
      return OptionalInt.empty();
    }
    List<String> command = new ArrayList<>();
    command.add(new File(new File(System.getProperty("java.home"), "bin"), "java").getPath());
    if (!archive.isEmpty()) {
      command.add(ARCHIVE.concat(archive));
    }
    command.addAll(own);
    // What the machine has to say of an archive that another Java made is nothing for the user.
    command.add("-Xlog:disable");
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.add("-XX:+UseParallelGC");
    if (bytes < HUGE) {
      command.add("-XX:TieredStopAtLevel=1");
    } else {
      command.add("-XX:-DoEscapeAnalysis");
      command.add("-XX:FreqInlineSize=120");
      command.add("-XX:InlineSmallCode=1200");
    }
    if (bounded) {
      command.add("-Xmx".concat(Long.toString(megabytes)).concat("m"));
    }
    command.add("-D".concat(PARENT).concat("=").concat(Long.toString(pid())));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.belscreen.cli.Main");
    for (String arg : args) {
      command.add(arg);
    }
    try {
      return ended(new ProcessBuilder(command).inheritIO().start());
    } catch (IOException e) {
      // Where no process can be started, this one does the work.
      return OptionalInt.empty();
    }
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  private static OptionalInt ended(Process process) {
    Thread stop = new Stop(process);
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
  private static final class Stop extends Thread {
    private final Process process;

    Stop(Process process) {
      super("belscreen-stop");
      this.process = process;
    }

    @Override
    public void run() {
      process.destroy();
      try {
        process.waitFor(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupt();
      }
    }
  }

  /** The class data archive that the build made beside the jar; empty where there is none. */
  private static String archive() {
    String jar = System.getProperty("java.class.path");
    if (!jar.endsWith(".jar") || jar.indexOf(File.pathSeparatorChar) >= 0) {
      return "";
    }
    File archive = new File(jar.substring(0, jar.length() - 3).concat("jsa"));
    return archive.isFile() && archive.lastModified() >= new File(jar).lastModified()
        ? archive.getPath()
        : "";
  }

  /** The settings of this Java, to be passed on; {@code null} where it is to be left alone. */
  private static List<String> settings() {
    String machine = System.getProperty("java.vm.name", "");
    if (!machine.contains("OpenJDK") && !machine.contains("HotSpot")) {
      return null;
    }
    for (String name : new String[] {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"}) {
      String options = System.getenv(name);
      if (options != null && !options.isBlank()) {
        return null;
      }
    }
    List<String> own = new ArrayList<>();
    for (String option : given()) {
      boolean neutral = false;
      for (String start : NEUTRAL) {
        neutral |= option.startsWith(start);
      }
      if (!neutral) {
        return null;
      }
      own.add(option);
    }
    return own;
  }

  /** The settings on the command line; asked of the system where that tells, for it is faster. */
  private static List<String> given() {
    List<String> given = new ArrayList<>();
    try (InputStream in = new FileInputStream("/proc/self/cmdline")) {
      String[] words = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\0");
      for (int i = 1; i < words.length && words[i].startsWith("-"); i++) {
        if (words[i].equals("-jar")) {
          return given;
        }
        if (words[i].equals("-cp") || words[i].equals("-classpath")) {
          i++;
        } else {
          given.add(words[i]);
        }
      }
      return given;
    } catch (IOException e) {
      return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }
  }

  /** The command line without what is written: an earlier result of that name says nothing. */
  private static String[] read(String... args) {
    List<String> read = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("-o")
          || arg.equals("--output")
          || arg.equals("--receipt")
          || arg.equals("--matches")) {
        i++;
      } else {
        read.add(arg);
      }
    }
    return read.toArray(new String[0]);
  }

  /** How large the inputs are; 0 where one comes from elsewhere. */
  private static long bytes(String... read) {
    long bytes = 0;
    for (String arg : read) {
      if (arg.equals("-")) {
        return 0;
      }
      if (!arg.startsWith("-")) {
        bytes += new File(arg).length();
      }
    }
    return bytes;
  }

  /**
   * The heap that the inputs need; 0 where nobody can say: an old workbook is read whole, and lists
   * of parties may be of any size.
   */
  private static long megabytes(String... read) {
    long megabytes = HEAP;
    for (String arg : read) {
      String name = arg.toLowerCase(Locale.ROOT);
      if (name.startsWith("--lists") || name.endsWith(".xls") || name.startsWith("@")) {
        return 0;
      }
      if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
        long texts = sharedTexts(new File(arg));
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
