package org.belscreen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.belscreen.run.Format;
import org.belscreen.run.Outputs;
import org.belscreen.run.Unusable;

/**
 * Where the results of the inputs go. Several results come all or not at all: each is written aside
 * first, and all are put in their places once the last is complete.
 */
final class Targets implements AutoCloseable {

  private final List<Optional<Path>> targets;
  private final Optional<Path> aside;

  private Targets(List<Optional<Path>> targets, Optional<Path> aside) {
    this.targets = targets;
    this.aside = aside;
  }

  /**
   * Plans where results go, before anything is written.
   *
   * @param out what {@code -o} names: a file or a folder; none for standard output
   * @param read further files that the run reads
   */
  static Targets of(List<String> inputs, Optional<Path> out, Format format, List<Path> read)
      throws IOException {
    boolean folder = out.filter(Files::isDirectory).isPresent();
    if (inputs.size() > 1 && out.isPresent() && !folder) {
      throw new Unusable(
          "-o "
              + out.get()
              + " is one file, but there are "
              + inputs.size()
              + " inputs: name a folder that exists");
    }
    List<Path> sources = new ArrayList<>(read);
    inputs.stream().filter(i -> !i.equals("-")).map(Path::of).forEach(sources::add);
    List<Optional<Path>> targets = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String input : inputs) {
      Optional<Path> target = folder ? Optional.of(out.get().resolve(name(input, format))) : out;
      if (target.isPresent()) {
        Outputs.check("-o", target.get(), sources);
        if (!taken.add(target.get().toString().toLowerCase(Locale.ROOT))) {
          throw new Unusable(
              "two inputs would both be written to "
                  + target.get()
                  + "; rename one, or screen them one at a time");
        }
      }
      targets.add(target);
    }
    boolean several = inputs.size() > 1;
    return new Targets(
        targets,
        !several
            ? Optional.empty()
            : Optional.of(
                folder
                    ? Files.createTempDirectory(out.get(), ".belscreen-")
                    : Files.createTempDirectory("belscreen-")));
  }

  private static String name(String input, Format format) {
    String name =
        input.equals("-") ? "standard-input" : String.valueOf(Path.of(input).getFileName());
    int dot = name.lastIndexOf('.');
    return (dot < 0 ? name : name.substring(0, dot))
        + "-screened."
        + format.name().toLowerCase(Locale.ROOT);
  }

  /** Where to write the result of an input for now; {@code null} for standard output. */
  Path of(int input) {
    return aside
        .map(folder -> folder.resolve(String.valueOf(input)))
        .orElse(targets.get(input).orElse(null));
  }

  /** Puts all results in their places. */
  void publish() throws IOException {
    for (int i = 0; aside.isPresent() && i < targets.size(); i++) {
      if (targets.get(i).isPresent()) {
        Files.move(of(i), targets.get(i).get(), StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.copy(of(i), System.out);
        System.out.flush();
      }
    }
  }

  /** Leaves nothing aside. */
  @Override
  public void close() throws IOException {
    if (aside.isPresent()) {
      try (Stream<Path> left = Files.list(aside.get())) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(aside.get());
    }
  }
}
