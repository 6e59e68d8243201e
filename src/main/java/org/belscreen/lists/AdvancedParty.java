package org.belscreen.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A party of OFAC's advanced XML, as it stands there; what its numbers mean is known later. */
final class AdvancedParty {

  /** A name in parts; the group of each part says which part of a name it is. */
  private record Name(boolean primary, boolean weak, List<String[]> parts) {}

  /** Something that is said of the party: a place where it is, or a text. */
  private record Feature(String type, String location, String detail) {}

  private final XmlCursor xml;
  private final String reference;
  private final List<Name> names = new ArrayList<>(4);
  private final List<Feature> features = new ArrayList<>(4);
  private final List<String> identities = new ArrayList<>(1);
  private final Map<String, String> partTypes = new HashMap<>(4);
  private String profile = "";
  private String subType = "";

  private AdvancedParty(XmlCursor xml) {
    this.xml = xml;
    this.reference = xml.attribute("FixedRef");
  }

  /** Reads the party at which the document stands. */
  static AdvancedParty read(XmlCursor xml, String file) {
    long line = xml.line();
    AdvancedParty party = new AdvancedParty(xml);
    xml.children(
        element -> {
          if (element.equals("Profile")) {
            party.profile = xml.attribute("ID");
            party.subType = xml.attribute("PartySubTypeID");
            xml.children(party::part);
          } else if (element.equals("Feature")) {
            party.feature();
          }
        });
    if (party.reference.isEmpty() || party.profile.isEmpty() || party.names.isEmpty()) {
      throw new ListException(
          file + ", line " + line + ": a party without a number or a name; download it again");
    }
    return party;
  }

  String reference() {
    return reference;
  }

  String profile() {
    return profile;
  }

  private void part(String element) {
    if (element.equals("Identity")) {
      identities.add(xml.attribute("ID"));
      xml.children(
          e -> {
            if (e.equals("Alias")) {
              alias();
            } else if (e.equals("NamePartGroups")) {
              xml.children(master -> xml.children(group -> group()));
            }
          });
    } else if (element.equals("Feature")) {
      feature();
    }
  }

  private void group() {
    partTypes.put(xml.attribute("ID"), xml.attribute("NamePartTypeID"));
  }

  private void alias() {
    boolean primary = xml.attribute("Primary").equals("true");
    boolean weak = xml.attribute("LowQuality").equals("true");
    xml.children(
        documented -> {
          if (documented.equals("DocumentedName")) {
            List<String[]> parts = new ArrayList<>(2);
            xml.children(
                part ->
                    xml.children(
                        value -> {
                          if (value.equals("NamePartValue")) {
                            String group = xml.attribute("NamePartGroupID");
                            parts.add(new String[] {group, xml.text()});
                          }
                        }));
            names.add(new Name(primary, weak, parts));
          }
        });
  }

  private void feature() {
    String type = xml.attribute("FeatureTypeID");
    xml.children(
        version ->
            xml.children(
                e -> {
                  if (e.equals("VersionLocation")) {
                    features.add(new Feature(type, xml.attribute("LocationID"), ""));
                  } else if (e.equals("VersionDetail")) {
                    String text = xml.text();
                    if (!text.isEmpty()) {
                      features.add(new Feature(type, "", text));
                    }
                  }
                }));
  }

  /** The party with the meaning of its numbers. */
  ListedParty party(OfacAdvanced list, List<String> programmes, Optional<LocalDate> since) {
    PartyDraft draft = new PartyDraft("OFAC UID " + reference);
    draft.kind(list.kind(subType));
    draft.programmes(programmes);
    since.ifPresent(draft::since);
    for (Name n : names) {
      String text = text(list, n);
      if (n.primary() && !draft.named()) {
        draft.name(text);
      } else if (n.weak()) {
        draft.weak(List.of(text));
      } else {
        draft.alias(text);
      }
    }
    for (Feature f : features) {
      String type = list.text("FeatureType", f.type());
      if (!f.location().isEmpty() && !type.contains("Birth")) {
        draft.country(list.countryOf(f.location()));
      } else if (!f.detail().isEmpty() && !draft.kind().equals("person")) {
        draft.identifier(Remarks.identifier(type + " " + f.detail()));
      }
    }
    if (!draft.kind().equals("person")) {
      identities.forEach(i -> draft.identifiers(list.numbersOf(i)));
    }
    return draft.party();
  }

  /** The surname first, as OFAC writes it elsewhere. */
  private String text(OfacAdvanced list, Name name) {
    StringBuilder last = new StringBuilder();
    StringBuilder others = new StringBuilder();
    for (String[] part : name.parts()) {
      String type = list.text("NamePartType", partTypes.getOrDefault(part[0], ""));
      StringBuilder to = type.equals("Last Name") ? last : others;
      to.append(to.isEmpty() ? "" : " ").append(part[1]);
    }
    if (last.isEmpty() || others.isEmpty()) {
      return last.append(others).toString();
    }
    return last + ", " + others;
  }
}
