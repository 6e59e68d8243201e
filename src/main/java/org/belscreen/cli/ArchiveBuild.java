package org.belscreen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The build step that makes a class data archive beside the program, for the Java that runs the
 * build: a start with {@code -XX:SharedArchiveFile} then takes half the time. A Java that can make
 * none is told, and the build goes on; the program does without.
 */
public final class ArchiveBuild {

  private static final int PATIENCE = 120;

  private ArchiveBuild() {}

  /**
   * Makes the archive.
   *
   * @param args the program's jar, a sheet to screen, the archive, and a file for the list of
   *     classes
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]);
    Path archive = Path.of(args[2]);
    Path classes = Path.of(args[3]);
    Files.deleteIfExists(archive);
    boolean made =
        java(
                classes,
                "-Xshare:off",
                "-XX:DumpLoadedClassList=" + classes,
                "-jar",
                jar,
                "screen",
                args[1])
            && java(
                classes,
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jar)
            && Files.exists(archive);
    if (!made) {
      Files.deleteIfExists(archive);
      System.out.println(
          "no class data archive: this Java ("
              + System.getProperty("java.vm.name")
              + ") makes none; the program starts without");
    }
  }

  private static boolean java(Path beside, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Path log = beside.resolveSibling(beside.getFileName() + ".log");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      return false;
    }
    process.getOutputStream().close();
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return false;
    }
    return true;
  }
}
