package org.belscreen.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.Stencil.Blank;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.StatedDay;
import org.belscreen.transaction.StatedTransaction;
import org.belscreen.transaction.Transaction;

/**
 * Makes stencils of rows. What the law asks of a description is known from the rulebook: the words
 * of {@code described("…")} and those of annex lines. Immutable but for a bounded memory, and safe
 * for several threads.
 */
final class Stencils {

  private static final int REMEMBERED = 20_000;
  private static final StatedDay[] DAYS = StatedDay.values();
  private static final int MOST_PARTIES = 16;
  private static final char DESCRIPTION = Stencil.FIRST;
  private static final char NEXT = '\uE011';
  private static final char END = '\uE012';
  private static final String[] PARTIES = new String[MOST_PARTIES];

  static {
    for (int i = 0; i < MOST_PARTIES; i++) {
      PARTIES[i] = "\uE020" + (char) ('\uE021' + i);
    }
  }

  private static final Pattern DESCRIBED = Pattern.compile("described\\(\"([^\"]*)\"\\)");

  /**
   * What the law finds in a description.
   *
   * @param byRules numbers of words of rules, in the description as rules read it
   * @param byLines numbers of words of annex lines, in the description as these are read
   */
  private record Found(String byRules, String byLines) {

    // A record's own methods are made when they are first called, which takes long at start.
    @Override
    public boolean equals(Object o) {
      return o instanceof Found f && f.byRules.equals(byRules) && f.byLines.equals(byLines);
    }

    @Override
    public int hashCode() {
      return 31 * byRules.hashCode() + byLines.hashCode();
    }
  }

  /**
   * What is to be known of a party's name.
   *
   * @param plain the name without case or accents
   */
  private record Name(String plain, boolean listed) {}

  /**
   * The names that one thread asked for last, each in its slot: texts that a thread has read before
   * are the very same objects, and needn't be compared letter by letter.
   */
  static final class Recent {
    private static final int SLOTS = 1 << 12;

    private record Entry(String name, Optional<String> country, Name known) {}

    private final Entry[] entries = new Entry[SLOTS];

    private static int slot(Party p) {
      int hash = p.name().hashCode();
      return (hash ^ hash >>> 16) & SLOTS - 1;
    }

    Name find(Party p) {
      Entry e = entries[slot(p)];
      return e != null && e.name.equals(p.name()) && e.country.equals(p.country()) ? e.known : null;
    }

    void keep(Party p, Name known) {
      entries[slot(p)] = new Entry(p.name(), p.country(), known);
    }
  }

  private final PartyMatches parties;
  private final SoughtWords ofRules;
  private final SoughtWords ofLines;

  /** Words that are cut out of a description before others are looked for in the rest. */
  private final Set<String> cutting;

  private final Map<Found, Optional<String>> known = new ConcurrentHashMap<>();

  /** By the name where the party has no country, else by the party. */
  private final Map<Object, Name> names = new ConcurrentHashMap<>();

  Stencils(Rulebook rulebook, PartyMatches parties) {
    this.parties = parties;
    Set<String> rules = new TreeSet<>();
    for (Measure m : rulebook.measures().values()) {
      for (Measure.Pattern p : m.patterns()) {
        p.constraints().forEach(c -> addDescribed(c, rules));
      }
    }
    Set<String> lines = new TreeSet<>();
    Set<String> cuts = new HashSet<>();
    for (CodeList list : rulebook.codeLists().values()) {
      for (CodeRow row : list.rows()) {
        addLower(row.extra("when_described"), lines);
        addLower(row.extra("unless_described"), lines);
        addLower(row.extra("unless_described"), cuts);
      }
    }
    this.ofRules = new SoughtWords(rules);
    this.ofLines = new SoughtWords(lines);
    this.cutting = Set.copyOf(cuts);
  }

  private static void addDescribed(String condition, Set<String> words) {
    Matcher m = DESCRIBED.matcher(condition);
    while (m.find()) {
      Words.of(m.group(1)).forEach(w -> words.add(Words.plain(w)));
    }
  }

  private static void addLower(String list, Set<String> words) {
    if (!list.isEmpty()) {
      Words.of(list).forEach(w -> words.add(w.toLowerCase(Locale.ROOT)));
    }
  }

