package org.belscreen.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.belscreen.BundledLaw;
import org.belscreen.Screener;
import org.belscreen.SeededRows;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Measure;
import org.belscreen.law.PartyList;
import org.belscreen.law.Rulebook;
import org.belscreen.transaction.Transaction;
import org.junit.jupiter.api.Test;

/** What holds of overlays whatever they say. */
class OverlayPropertiesTest {

  private static final long SEED = 20271101;
  private static final int CASES = 60;

  private final Random random = new Random(SEED);
  private final Rulebook law = BundledLaw.rulebook();

  /** A change as text with the thing that it bears on, and one that takes it back. */
  private record Made(String target, String change, String inverse) {}

  @Test
  void disjoint_overlays_commute_and_so_do_the_changes_of_one() {
    System.out.println("overlays commute: seed " + SEED);
    for (int i = 0; i < CASES; i++) {
      List<Made> made = disjoint(6);
      List<String> texts = new ArrayList<>(made.stream().map(Made::change).toList());
      Overlay first = overlay(texts.subList(0, 3));
      Overlay second = overlay(texts.subList(3, 6));
      Rulebook oneWay = second.apply(first.apply(law));
      assertThat(differing(first.apply(second.apply(law)), oneWay)).as("%s", texts).isEmpty();
      assertThat(differing(overlay(texts).apply(law), oneWay)).as("%s", texts).isEmpty();
      Collections.shuffle(texts, random);
      assertThat(differing(overlay(texts).apply(law), oneWay)).as("%s", texts).isEmpty();
    }
  }

  @Test
  void an_overlay_and_its_inverse_restore_the_law() {
    System.out.println("overlay and inverse: seed " + SEED);
    for (int i = 0; i < CASES; i++) {
      List<Made> made = disjoint(4);
      Rulebook there = overlay(made.stream().map(Made::change).toList()).apply(law);
      assertThat(differing(there, law)).as("%s", made).isNotEmpty();
      Rulebook back = overlay(made.stream().map(Made::inverse).toList()).apply(there);
      assertThat(differing(back, law)).as("%s", made).isEmpty();
    }
  }

  @Test
  void an_overlay_and_its_inverse_restore_every_byte_of_the_result_but_the_mark() {
    SeededRows rows = new SeededRows(SEED, law);
    List<Made> made = disjoint(12);
    Rulebook back =
        overlay(made.stream().map(Made::inverse).toList())
            .apply(overlay(made.stream().map(Made::change).toList()).apply(law));
    Screener.Shared plain = BundledLaw.under(law);
    Screener.Shared restored = BundledLaw.under(back);
    for (int i = 0; i < 150; i++) {
      Transaction t = SeededRows.read(i + 2, rows.next());
      String before = BundledLaw.json(t, BundledLaw.judge(plain, t, t.date()));
      String after = BundledLaw.json(t, BundledLaw.judge(restored, t, t.date()));
      assertThat(after.replace(", HYPOTHETICAL", "").replace("\"hypothetical\":true,", ""))
          .as("%s", made)
          .isEqualTo(before);
    }
  }

  @Test
  void an_overlay_without_changes_changes_no_law() {
    for (String text : List.of("name: N", "name: N\nchanges: []", "name: N\nnote: nothing\n")) {
      Overlay empty = Overlay.parse("f.yaml", text);
      assertThat(empty.isEmpty()).isTrue();
      assertThat(empty.apply(law).equals(law)).isTrue();
    }
  }

  /** Changes to different things, each of which can be made. */
  private List<Made> disjoint(int number) {
    List<Made> made = new ArrayList<>();
    Set<String> targets = new HashSet<>();
    while (made.size() < number) {
      Made one =
          switch (random.nextInt(6)) {
            case 0 -> end();
            case 1 -> move();
            case 2 -> rest();
            case 3 -> delist();
            case 4 -> endCodes();
            default -> listingRests();
          };
      if (one != null && targets.add(one.target)) {
        made.add(one);
      }
    }
    return made;
  }

  private Made end() {
    Measure m = measure();
    LocalDate day = within(m.dates());
    return day.equals(m.dates().from())
        ? null
        : new Made(
            m.id(),
            "end: {measure: " + m.id() + ", on: " + day + "}",
            "move: {measure: " + m.id() + ", last-day: " + last(m.dates()) + "}");
  }

