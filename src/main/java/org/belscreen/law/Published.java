package org.belscreen.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The law as one could know it on a day, so that a past decision can be judged fairly. */
final class Published {

  private final LocalDate day;

  private Published(LocalDate day) {
    this.day = day;
  }

  /** The law without what was published after the day. */
  static Rulebook on(Rulebook law, LocalDate day) {
    return new Published(day).of(law);
  }

  private Rulebook of(Rulebook law) {
    SortedMap<String, Measure> measures = new TreeMap<>();
    law.measures().forEach((id, m) -> measures.put(id, of(m)));
    SortedMap<String, CodeList> codes = new TreeMap<>();
    law.codeLists().forEach((id, list) -> codes.put(id, of(list)));
    SortedMap<String, PartyList> parties = new TreeMap<>();
    law.partyLists().forEach((id, list) -> parties.put(id, of(list)));
    return law.with(measures, codes, parties, law.copies());
  }

  /** Stays by its name, so that one can suppose it; it holds on no day. */
  private Measure of(Measure m) {
    if (later(m.published())) {
      return m.unpublished();
    }
    return later(m.endPublished()) ? m.endUnknown() : m;
  }

  private CodeList of(CodeList list) {
    return list.with(
        list.rows().stream()
            .filter(r -> !later(r.published()))
            .map(r -> later(r.endPublished()) ? r.endUnknown() : r)
            .toList());
  }

  private PartyList of(PartyList list) {
    return list.with(
        list.entries().stream()
            .filter(e -> !later(e.published()))
            .map(e -> later(e.endPublished()) ? e.endUnknown() : e)
            .toList());
  }

  private boolean later(Optional<LocalDate> published) {
    return published.filter(p -> p.isAfter(day)).isPresent();
  }
}
