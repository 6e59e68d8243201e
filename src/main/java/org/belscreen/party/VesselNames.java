package org.belscreen.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.name.Names;
import org.belscreen.party.name.Token;

/**
 * Listed vessels by name in a running text. Many vessels are called by an ordinary word, so that
 * one word counts only behind {@code MV}, {@code M/T}, {@code vessel} and the like; two or more
 * stand for themselves where one of them is nobody's dictionary word.
 */
final class VesselNames {

  private static final double SCORE = 0.9;
  private static final Set<String> SHIPS =
      Set.of(
          "mv",
          "mt",
          "ms",
          "mtv",
          "ss",
          "vesel",
          "ship",
          "tanker",
          "teplohod",
          "sudno",
          "korabl",
          "parohod",
          "th",
          "statek",
          "laivas",
          "sif");

  private record Name(ListedEntry entry, String written, List<Token> words) {}

  private final Map<String, List<Name>> byFirst = new HashMap<>();

  VesselNames(Iterable<ListedEntry> entries) {
    for (ListedEntry entry : entries) {
      if (entry.kind().equals("vessel")) {
        add(entry, entry.name());
        entry.aliases().forEach(a -> add(entry, a));
      }
    }
  }

  private void add(ListedEntry entry, String written) {
    List<Token> words = Names.words(written);
    if (!words.isEmpty()) {
      byFirst
          .computeIfAbsent(words.get(0).fold(), f -> new ArrayList<>(1))
          .add(new Name(entry, written, words));
    }
  }

  boolean any() {
    return !byFirst.isEmpty();
  }

  List<NameMatch> in(String text) {
    if (byFirst.isEmpty()) {
      return List.of();
    }
    List<Token> words = Names.words(text);
    Map<ListedEntry, NameMatch> out = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      for (Name name : byFirst.getOrDefault(words.get(i).fold(), List.of())) {
        if (stands(name.words, words, i) && (isTelling(name) || isShip(words, i))) {
          String why = String.format(Locale.ROOT, "score %.2f; the text has its name", SCORE);
          out.putIfAbsent(name.entry, new NameMatch(name.entry, false, SCORE, name.written, why));
        }
      }
    }
    return List.copyOf(out.values());
  }

  private static boolean stands(List<Token> name, List<Token> text, int at) {
    if (at + name.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      if (!name.get(i).fold().equals(text.get(at + i).fold())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTelling(Name name) {
    return name.words.size() > 1 && name.words.stream().anyMatch(w -> WordWeights.isName(w.fold()));
  }

  private static boolean isShip(List<Token> text, int at) {
    return at > 0 && SHIPS.contains(text.get(at - 1).fold());
  }
}
