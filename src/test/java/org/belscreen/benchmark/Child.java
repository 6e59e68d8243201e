package org.belscreen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program run as its users run it. */
final class Child {

  private static final Pattern RESIDENT = Pattern.compile("([\\d,]+) MB resident at most");

  private Child() {}

  /**
   * What a run took.
   *
   * @param seconds from start to end
   * @param megabytes the most memory held, as the program itself says; 0 where it doesn't
   */
  record Ran(double seconds, long megabytes) {}

  /** The Java that runs this program. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Runs a program; what it prints is kept only to find its memory.
   *
   * @throws IOException if its status says that it failed
   */
  static Ran run(List<String> command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("belscreen-benchmark", ".txt");
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(errors.toFile())
              .start();
      int status = process.waitFor();
      double seconds = (System.nanoTime() - start) / 1e9;
      String said = Files.readString(errors);
      if (status == 2 || status > 3) {
        throw new IOException(String.join(" ", command) + " ended with " + status + ": " + said);
      }
      Matcher m = RESIDENT.matcher(said);
      return new Ran(seconds, m.find() ? Long.parseLong(m.group(1).replace(",", "")) : 0);
    } finally {
      Files.delete(errors);
    }
  }

  /** The run in the middle of several, by time, with the most memory of any. */
  static Ran median(int rounds, Callable<Ran> work) throws Exception {
    Ran[] ran = new Ran[rounds];
    for (int i = 0; i < rounds; i++) {
      ran[i] = work.call();
    }
    return median(ran);
  }

  static Ran median(Ran... ran) {
    double seconds = median(Arrays.stream(ran).mapToDouble(Ran::seconds).toArray());
    return new Ran(seconds, Arrays.stream(ran).mapToLong(Ran::megabytes).max().orElse(0));
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
