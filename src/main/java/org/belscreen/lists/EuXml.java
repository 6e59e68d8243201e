package org.belscreen.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.lists.OfficialList.Coverage;
import org.belscreen.lists.OfficialList.Section;
import org.belscreen.lists.OfficialList.SourceFile;

/** The Union's consolidated list of financial sanctions as XML (schema 1.1). */
final class EuXml {

  private final XmlCursor xml;
  private final String name;
  private final List<ListedParty> parties = new ArrayList<>();

  private EuXml(XmlCursor xml, String name) {
    this.xml = xml;
    this.name = name;
  }

  static OfficialList read(Path path, String name, Optional<Published> given) {
    try (ListInput in = ListInput.open(path);
        XmlCursor xml = XmlCursor.open(in, name)) {
      Optional<LocalDate> published = ListDays.european(xml.attribute("generationDate"));
      EuXml list = new EuXml(xml, name);
      xml.children(
          element -> {
            if (element.equals("sanctionEntity")) {
              list.entity();
            }
          });
      xml.finish();
      return list.list(in.sha256(), ListDays.agreed(name, published, given));
    } catch (IOException e) {
      throw new ListException(name + " can't be read: " + e.getMessage(), e);
    }
  }

  private OfficialList list(String sha256, Published published) {
    if (parties.isEmpty()) {
      throw new ListException(name + " holds no entries; download it again");
    }
    return new OfficialList(
        name,
        published,
        List.of(new SourceFile(name, "EU consolidated list (XML)", sha256, parties.size())),
        List.of(new Section(Sources.EU, Coverage.WHOLE, List.copyOf(parties))),
        List.of());
  }

  private void entity() {
    long line = xml.line();
    String reference = xml.attribute("euReferenceNumber");
    String logical = xml.attribute("logicalId");
    if (reference.isEmpty() && logical.isEmpty()) {
      throw new ListException(
          name + ", line " + line + ": an entry without a number; download it again");
    }
    EuParty party = new EuParty(reference.isEmpty() ? "EU logical id " + logical : reference);
    party.since(xml.attribute("designationDate"));
    List<String[]> papers = new ArrayList<>();
    xml.children(
        element -> {
          switch (element) {
            case "regulation" -> party.programme(xml.attribute("programme"));
            case "subjectType" -> party.kind(xml.attribute("code"));
            case "nameAlias" ->
                party.name(
                    xml.attribute("wholeName"),
                    List.of(
                        xml.attribute("firstName"),
                        xml.attribute("middleName"),
                        xml.attribute("lastName")),
                    !xml.attribute("strong").equals("false"));
            case "address", "citizenship" -> party.country(xml.attribute("countryIso2Code"));
            case "remark" -> party.imo(xml.text());
            case "identification" -> papers.add(identification());
            default -> {
              // birth dates and the like: nothing a sheet is matched by
            }
          }
        });
    papers.forEach(p -> party.identification(p[0], p[1], p[2]));
    ListedParty read = party.party();
    if (read.name().isEmpty()) {
      throw new ListException(
          name + ", line " + line + ": entry " + read.key() + " has no name; download it again");
    }
    parties.add(read);
  }

  private String[] identification() {
    String number = xml.attribute("number");
    String[] paper = {
      xml.attribute("identificationTypeCode"),
      number.isEmpty() ? xml.attribute("latinNumber") : number,
      ""
    };
    xml.children(
        element -> {
          if (element.equals("remark")) {
            paper[2] = xml.text();
          }
        });
    return paper;
  }
}
