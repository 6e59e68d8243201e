package org.belscreen.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.transaction.Transaction;

/**
 * Finds the annex lines that a customs code falls under, over all annexes at once. Immutable but
 * for a bounded memory of codes already seen, and safe for several threads.
 */
final class CodeIndex {

  private static final int REMEMBERED = 20_000;

  private final Map<String, List<CodeLine>> byPrefix = new HashMap<>();
  private final NavigableMap<String, List<CodeLine>> ordered = new TreeMap<>();
  private final Map<Query, List<Found>> seen = new ConcurrentHashMap<>();

  private record Query(String code, LocalDate knownOn) {}

  /**
   * A line that a code falls under.
   *
   * @param settled the hit, where nothing but the code bears on it
   */
  private record Found(CodeLine line, boolean tooShort, Optional<CodeHit> settled) {}

  CodeIndex(Collection<CodeList> lists) {
    for (CodeList list : lists) {
      for (CodeRow row : list.rows()) {
        byPrefix.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(new CodeLine(list, row));
      }
    }
    ordered.putAll(byPrefix);
  }

  /** The hits of a transaction's code, by what was published on the known-on day. */
  List<CodeHit> hits(Transaction t, LocalDate knownOn) {
    if (t.hsCode().isEmpty()) {
      return List.of();
    }
    List<CodeHit> hits = new ArrayList<>();
    for (Found found : found(t.hsCode().get(), knownOn)) {
      if (found.settled.isPresent()) {
        hits.add(found.settled.get());
      } else {
        found.line.hit(t, found.tooShort, knownOn).ifPresent(hits::add);
      }
    }
    return hits;
  }

  private List<Found> found(String code, LocalDate knownOn) {
    Query query = new Query(code, knownOn);
    List<Found> known = seen.get(query);
    if (known == null) {
      known = find(code, knownOn);
      if (seen.size() >= REMEMBERED) {
        seen.clear();
      }
      seen.put(query, known);
    }
    return known;
  }

  private List<Found> find(String code, LocalDate knownOn) {
    String stem = CodeLine.stem(code);
    List<Found> found = new ArrayList<>();
    for (int length = 2; length <= code.length(); length++) {
      for (CodeLine line : byPrefix.getOrDefault(code.substring(0, length), List.of())) {
        if (line.row().except().stream().noneMatch(code::startsWith)) {
          boolean tooShort =
              line.row().except().stream()
                  .anyMatch(
                      e -> e.startsWith(code) || e.startsWith(stem) && e.length() > stem.length());
          add(found, code, line, tooShort, knownOn);
        }
      }
    }
    // Lines below the row's code: it is too short to tell whether they are meant.
    ordered
        .subMap(stem, false, stem + ":", false)
        .forEach(
            (prefix, lines) -> {
              if (!code.startsWith(prefix)) {
                lines.forEach(line -> add(found, code, line, true, knownOn));
              }
            });
    return List.copyOf(found);
  }

  private static void add(
      List<Found> found, String code, CodeLine line, boolean tooShort, LocalDate knownOn) {
    if (line.published(knownOn)) {
      boolean open = tooShort || line.asksMore();
      found.add(
          new Found(
              line,
              tooShort,
              open ? Optional.empty() : Optional.of(line.certainly(code, knownOn))));
    }
  }
}
