package org.belscreen.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.ListedEntry;

// Interim: exact names only. The matcher replaces this file as a whole.
/** Finds listed parties by name. */
public final class PartyIndex {
  private static final Set<String> FORMS =
      Set.of(
          "oao", "ojsc", "jsc", "llc", "cjsc", "open", "joint", "stock", "company", "ltd", "oo",
          "ооо", "оао");
  private final Map<String, List<NameMatch>> byName = new HashMap<>();
  private final Map<String, List<NameMatch>> byIdentifier = new HashMap<>();

  private PartyIndex() {}

  public static PartyIndex of(Collection<ListedEntry> entries) {
    PartyIndex index = new PartyIndex();
    for (ListedEntry e : entries) {
      List<String> names = new ArrayList<>(e.aliases());
      names.add(e.name());
      for (String n : names) {
        index
            .byName
            .computeIfAbsent(key(n), k -> new ArrayList<>())
            .add(new NameMatch(e, true, 1, n, "same name"));
      }
      for (String i : e.identifiers()) {
        index
            .byIdentifier
            .computeIfAbsent(i.toUpperCase(Locale.ROOT), k -> new ArrayList<>())
            .add(new NameMatch(e, true, 1, i, "same identifier"));
      }
      if (e.kind().equals("aircraft")) {
        index
            .byIdentifier
            .computeIfAbsent(e.name().toUpperCase(Locale.ROOT), k -> new ArrayList<>())
            .add(new NameMatch(e, true, 1, e.name(), "same identifier"));
      }
    }
    return index;
  }

  public List<NameMatch> match(String name, Optional<String> country) {
    return byName.getOrDefault(key(name), List.of());
  }

  public List<NameMatch> identifiers(String text) {
    List<NameMatch> found = new ArrayList<>();
    for (String w : text.toUpperCase(Locale.ROOT).split("[^A-Z0-9-]+")) {
      found.addAll(byIdentifier.getOrDefault(w, List.of()));
    }
    return found;
  }

  private static String key(String name) {
    StringBuilder b = new StringBuilder();
    for (String w : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!FORMS.contains(w)) {
        b.append(w);
      }
    }
    return b.toString();
  }
}
