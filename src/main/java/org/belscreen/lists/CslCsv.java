package org.belscreen.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belscreen.lists.OfficialList.Coverage;
import org.belscreen.lists.OfficialList.Section;
import org.belscreen.lists.OfficialList.SourceFile;

/** The Consolidated Screening List of the United States as CSV: many lists, one row a party. */
final class CslCsv {

  /** Columns without which it can't be the list. */
  static final List<String> COLUMNS =
      List.of("source", "entity_number", "programs", "name", "addresses", "alt_names");

  /** An address ends with the code of its country; several are parted by semicolons. */
  private static final Pattern COUNTRY = Pattern.compile("(?:^|[,;] )([A-Z]{2})(?=;|$)");

  private static final List<String> DETAILS = List.of("license_requirement", "license_policy");

  private CslCsv() {}

  static OfficialList read(Path path, String name, char separator, Optional<Published> given) {
    Published published = ListDays.given(name, given);
    Map<String, List<ListedParty>> bySource = new TreeMap<>();
    CsvRows.Facts facts =
        CsvTable.each(
            path,
            name,
            separator,
            row -> {
              String label = row.cell("source");
              if (row.cell("name").isEmpty() || label.isEmpty()) {
                throw row.wrong("an entry without a name or a source");
              }
              String source = Sources.labelled(label);
              bySource.computeIfAbsent(source, s -> new ArrayList<>()).add(party(row, source));
            });
    List<Section> sections = new ArrayList<>();
    bySource.forEach(
        (source, parties) ->
            sections.add(new Section(source, Coverage.WHOLE, List.copyOf(parties))));
    return new OfficialList(
        name,
        published,
        List.of(
            new SourceFile(
                name, "Consolidated Screening List (CSV)", facts.sha256(), facts.rows())),
        List.copyOf(sections),
        List.of());
  }

  private static ListedParty party(CsvTable.Row row, String source) {
    String listed = row.cell("name");
    String number = row.cell("entity_number");
    boolean ofac = source.equals(Sources.OFAC_SDN) || source.equals(Sources.OFAC_NON_SDN);
    PartyDraft draft =
        new PartyDraft(
            ofac && number.matches("\\d{1,10}")
                ? "OFAC UID " + number
                : source + " " + listed.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT));
    draft.name(listed);
    draft.kind(PartyDraft.kindOf(row.cell("type")));
    for (String alias : CsvRows.split(row.cell("alt_names"), ";")) {
      draft.alias(alias.replaceFirst("^and ", ""));
    }
    Matcher country = COUNTRY.matcher(row.cell("addresses"));
    while (country.find()) {
      draft.country(country.group(1));
    }
    CsvRows.split(row.cell("nationalities"), ";").forEach(draft::country);
    CsvRows.split(row.cell("citizenships"), ";").forEach(draft::country);
    draft.programmes(CsvRows.split(row.cell("programs"), ";"));
    draft.weak(Remarks.weakAliases(row.cell("remarks")));
    draft.identifiers(
        Remarks.identifiers(row.cell("remarks") + ";" + row.cell("ids"), draft.kind()));
    DETAILS.forEach(d -> draft.detail(d, row.cell(d)));
    ListDays.european(row.cell("start_date")).ifPresent(draft::since);
    return draft.party();
  }
}
