package org.belscreen.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.belscreen.law.Act;
import org.belscreen.law.OfficialSource;
import org.belscreen.law.Rulebook;

/** The programmes that make verdicts, and which parties of the files are of them. */
final class Choice {

  private final List<OfficialSource> sources;
  private final Set<String> groups;
  private final Set<String> tags = new LinkedHashSet<>();

  /**
   * @param words groups of the rulebook, such as {@code belarus}, or tags of the lists
   * @param found every tag in the files given
   * @throws ListException if a word is neither
   */
  Choice(Rulebook law, List<String> words, Set<String> found) {
    sources = law.acts().values().stream().map(Act::official).flatMap(List::stream).toList();
    Set<String> all =
        sources.stream()
            .map(OfficialSource::group)
            .filter(g -> !g.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named =
        sources.stream()
            .flatMap(s -> s.programmes().stream())
            .map(Choice::upper)
            .collect(Collectors.toSet());
    if (sources.isEmpty()) {
      throw new ListException(
          "this rulebook joins no list file with its party lists: no act.yaml of it has an"
              + " \"official\" line");
    }
    groups = new LinkedHashSet<>();
    for (String word : words) {
      String group = word.strip().toLowerCase(Locale.ROOT);
      if (all.contains(group)) {
        groups.add(group);
      } else if (named.contains(upper(word)) && !word.strip().equals(OfficialSource.ANY)
          || found.stream().anyMatch(t -> upper(t).equals(upper(word)))) {
        tags.add(upper(word));
      } else {
        List<String> known = new ArrayList<>(all);
        known.addAll(new TreeSet<>(found));
        throw new ListException(
            "--programmes "
                + word
                + ": no list given has this programme; they have "
                + String.join(", ", known.stream().limit(40).toList())
                + (known.size() > 40 ? " and others" : ""));
      }
    }
    sources.stream()
        .filter(s -> groups.contains(s.group()))
        .flatMap(s -> s.programmes().stream())
        .map(Choice::upper)
        .forEach(tags::add);
  }

  private static String upper(String tag) {
    return tag.strip().toUpperCase(Locale.ROOT);
  }

  /** The rulebook's lists that parties of an official list may be on. */
  Set<String> listsFor(String source) {
    return sources.stream()
        .filter(s -> s.source().equals(source))
        .map(OfficialSource::list)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a party bears a programme that was chosen, whatever list it is on. */
  boolean chosen(ListedParty party) {
    return party.programmes().stream().map(Choice::upper).anyMatch(tags::contains);
  }

  /** What makes a party one of the chosen; empty where it isn't. */
  Optional<OfficialSource> of(String source, ListedParty party) {
    return sources.stream().filter(s -> s.source().equals(source) && fits(s, party)).findFirst();
  }

  private boolean fits(OfficialSource s, ListedParty party) {
    if (!s.countries().isEmpty() && party.countries().stream().noneMatch(s.countries()::contains)) {
      return false;
    }
    if (s.programmes().isEmpty()) {
      return groups.contains(s.group());
    }
    return party.programmes().stream()
        .map(Choice::upper)
        .anyMatch(
            t ->
                tags.contains(t)
                    && s.programmes().stream()
                        .anyMatch(p -> p.equals(OfficialSource.ANY) || upper(p).equals(t)));
  }

  /**
   * What a party whose programmes the files don't hold may be: one with an address in a country
   * that the act names for it is asked about, others are left aside.
   */
  Optional<OfficialSource> maybe(String source, ListedParty party) {
    return sources.stream()
        .filter(
            s ->
                s.source().equals(source)
                    && groups.contains(s.group())
                    && party.countries().stream().anyMatch(s.whereUnknown()::contains))
        .findFirst();
  }
}
