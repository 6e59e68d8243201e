package org.belscreen.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.lists.OfficialList.Coverage;
import org.belscreen.lists.OfficialList.Section;
import org.belscreen.lists.OfficialList.SourceFile;

/**
 * The Union's consolidated list of financial sanctions as CSV (version 1.1): a party has a row for
 * each of its names, addresses and papers.
 */
final class EuCsv {

  /** Columns without which it can't be the list. */
  static final List<String> COLUMNS =
      List.of("entity_logicalid", "namealias_wholename", "entity_regulation_programme");

  private EuCsv() {}

  static OfficialList read(Path path, String name, char separator, Optional<Published> given) {
    Map<String, EuParty> parties = new LinkedHashMap<>();
    List<String> days = new ArrayList<>();
    CsvRows.Facts facts =
        CsvTable.each(
            path,
            name,
            separator,
            row -> {
              if (days.isEmpty()) {
                days.add(row.cell("filegenerationdate"));
              }
              String id = row.cell("entity_logicalid");
              if (id.isEmpty()) {
                throw row.wrong("a row without Entity_LogicalId");
              }
              String reference = row.cell("entity_eu_referencenumber");
              add(
                  row,
                  parties.computeIfAbsent(
                      id,
                      k -> new EuParty(reference.isEmpty() ? "EU logical id " + k : reference)));
            });
    List<ListedParty> read = new ArrayList<>();
    for (EuParty party : parties.values()) {
      ListedParty p = party.party();
      if (p.name().isEmpty()) {
        throw new ListException(
            name + ": entry " + p.key() + " has no name; the file was cut off; download it again");
      }
      read.add(p);
    }
    return new OfficialList(
        name,
        ListDays.agreed(name, ListDays.european(days.get(0)), given),
        List.of(new SourceFile(name, "EU consolidated list (CSV)", facts.sha256(), read.size())),
        List.of(new Section(Sources.EU, Coverage.WHOLE, List.copyOf(read))),
        List.of());
  }

  private static void add(CsvTable.Row row, EuParty party) {
    party.since(row.cell("entity_designationdate"));
    String type = row.cell("entity_subjecttype");
    party.kind(type.isEmpty() ? row.cell("entity_subjecttype_classificationcode") : type);
    party.programme(row.cell("entity_regulation_programme"));
    party.name(
        row.cell("namealias_wholename"),
        List.of(
            row.cell("namealias_firstname"),
            row.cell("namealias_middlename"),
            row.cell("namealias_lastname")),
        !row.cell("namealias_strong").equals("false"));
    party.country(row.cell("address_countryiso2code"));
    party.country(row.cell("citizenship_countryiso2code"));
    party.imo(row.cell("entity_remark"));
    String number = row.cell("identification_number");
    party.identification(
        row.cell("identification_typecode"),
        number.isEmpty() ? row.cell("identification_latinnumber") : number,
        row.cell("identification_remark"));
  }
}