  /** The stencil of a row; with the row's own words wherever a stand-in could make a difference. */
  Stencil of(Transaction t, Recent recent) {
    List<Blank> blanks = new ArrayList<>(5);
    List<Party> named = t.holdings().isEmpty() ? named(t.parties(), blanks, recent) : t.parties();
    Optional<String> description = t.description();
    if (description.isPresent()) {
      Optional<String> standIn = standIn(description.get());
      if (standIn.isPresent()) {
        blanks.add(new Blank(standIn.get(), description.get(), ""));
        description = standIn;
      }
    }
    Transaction reworded = blanks.isEmpty() ? t : StatedTransaction.reworded(t, named, description);
    for (StatedDay day : DAYS) {
      day.of(t).ifPresent(d -> blanks.add(new Blank(day.standIn(), d.toString(), "")));
    }
    return new Stencil(reworded, blanks);
  }

  /** The parties with stand-ins for names on no list, one name having one stand-in. */
  private List<Party> named(List<Party> own, List<Blank> blanks, Recent recent) {
    if (own.isEmpty() || own.size() > MOST_PARTIES) {
      return own;
    }
    List<Party> named = new ArrayList<>(own.size());
    List<Blank> seen = new ArrayList<>(own.size());
    for (Party p : own) {
      Name name = name(p, recent);
      boolean listed = name.listed();
      Blank blank = null;
      for (Blank before : seen) {
        if (before.plain().equals(name.plain())) {
          blank = before;
        }
      }
      if (blank == null) {
        String standIn = listed ? p.name() : PARTIES[seen.size()];
        blank = new Blank(standIn, p.name(), name.plain());
        seen.add(blank);
      } else if (!blank.words().equals(p.name())
          || listed != blank.standIn().equals(blank.words())) {
        // The same party, but not in the same words, or listed only where its seat is known.
        return own;
      }
      if (Stencil.isIn(p.name())) {
        return own;
      }
      named.add(listed ? p : new Party(p.role(), blank.standIn(), p.country()));
    }
    seen.stream().filter(b -> !b.standIn().equals(b.words())).forEach(blanks::add);
    return List.copyOf(named);
  }

  private Name name(Party p, Recent recent) {
    Name before = recent.find(p);
    if (before != null) {
      return before;
    }
    Name name = remembered(p);
    recent.keep(p, name);
    return name;
  }

  private Name remembered(Party p) {
    Object key = p.country().isEmpty() ? p.name() : p;
    Name before = names.get(key);
    if (before != null) {
      return before;
    }
    Name name = new Name(Words.plain(p.name()), !parties.isUnlisted(p.name(), p.country()));
    if (names.size() >= REMEMBERED) {
      names.clear();
    }
    names.put(key, name);
    return name;
  }

  /** What can stand for a description; empty where only itself can. */
  private Optional<String> standIn(String description) {
    if (Stencil.isIn(description)) {
      return Optional.empty();
    }
    String asLinesRead = Described.plain(description);
    String asRulesRead = Described.isSimple(description) ? asLinesRead : Words.plain(description);
    if (Described.statesSize(asLinesRead)) {
      return Optional.empty();
    }
    Found found = new Found(ofRules.in(asRulesRead), ofLines.in(asLinesRead));
    Optional<String> before = known.get(found);
    if (before == null) {
      before = standIn(found);
      if (known.size() < REMEMBERED) {
        known.put(found, before);
      }
    }
    return before;
  }

  private Optional<String> standIn(Found found) {
    List<String> byLines = ofLines.named(found.byLines);
    for (String word : byLines) {
      if (cutting.contains(word)) {
        return Optional.empty();
      }
    }
    Set<String> words = new TreeSet<>(ofRules.named(found.byRules));
    words.addAll(byLines);
    String standIn = DESCRIPTION + String.join(String.valueOf(NEXT), words) + END;
    Found again = new Found(ofRules.in(Words.plain(standIn)), ofLines.in(Described.plain(standIn)));
    return again.equals(found) && !Described.statesSize(Described.plain(standIn))
        ? Optional.of(standIn)
        : Optional.empty();
  }
}
