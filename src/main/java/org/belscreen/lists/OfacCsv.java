package org.belscreen.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belscreen.lists.OfficialList.Coverage;
import org.belscreen.lists.OfficialList.Section;
import org.belscreen.lists.OfficialList.SourceFile;

/**
 * OFAC's files without headers: the list proper, its addresses, aliases and the remarks that were
 * too long. Addresses and aliases alone can be read too; then names may be missing and programmes
 * are.
 */
final class OfacCsv {

  /** The files of one publication, told apart by the number of their fields. */
  enum Part {
    MAIN(12, "list"),
    ALIASES(5, "aliases"),
    ADDRESSES(6, "addresses"),
    COMMENTS(2, "further remarks");

    private final int fields;
    private final String word;

    Part(int fields, String word) {
      this.fields = fields;
      this.word = word;
    }

    /** Whether a row of so many fields is one of this file's. */
    boolean fits(int count) {
      return count == fields || this == COMMENTS && count == 3;
    }

    String word() {
      return word;
    }
  }

  /** One of the files. */
  record Piece(Path path, String name, char separator) {}

  private static final Set<String> TYPES = Set.of("", "individual", "vessel", "aircraft", "entity");
  private static final Set<String> ALIAS_TYPES = Set.of("aka", "fka", "nka");
  private static final int CUT_REMARKS = 999;

  private final Map<Part, Piece> pieces;
  private final EnumMap<Part, CsvRows.Facts> read = new EnumMap<>(Part.class);
  private final List<String> notes = new ArrayList<>();
  private final Map<String, String> comments = new HashMap<>();
  private final Map<String, Set<String>> countries = new HashMap<>();
  private final Map<String, List<String>> aliases = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final List<ListedParty> parties = new ArrayList<>();
  private boolean nonSdn;

  private OfacCsv(Map<Part, Piece> pieces, boolean nonSdn) {
    this.pieces = pieces;
    this.nonSdn = nonSdn;
  }

  /**
   * Reads the files of one publication.
   *
   * @param nonSdn whether their names say that they are the lists of OFAC that block nobody
   */
  static OfficialList read(EnumMap<Part, Piece> pieces, boolean nonSdn, Published published) {
    return new OfacCsv(pieces, nonSdn).list(published);
  }

  private OfficialList list(Published published) {
    rows(
        Part.COMMENTS,
        (line, f) -> comments.merge(number(Part.COMMENTS, line, f), f.get(1), String::concat));
    rows(
        Part.ADDRESSES,
        (line, f) -> {
          String id = number(Part.ADDRESSES, line, f);
          second(Part.ADDRESSES, line, f);
          String country = CsvRows.value(f.get(4));
          countries.computeIfAbsent(id, k -> new LinkedHashSet<>(2)).add(country);
        });
    rows(
        Part.ALIASES,
        (line, f) -> {
          second(Part.ALIASES, line, f);
          String type = CsvRows.value(f.get(2)).replace(".", "").toLowerCase(Locale.ROOT);
          if (!ALIAS_TYPES.contains(type)) {
            throw wrong(Part.ALIASES, line, 3, f, "aka, fka or nka");
          }
          aliases
              .computeIfAbsent(number(Part.ALIASES, line, f), k -> new ArrayList<>(3))
              .add(CsvRows.value(f.get(3)));
        });
    if (pieces.containsKey(Part.MAIN)) {
      rows(Part.MAIN, this::main);
      noStrangers(Part.ADDRESSES, countries.keySet());
      noStrangers(Part.ALIASES, aliases.keySet());
      noStrangers(Part.COMMENTS, comments.keySet());
    } else {
      withoutMain();
    }
    if (parties.isEmpty()) {
      throw new ListException(
          pieces.values().iterator().next().name()
              + " holds further remarks and no party: give the list itself (sdn.csv) of the same"
              + " day too, or the file was cut off");
    }
    List<SourceFile> files = new ArrayList<>();
    read.forEach(
        (part, facts) ->
            files.add(
                new SourceFile(
                    pieces.get(part).name(),
                    (nonSdn ? "OFAC non-SDN lists, " : "OFAC SDN List, ") + part.word + " (CSV)",
                    facts.sha256(),
                    facts.rows())));
    boolean whole = pieces.containsKey(Part.MAIN) || pieces.containsKey(Part.ADDRESSES);
    return new OfficialList(
        files.get(0).name(),
        published,
        List.copyOf(files),
        List.of(
            new Section(
                nonSdn ? Sources.OFAC_NON_SDN : Sources.OFAC_SDN,
                whole ? Coverage.WHOLE : Coverage.WITH_ALIASES,
                List.copyOf(parties))),
        List.copyOf(notes));
  }

