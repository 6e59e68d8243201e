package org.belscreen.law;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.belscreen.law.LawImage.In;

/**
 * Reads the image of a rulebook made with the program: the same law as its files, without parsing
 * some two hundred of them at each start.
 */
public final class LawImageReader {

  private static final Jurisdiction[] JURISDICTIONS = Jurisdiction.values();
  private static final Effect[] EFFECTS = Effect.values();

  private LawImageReader() {}

  /**
   * The law of an image.
   *
   * @throws IllegalStateException if it is damaged
   */
  public static LoadedLaw read(byte[] image) {
    try {
      return law(new In(image));
    } catch (IndexOutOfBoundsException | java.time.DateTimeException e) {
      throw new IllegalStateException("the compiled rulebook is damaged; build it anew", e);
    }
  }

  private static LoadedLaw law(In in) {
    List<Measure> measures = in.all(LawImageReader::measure);
    String version = in.text();
    String sha256 = in.text();
    TreeMap<Jurisdiction, java.time.LocalDate> verified = new TreeMap<>();
    for (int n = in.count(); n > 0; n--) {
      Jurisdiction jurisdiction = JURISDICTIONS[in.count()];
      verified.put(jurisdiction, in.day());
    }
    TreeMap<String, Act> acts = new TreeMap<>();
    in.all(LawImageReader::act).forEach(a -> acts.put(a.id(), a));
    TreeMap<String, Measure> byId = new TreeMap<>();
    measures.forEach(m -> byId.put(m.id(), m));
    TreeMap<String, CodeList> codes = new TreeMap<>();
    in.all(LawImageReader::codes).forEach(l -> codes.put(l.id(), l));
    TreeMap<String, PartyList> parties = new TreeMap<>();
    in.all(LawImageReader::parties).forEach(l -> parties.put(l.id(), l));
    return new LoadedLaw(
        measures,
        new Rulebook(version, sha256, verified, acts, byId, codes, parties, groups(in), Map.of()));
  }

  private static Measure measure(In in) {
    return new Measure(
        in.text(),
        JURISDICTIONS[in.count()],
        in.text(),
        EFFECTS[in.count()],
        in.text(),
        in.text(),
        in.text(),
        in.maybeDay(),
        in.maybeDay(),
        in.interval(),
        in.all(In::interval),
        in.textSet(),
        in.maybeText(),
        in.textSet(),
        in.maybeText(),
        in.maybeText(),
        in.text(),
        in.texts(),
        in.all(i -> new Measure.Pattern(i.text(), i.texts())),
        in.text(),
        in.count(),
        in.yes());
  }

  private static Act act(In in) {
    return new Act(
        in.text(),
        JURISDICTIONS[in.count()],
        in.text(),
        in.text(),
        in.text(),
        in.maybeDay(),
        in.into(
            () -> new Act.Amendment(in.text(), in.maybeDay(), in.maybeDay(), in.text(), in.text()),
            LinkedHashMap::new),
        in.day(),
        in.all(
            i ->
                new Act.NotModelled(
                    i.text(), i.text(), i.text(), i.maybeDay(), i.maybeDay(), i.text(), i.text())),
        in.all(LawImageReader::official));
  }

  private static OfficialSource official(In in) {
    return new OfficialSource(
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.yes(),
        in.textMap(),
        in.all(i -> new OfficialSource.Mark(i.text(), i.text(), i.textMap(), i.textMap())));
  }

  private static CodeList codes(In in) {
    return new CodeList(in.text(), in.text(), in.text(), in.all(LawImageReader::code));
  }

  private static CodeRow code(In in) {
    return new CodeRow(
        in.text(),
        in.yes(),
        in.texts(),
        in.interval(),
        in.maybeDay(),
        in.maybeDay(),
        in.text(),
        in.text(),
        extra(in),
        in.count());
  }

  private static PartyList parties(In in) {
    return new PartyList(in.text(), in.text(), in.text(), in.all(LawImageReader::entry));
  }

  private static ListedEntry entry(In in) {
    return new ListedEntry(
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        in.text(),
        in.texts(),
        in.interval(),
        in.maybeDay(),
        in.maybeDay(),
        in.texts(),
        in.text(),
        extra(in));
  }

  private static Map<String, String> extra(In in) {
    Map<String, String> extra = in.textMap();
    return extra.isEmpty() ? Map.of() : extra;
  }

  private static CountryGroups groups(In in) {
    Map<String, Set<String>> members = new HashMap<>();
    for (int n = in.count(); n > 0; n--) {
      String group = in.text();
      members.put(group, Set.copyOf(in.texts()));
    }
    return new CountryGroups(
        Map.copyOf(members),
        in.all(i -> new CountryGroups.Membership(i.text(), i.text(), i.interval())),
        in.all(i -> new CountryGroups.Crossing(i.text(), i.text(), i.texts())));
  }
}