  private Made move() {
    Measure m = measure();
    LocalDate day = within(m.dates());
    return new Made(
        m.id(),
        "move: {measure: " + m.id() + ", from: " + day + "}",
        "move: {measure: " + m.id() + ", from: " + m.dates().from() + "}");
  }

  private Made rest() {
    Measure m = measure();
    LocalDate day = within(m.dates());
    LocalDate end = day.plusDays(random.nextInt(20));
    if (!end.isBefore(m.dates().to())) {
      return null;
    }
    String days = ", from: " + day + ", last-day: " + end + "}";
    return new Made(
        m.id(), "suspend: {measure: " + m.id() + days, "repeat: {measure: " + m.id() + days);
  }

  private Made delist() {
    ListedEntry e = entry();
    LocalDate day = within(e.dates());
    String who = "{list: " + e.list() + ", id: " + e.id();
    return day.equals(e.dates().from())
        ? null
        : new Made(
            who,
            "delist: " + who + ", on: " + day + "}",
            "move: " + who + ", last-day: " + last(e.dates()) + "}");
  }

  private Made listingRests() {
    ListedEntry e = entry();
    LocalDate day = within(e.dates());
    String who = "{list: " + e.list() + ", id: " + e.id();
    return day.equals(e.dates().from())
        ? null
        : new Made(
            who,
            "suspend: " + who + ", from: " + day + "}",
            "move: " + who + ", last-day: " + last(e.dates()) + "}");
  }

  private Made endCodes() {
    CodeList list = any(List.copyOf(law.codeLists().values()));
    CodeRow row = any(list.rows());
    boolean once = list.rows().stream().filter(r -> r.code().equals(row.code())).count() == 1;
    if (!once || row.dates().openStart()) {
      return null;
    }
    LocalDate day = within(row.dates());
    String what = "{list: " + list.id() + ", codes: [\"" + row.code() + "\"]";
    return day.equals(row.dates().from())
        ? null
        : new Made(
            what,
            "end-codes: " + what + ", on: " + day + "}",
            "move: " + what + ", last-day: " + last(row.dates()) + "}");
  }

  private Measure measure() {
    return any(law.measures().values().stream().filter(m -> m.periods().size() == 1).toList());
  }

  private ListedEntry entry() {
    PartyList list = any(List.copyOf(law.partyLists().values()));
    return any(
        list.entries().stream()
            .filter(e -> !e.dates().openStart())
            .filter(e -> list.entries().stream().filter(o -> o.id().equals(e.id())).count() == 1)
            .toList());
  }

  private <T> T any(List<T> all) {
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private LocalDate within(Interval dates) {
    long length = dates.openEnd() ? 900 : dates.to().toEpochDay() - dates.from().toEpochDay();
    return dates.from().plusDays(random.nextInt((int) length));
  }

  private static String last(Interval dates) {
    return dates.openEnd() ? "open" : dates.to().minusDays(1).toString();
  }

  private static Overlay overlay(List<String> changes) {
    return Overlay.parse("f.yaml", "name: N\nchanges:\n  - " + String.join("\n  - ", changes));
  }

  private static List<String> differing(Rulebook a, Rulebook b) {
    TreeMap<String, Object> one = view(a);
    TreeMap<String, Object> other = view(b);
    return one.keySet().stream().filter(k -> !one.get(k).equals(other.get(k))).toList();
  }

  /** The law without the marks of what was supposed and without the order of lines. */
  private static TreeMap<String, Object> view(Rulebook law) {
    TreeMap<String, Object> view = new TreeMap<>();
    law.measures().forEach((id, m) -> view.put("measure " + id, m.periods()));
    law.codeLists()
        .forEach(
            (id, l) ->
                view.put(
                    "codes " + id,
                    l.rows().stream()
                        .map(r -> r.code() + r.dates() + r.line() + plain(r.extra()))
                        .collect(Collectors.toSet())));
    law.partyLists()
        .forEach(
            (id, l) ->
                view.put(
                    "parties " + id,
                    l.entries().stream()
                        .map(e -> e.id() + e.dates() + e.name() + plain(e.extra()))
                        .collect(Collectors.toSet())));
    return view;
  }

  private static String plain(java.util.Map<String, String> extra) {
    TreeMap<String, String> plain = new TreeMap<>(extra);
    plain.remove(Rulebook.HYPOTHETICAL);
    return plain.toString();
  }
}
