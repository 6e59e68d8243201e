package org.belscreen.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belscreen.lists.OfacCsv.Part;

/** Finds the files of {@code --lists}, with those that belong to them, and reads them. */
final class ListFiles {

  private static final Pattern STATED = Pattern.compile("^(.+)@(\\d{4}-\\d\\d(?:-\\d\\d)?)$");
  private static final Pattern PART =
      Pattern.compile(
          "(?i)(?<![a-z])(cons_prim|cons_add|cons_alt|cons_comments|sdn_comments|sdn|add|alt"
              + "|comments)(?![a-z])");

  /** A file to read. */
  private record Wanted(Path path, String name, Optional<Published> given, Format format) {

    /** The same file with a day, where it is one that never states it itself. */
    Wanted of(Optional<Published> day) {
      return format.kind() == Format.Kind.OFAC_CSV ? new Wanted(path, name, day, format) : this;
    }

    boolean nonSdn() {
      return Pattern.compile("(?i)(?<![a-z])cons(?:olidated|_|\\b)").matcher(name).find();
    }
  }

  /** The publication that a file of OFAC belongs to. */
  private record Publication(LocalDate first, LocalDate day, boolean nonSdn) {}

  private ListFiles() {}

  /**
   * Reads the files of a command line.
   *
   * @param arguments paths, each with {@code @} and a day behind it where the file doesn't state
   *     one
   * @return the publications, oldest first
   * @throws ListException if any of them can't be used
   */
  static List<OfficialList> read(List<String> arguments) {
    Map<Path, Wanted> wanted = new LinkedHashMap<>();
    for (String argument : arguments) {
      Wanted w = wanted(argument);
      if (wanted.put(real(w.path), w) != null) {
        throw new ListException("--lists " + argument + ": this file is given twice");
      }
    }
    for (Wanted w : List.copyOf(wanted.values())) {
      if (w.format.kind() == Format.Kind.OFAC_CSV) {
        for (Wanted sibling : siblings(w)) {
          wanted.putIfAbsent(real(sibling.path), sibling);
        }
      }
    }
    wanted.replaceAll((path, w) -> w.given.isPresent() ? w : w.of(onlyDay(wanted.values())));
    List<OfficialList> lists = new ArrayList<>();
    Map<Publication, EnumMap<Part, OfacCsv.Piece>> ofac = new LinkedHashMap<>();
    Map<Publication, Published> days = new LinkedHashMap<>();
    for (Wanted w : wanted.values()) {
      switch (w.format.kind()) {
        case OFAC_CSV -> {
          Published published = ListDays.given(w.name, w.given);
          Publication of = new Publication(published.first(), published.day(), w.nonSdn());
          days.putIfAbsent(of, published);
          add(ofac.computeIfAbsent(of, k -> new EnumMap<>(Part.class)), w, published);
        }
        case OFAC_XML -> lists.add(OfacXml.read(w.path, w.name, w.nonSdn(), w.given));
        case OFAC_ADVANCED -> lists.add(OfacAdvanced.read(w.path, w.name, w.given));
        case SCREENING_LIST ->
            lists.add(CslCsv.read(w.path, w.name, w.format.separator(), w.given));
        case EU_XML -> lists.add(EuXml.read(w.path, w.name, w.given));
        case EU_CSV -> lists.add(EuCsv.read(w.path, w.name, w.format.separator(), w.given));
      }
    }
    ofac.forEach((of, pieces) -> lists.add(OfacCsv.read(pieces, of.nonSdn, days.get(of))));
    lists.sort(
        Comparator.comparing((OfficialList l) -> l.published().day())
            .thenComparing(OfficialList::name));
    return List.copyOf(lists);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new ListException("--lists " + path + " can't be read: " + e.getMessage(), e);
    }
  }

  /** The file of an argument, without the day behind it. */
  static Path file(String argument) {
    Path path = path(argument);
    Matcher m = STATED.matcher(argument);
    return !Files.exists(path) && m.matches() ? path(m.group(1)) : path;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new ListException("--lists " + text + ": this can't be a file's name", e);
    }
  }

  private static Wanted wanted(String argument) {
    Path path = file(argument);
    Optional<Published> stated = Optional.empty();
    Matcher m = STATED.matcher(argument);
    if (!path.equals(path(argument)) && m.matches()) {
      stated = Published.stated(m.group(2));
      if (stated.isEmpty()) {
        throw new ListException(
            "--lists " + argument + ": \"" + m.group(2) + "\" is no day such as 2025-12-24");
      }
    }
    if (!Files.isRegularFile(path)) {
      throw new ListException(
          "--lists "
              + argument
              + ": there is no file "
              + path
              + "; check the path (a day is added as @2025-12-24)");
    }
    String name = String.valueOf(path.getFileName());
    return new Wanted(path, name, stated.or(() -> Published.inName(name)), Format.of(path, name));
  }

  /** The day that the files of OFAC with a day have in common; those without are taken along. */
  private static Optional<Published> onlyDay(Collection<Wanted> files) {
    List<Published> days =
        files.stream()
            .filter(w -> w.format.kind() == Format.Kind.OFAC_CSV)
            .flatMap(w -> w.given.stream())
            .distinct()
            .toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  private static void add(EnumMap<Part, OfacCsv.Piece> pieces, Wanted w, Published published) {
    OfacCsv.Piece before =
        pieces.put(
            w.format.part().orElseThrow(), new OfacCsv.Piece(w.path, w.name, w.format.separator()));
    if (before != null) {
      throw new ListException(
          before.path()
              + " and "
              + w.path
              + " are both OFAC's "
              + w.format.part().orElseThrow().word()
              + " of "
              + published.day()
              + "; give one of them, or their days (FILE@2025-12-24)");
    }
  }

  /** The other files of the same publication beside one of them, by their names. */
  private static List<Wanted> siblings(Wanted w) {
    Matcher m = PART.matcher(w.name);
    if (!m.find()) {
      return List.of();
    }
    boolean nonSdn = m.group(1).toLowerCase(Locale.ROOT).startsWith("cons_");
    List<String> parts =
        nonSdn
            ? List.of("cons_prim", "cons_add", "cons_alt", "cons_comments")
            : List.of("sdn", "add", "alt", "sdn_comments", "comments");
    List<Wanted> out = new ArrayList<>();
    Path folder = w.path.toAbsolutePath().getParent();
    try (Stream<Path> beside = Files.list(folder)) {
      for (Path path : beside.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(path.getFileName());
        boolean belongs =
            parts.stream()
                .anyMatch(
                    p ->
                        name.equalsIgnoreCase(
                            w.name.substring(0, m.start()) + p + w.name.substring(m.end())));
        if (belongs && !name.equals(w.name)) {
          Format format = Format.of(path, name);
          if (format.kind() != Format.Kind.OFAC_CSV) {
            throw new ListException(
                path + " lies beside " + w.name + " but is none of OFAC's files; move it away");
          }
          out.add(new Wanted(path, name, w.given, format));
        }
      }
    } catch (IOException e) {
      throw new ListException("the folder of " + w.path + " can't be read: " + e.getMessage(), e);
    }
    return out;
  }
}