  private void rows(Part part, CsvRows.Sink sink) {
    Piece piece = pieces.get(part);
    if (piece == null) {
      return;
    }
    CsvRows.Facts facts =
        CsvRows.each(
            piece.path(),
            piece.name(),
            piece.separator(),
            true,
            (line, fields) -> {
              if (!part.fits(fields.size())) {
                throw new ListException(
                    String.format(
                        Locale.ROOT,
                        "%s, line %d: %d fields where a row of OFAC's %s has %d; the file was cut"
                            + " off or is another one; download it again",
                        piece.name(),
                        line,
                        fields.size(),
                        part.word,
                        part.fields));
              }
              sink.row(line, fields);
            });
    read.put(part, facts);
  }

  private String number(Part part, long line, List<String> fields) {
    String id = fields.get(0).strip();
    if (id.isEmpty() || id.length() > 10 || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw wrong(part, line, 1, fields, "a number of OFAC's");
    }
    return id;
  }

  /** Addresses and aliases have numbers of their own; other rows of as many fields don't. */
  private void second(Part part, long line, List<String> fields) {
    if (!fields.get(1).strip().matches("\\d{1,10}")) {
      throw wrong(part, line, 2, fields, "a number of OFAC's");
    }
  }

  private ListException wrong(Part part, long line, int column, List<String> fields, String what) {
    return new ListException(
        pieces.get(part).name()
            + ", line "
            + line
            + ", field "
            + column
            + ": \""
            + fields.get(column - 1)
            + "\" where "
            + what
            + " stands in OFAC's "
            + part.word
            + "; the file is damaged or another one");
  }

  private void main(long line, List<String> f) {
    String id = number(Part.MAIN, line, f);
    String type = CsvRows.value(f.get(2)).toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      throw wrong(Part.MAIN, line, 3, f, "individual, vessel, aircraft or the null");
    }
    String name = CsvRows.value(f.get(1));
    if (name.isEmpty()) {
      throw wrong(Part.MAIN, line, 2, f, "a name");
    }
    if (!known.add(id)) {
      throw wrong(Part.MAIN, line, 1, f, "a number not used before");
    }
    String remarks = CsvRows.value(f.get(11));
    if (comments.containsKey(id)) {
      remarks += comments.get(id);
    } else if (remarks.length() >= CUT_REMARKS) {
      notes.add(
          pieces.get(Part.MAIN).name()
              + ": the remarks on "
              + name
              + " ("
              + id
              + ") are cut; give the comments file too, it may hold further weak aliases");
    }
    PartyDraft draft = draft(id);
    draft.name(name);
    draft.kind(PartyDraft.kindOf(type));
    draft.programmes(programmes(f.get(3)));
    draft.weak(Remarks.weakAliases(remarks));
    draft.identifiers(Remarks.identifiers(remarks, draft.kind()));
    ListedParty party = draft.party();
    nonSdn |= party.programmes().stream().anyMatch(Sources::isNonSdn);
    parties.add(party);
  }

  /** Several programmes stand as {@code A] [B}, without the outer brackets. */
  static List<String> programmes(String field) {
    return CsvRows.split(CsvRows.value(field).replaceAll("^\\[|\\]$", ""), "\\]\\s*\\[");
  }

  private PartyDraft draft(String id) {
    PartyDraft draft = new PartyDraft("OFAC UID " + id);
    draft.aliases(aliases.getOrDefault(id, List.of()));
    countries.getOrDefault(id, Set.of()).forEach(draft::country);
    return draft;
  }

  private void withoutMain() {
    Set<String> ids = new LinkedHashSet<>(countries.keySet());
    ids.addAll(aliases.keySet());
    ids.stream().sorted().forEach(id -> parties.add(draft(id).party()));
    notes.add(
        pieces.get(read.keySet().iterator().next()).name()
            + ": the list itself isn't there, so programmes"
            + (pieces.containsKey(Part.ALIASES) ? "" : " and names")
            + " are known only of parties that the rulebook or another file has");
  }

  /** Files of different days don't belong together. */
  private void noStrangers(Part part, Set<String> ids) {
    ids.stream()
        .filter(id -> !known.contains(id))
        .min(java.util.Comparator.comparingInt(String::length).thenComparing(x -> x))
        .ifPresent(
            id -> {
              throw new ListException(
                  pieces.get(part).name()
                      + " has party "
                      + id
                      + ", which "
                      + pieces.get(Part.MAIN).name()
                      + " doesn't have: one of them is of another day or was cut off; give files"
                      + " of the same day");
            });
  }
}
