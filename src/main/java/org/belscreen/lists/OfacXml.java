package org.belscreen.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belscreen.lists.OfficialList.Coverage;
import org.belscreen.lists.OfficialList.Section;
import org.belscreen.lists.OfficialList.SourceFile;

/** OFAC's {@code sdn.xml} and {@code consolidated.xml}. */
final class OfacXml {

  private static final DateTimeFormatter MONTH_FIRST =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final XmlCursor xml;
  private final String name;
  private final List<ListedParty> parties = new ArrayList<>();
  private Optional<LocalDate> published = Optional.empty();
  private int stated = -1;
  private boolean nonSdn;

  private OfacXml(XmlCursor xml, String name, boolean nonSdn) {
    this.xml = xml;
    this.name = name;
    this.nonSdn = nonSdn;
  }

  static OfficialList read(Path path, String name, boolean nonSdn, Optional<Published> given) {
    try (ListInput in = ListInput.open(path);
        XmlCursor xml = XmlCursor.open(in, name)) {
      OfacXml list = new OfacXml(xml, name, nonSdn);
      list.read();
      xml.finish();
      return list.list(in.sha256(), given);
    } catch (IOException e) {
      throw new ListException(name + " can't be read: " + e.getMessage(), e);
    }
  }

  private OfficialList list(String sha256, Optional<Published> given) {
    if (parties.isEmpty()) {
      throw new ListException(name + " holds no entries; download it again");
    }
    if (stated >= 0 && stated != parties.size()) {
      throw new ListException(
          name
              + " says that it has "
              + stated
              + " entries but has "
              + parties.size()
              + ": it was cut or changed; download it again");
    }
    return new OfficialList(
        name,
        ListDays.agreed(name, published, given),
        List.of(
            new SourceFile(
                name,
                nonSdn ? "OFAC non-SDN lists (XML)" : "OFAC SDN List (XML)",
                sha256,
                parties.size())),
        List.of(
            new Section(
                nonSdn ? Sources.OFAC_NON_SDN : Sources.OFAC_SDN,
                Coverage.WHOLE,
                List.copyOf(parties))),
        List.of());
  }

  private void read() {
    xml.children(
        element -> {
          // The first spelling is the one that OFAC publishes.
          if (element.equals("publshInformation") || element.equals("publishInformation")) {
            xml.children(this::information);
          } else if (element.equals("sdnEntry")) {
            parties.add(entry());
          }
        });
  }

  private void information(String element) {
    if (element.equals("Publish_Date")) {
      String text = xml.text();
      try {
        published = Optional.of(LocalDate.parse(text, MONTH_FIRST));
      } catch (DateTimeException e) {
        throw new ListException(
            name + ", Publish_Date: \"" + text + "\" is no day written MM/DD/YYYY", e);
      }
    } else if (element.equals("Record_Count")) {
      String text = xml.text();
      stated = text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
    }
  }

  /** An entry's own texts while it is read. */
  private static final class Entry {
    private final List<String> programmes = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final List<String> weak = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private String uid = "";
    private String first = "";
    private String last = "";
    private String type = "";
    private String remarks = "";
  }

  private ListedParty entry() {
    long line = xml.line();
    Entry e = new Entry();
    xml.children(
        element -> {
          switch (element) {
            case "uid" -> e.uid = xml.text();
            case "firstName" -> e.first = xml.text();
            case "lastName" -> e.last = xml.text();
            case "sdnType" -> e.type = xml.text();
            case "remarks" -> e.remarks = xml.text();
            case "programList" -> xml.children(p -> e.programmes.add(xml.text()));
            case "akaList" -> xml.children(a -> alias(e));
            case "idList" -> xml.children(i -> id(e));
            case "addressList", "nationalityList", "citizenshipList" ->
                xml.children(a -> country(e));
            default -> {
              // dates and places of birth, titles, tonnages: nothing a sheet is matched by
            }
          }
        });
    if (!e.uid.matches("\\d{1,10}") || e.last.isEmpty()) {
      throw new ListException(
          name + ", line " + line + ": an entry without a number or a name; download it again");
    }
    PartyDraft draft = new PartyDraft("OFAC UID " + e.uid);
    draft.name(full(e.last, e.first));
    draft.kind(PartyDraft.kindOf(e.type));
    draft.programmes(e.programmes);
    draft.aliases(e.aliases);
    draft.weak(e.weak);
    draft.weak(Remarks.weakAliases(e.remarks));
    e.countries.forEach(draft::country);
    if (!draft.kind().equals("person")) {
      e.numbers.forEach(n -> draft.identifier(Remarks.identifier(n)));
      draft.identifiers(Remarks.identifiers(e.remarks, draft.kind()));
    }
    nonSdn |= e.programmes.stream().anyMatch(Sources::isNonSdn);
    return draft.party();
  }

  private void alias(Entry e) {
    String[] name = {"", "", ""};
    xml.children(
        element -> {
          switch (element) {
            case "lastName" -> name[0] = xml.text();
            case "firstName" -> name[1] = xml.text();
            case "category" -> name[2] = xml.text();
            default -> {
              // uid and type
            }
          }
        });
    (name[2].equalsIgnoreCase("weak") ? e.weak : e.aliases).add(full(name[0], name[1]));
  }

  private void id(Entry e) {
    String[] id = {"", ""};
    xml.children(
        element -> {
          if (element.equals("idType")) {
            id[0] = xml.text();
          } else if (element.equals("idNumber")) {
            id[1] = xml.text();
          }
        });
    e.numbers.add(id[0] + " " + id[1]);
  }

  private void country(Entry e) {
    xml.children(
        element -> {
          if (element.equals("country")) {
            e.countries.add(xml.text());
          }
        });
  }

  private static String full(String last, String first) {
    return first.isEmpty() ? last : last + ", " + first;
  }
}
