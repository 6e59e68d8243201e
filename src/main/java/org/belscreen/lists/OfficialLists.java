package org.belscreen.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.belscreen.law.PartyList;
import org.belscreen.law.Rulebook;
import org.belscreen.lists.OfficialList.Section;
import org.belscreen.lists.OfficialList.SourceFile;

/** Official list files, read and ready to be joined with a rulebook. Immutable. */
public final class OfficialLists {

  /** The programmes that make verdicts where nothing else is chosen. */
  public static final List<String> DEFAULT_PROGRAMMES = List.of("belarus");

  private final List<OfficialList> lists;

  private OfficialLists(List<OfficialList> lists) {
    this.lists = lists;
  }

  /** A rulebook with the parties of the files, and what the files are. */
  public record Joined(Rulebook rulebook, ListsUsed used) {}

  /**
   * Reads list files.
   *
   * @param files paths, each with {@code @} and a day (or month) behind it where the file itself
   *     doesn't state one
   * @throws ListException in one sentence, if any of them can't be used
   */
  public static OfficialLists read(List<String> files) {
    return new OfficialLists(ListFiles.read(files));
  }

  /** The files of a command line, without the days behind them. */
  public static List<Path> paths(List<String> files) {
    return files.stream().map(ListFiles::file).toList();
  }

  /**
   * The law with the parties of the files on the rulebook's own lists.
   *
   * @param programmes groups of the rulebook, such as {@code belarus}, or tags of the lists
   * @throws ListException if a programme is in none of them
   */
  public Joined with(Rulebook law, List<String> programmes) {
    Set<String> tags = new LinkedHashSet<>();
    for (OfficialList l : lists) {
      for (Section s : l.sections()) {
        s.parties().forEach(p -> tags.addAll(p.programmes()));
      }
    }
    Choice choice = new Choice(law, programmes, tags);
    SortedMap<String, PartyList> joined = new TreeMap<>(law.partyLists());
    // A list is its own key: hashing all its parties would take longer than reading them.
    Map<OfficialList, Set<String>> used = new IdentityHashMap<>();
    lists.forEach(l -> used.put(l, new LinkedHashSet<>()));
    List<ListsUsed.Difference> differences = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    lists.forEach(l -> notes(l, notes));
    for (String source : sources()) {
      Set<String> targets = choice.listsFor(source);
      for (String target : targets) {
        if (joined.containsKey(target)) {
          ListJoin join = new ListJoin(joined.get(target), source, lists, choice);
          joined.put(target, join.list());
          differences.addAll(join.differences());
          notes.addAll(join.notes());
          join.used().forEach((l, keys) -> used.get(l).addAll(keys));
        }
      }
      if (targets.isEmpty()) {
        unread(source, choice, notes);
      }
    }
    return new Joined(
        law.withPartyLists(joined),
        new ListsUsed(
            files(used, notes),
            List.copyOf(programmes),
            List.copyOf(differences),
            List.copyOf(notes)));
  }

  private Set<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    lists.forEach(l -> l.sections().forEach(s -> sources.add(s.source())));
    return sources;
  }

  private static void notes(OfficialList l, List<String> notes) {
    notes.addAll(l.notes());
    if (l.published().monthOnly()) {
      notes.add(
          l.name()
              + ": only the month is known, so it counts as of "
              + l.published().day()
              + "; if you know the day, add it ("
              + l.name()
              + "@"
              + l.published().first()
              + ")");
    }
  }

  /** Parties of the chosen programmes on lists that no rule reads must not go unsaid. */
  private void unread(String source, Choice choice, List<String> notes) {
    for (OfficialList l : lists) {
      for (Section s : l.sections()) {
        if (s.source().equals(source)) {
          List<String> names =
              s.parties().stream().filter(choice::chosen).map(ListedParty::shown).toList();
          if (!names.isEmpty()) {
            notes.add(
                l.name()
                    + ": no rule reads the list "
                    + source
                    + ", which has "
                    + names.size()
                    + " of the programmes chosen: "
                    + String.join("; ", names.stream().limit(5).toList()));
          }
        }
      }
    }
  }

  private List<ListsUsed.File> files(Map<OfficialList, Set<String>> used, List<String> notes) {
    List<ListsUsed.File> files = new ArrayList<>();
    for (OfficialList l : lists) {
      int count = used.get(l).size();
      if (count == 0) {
        notes.add(
            l.name()
                + ": none of its parties is of the programmes chosen or on a list of the rulebook,"
                + " so it bears on no verdict");
      }
      for (SourceFile f : l.files()) {
        files.add(
            new ListsUsed.File(
                f.name(),
                f.kind(),
                l.published().day(),
                l.published().how(),
                f.sha256(),
                f.entries(),
                count));
      }
    }
    return List.copyOf(files);
  }
}
