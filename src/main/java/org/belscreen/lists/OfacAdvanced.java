package org.belscreen.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.belscreen.lists.OfficialList.Coverage;
import org.belscreen.lists.OfficialList.Section;
import org.belscreen.lists.OfficialList.SourceFile;

/**
 * OFAC's {@code sdn_advanced.xml} and {@code cons_advanced.xml}: parties, places, papers and
 * listings stand apart and point to each other by numbers, whose meaning stands at the beginning.
 */
final class OfacAdvanced {

  private static final Set<String> MEANINGS =
      Set.of(
          "PartySubType",
          "PartyType",
          "Country",
          "AreaCode",
          "FeatureType",
          "IDRegDocType",
          "List",
          "SanctionsType",
          "NamePartType");

  /** A number's meaning, and for a sub-type of parties the number of its type. */
  private record Meaning(String text, String within) {}

  /** The listing of a party. */
  private static final class Entry {
    private final List<String> programmes = new ArrayList<>();
    private String list = "";
    private Optional<LocalDate> since = Optional.empty();
  }

  private final XmlCursor xml;
  private final String name;
  private final Map<String, Meaning> meanings = new HashMap<>();
  private final Map<String, String> countryOfLocation = new HashMap<>();
  private final Map<String, List<String>> numbersOfIdentity = new HashMap<>();
  private final Map<String, AdvancedParty> parties = new LinkedHashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private Optional<LocalDate> issued = Optional.empty();

  private OfacAdvanced(XmlCursor xml, String name) {
    this.xml = xml;
    this.name = name;
  }

  static OfficialList read(Path path, String name, Optional<Published> given) {
    try (ListInput in = ListInput.open(path);
        XmlCursor xml = XmlCursor.open(in, name)) {
      OfacAdvanced list = new OfacAdvanced(xml, name);
      xml.children(list::section);
      xml.finish();
      return list.list(in.sha256(), given);
    } catch (IOException e) {
      throw new ListException(name + " can't be read: " + e.getMessage(), e);
    }
  }

  private void section(String element) {
    switch (element) {
      case "DateOfIssue" -> issued = date();
      case "ReferenceValueSets" -> xml.children(set -> xml.children(this::meaning));
      case "Locations" -> xml.children(location -> location());
      case "IDRegDocuments" -> xml.children(document -> document());
      case "DistinctParties" -> xml.children(party -> party());
      case "SanctionsEntries" -> xml.children(entry -> entry());
      default -> {
        // relationships between parties
      }
    }
  }

  private OfficialList list(String sha256, Optional<Published> given) {
    if (parties.isEmpty()) {
      throw new ListException(name + " holds no entries; download it again");
    }
    Map<String, List<ListedParty>> bySource = new TreeMap<>();
    parties.forEach(
        (profile, party) -> {
          Entry entry = entries.get(profile);
          if (entry == null) {
            throw new ListException(
                name
                    + ": party "
                    + party.reference()
                    + " has no sanctions entry; the file was cut off or changed; download it again");
          }
          String label = text("List", entry.list);
          String source = label.isEmpty() ? Sources.OFAC_SDN : Sources.labelled(label);
          bySource
              .computeIfAbsent(source, s -> new ArrayList<>())
              .add(party.party(this, entry.programmes, entry.since));
        });
    List<Section> sections = new ArrayList<>();
    bySource.forEach(
        (source, list) -> sections.add(new Section(source, Coverage.WHOLE, List.copyOf(list))));
    return new OfficialList(
        name,
        ListDays.agreed(name, issued, given),
        List.of(new SourceFile(name, "OFAC list (advanced XML)", sha256, parties.size())),
        List.copyOf(sections),
        List.of());
  }

  private void meaning(String element) {
    if (MEANINGS.contains(element)) {
      String key = element + " " + xml.attribute("ID");
      String within = xml.attribute("PartyTypeID");
      String code = xml.attribute(element.equals("AreaCode") ? "Description" : "ISO2");
      String text = xml.text();
      meanings.put(key, new Meaning(code.isEmpty() ? text : code, within));
    }
  }

  /** What a number means; empty text where the file doesn't say. */
  String text(String element, String id) {
    Meaning meaning = meanings.get(element + " " + id);
    return meaning == null ? "" : meaning.text();
  }

  /** The kind of a sub-type of parties; most sub-types are unknown and only their type tells. */
  String kind(String subType) {
    Meaning meaning = meanings.get("PartySubType " + subType);
    if (meaning == null) {
      return "entity";
    }
    String kind = PartyDraft.kindOf(meaning.text());
    return kind.equals("entity") ? PartyDraft.kindOf(text("PartyType", meaning.within())) : kind;
  }

  String countryOf(String location) {
    return countryOfLocation.getOrDefault(location, "");
  }

  List<String> numbersOf(String identity) {
    return numbersOfIdentity.getOrDefault(identity, List.of());
  }

  private void location() {
    String id = xml.attribute("ID");
    xml.children(
        element -> {
          if (element.equals("LocationCountry")) {
            countryOfLocation.put(id, text("Country", xml.attribute("CountryID")));
          } else if (element.equals("LocationAreaCode")) {
            countryOfLocation.putIfAbsent(id, text("AreaCode", xml.attribute("AreaCodeID")));
          }
        });
  }

  private void document() {
    String identity = xml.attribute("IdentityID");
    String type = text("IDRegDocType", xml.attribute("IDRegDocTypeID"));
    xml.children(
        element -> {
          if (element.equals("IDRegistrationNo")) {
            Remarks.identifier(type + " " + xml.text())
                .ifPresent(
                    n ->
                        numbersOfIdentity
                            .computeIfAbsent(identity, i -> new ArrayList<>(2))
                            .add(n));
          }
        });
  }

  private void party() {
    AdvancedParty party = AdvancedParty.read(xml, name);
    if (parties.put(party.profile(), party) != null) {
      throw new ListException(
          name + ": party " + party.reference() + " is there twice; download it again");
    }
  }

  private void entry() {
    Entry entry = entries.computeIfAbsent(xml.attribute("ProfileID"), p -> new Entry());
    String list = xml.attribute("ListID");
    if (entry.list.isEmpty() || Sources.labelled(text("List", list)).equals(Sources.OFAC_SDN)) {
      entry.list = list;
    }
    xml.children(
        element -> {
          if (element.equals("EntryEvent")) {
            xml.children(
                e -> {
                  if (e.equals("Date")) {
                    Optional<LocalDate> day = date();
                    if (entry.since.isEmpty()
                        || day.isPresent() && day.get().isBefore(entry.since.get())) {
                      entry.since = day;
                    }
                  }
                });
          } else if (element.equals("SanctionsMeasure")) {
            measure(entry);
          }
        });
  }

  private void measure(Entry entry) {
    String id = xml.attribute("SanctionsTypeID");
    String type = text("SanctionsType", id).toLowerCase(Locale.ROOT);
    boolean programme = type.equals("program") || type.isEmpty() && id.equals("1");
    xml.children(
        element -> {
          if (programme && element.equals("Comment")) {
            String tag = xml.text();
            if (!tag.isEmpty()) {
              entry.programmes.add(tag.intern());
            }
          }
        });
  }

  private Optional<LocalDate> date() {
    int[] parts = new int[3];
    xml.children(
        element -> {
          int at = List.of("Year", "Month", "Day").indexOf(element);
          String text = at < 0 ? "" : xml.text();
          if (text.matches("\\d{1,4}")) {
            parts[at] = Integer.parseInt(text);
          }
        });
    try {
      return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
