package org.belscreen.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads everything of a rulebook that isn't a rule, and joins it with the rules' measures. */
public final class RulebookLoader {

  private static final Set<String> OFFICIAL =
      Set.of(
          "source",
          "group",
          "programmes",
          "countries",
          "whereUnknown",
          "knownOnly",
          "set",
          "marks");

  private RulebookLoader() {}

  /**
   * Loads a rulebook.
   *
   * @param files its files
   * @param sha256 their hash
   * @param measures the measures that its rules state
   * @throws RulebookException naming file and line, if something in it is wrong
   */
  public static Rulebook load(RuleFiles files, String sha256, List<Measure> measures) {
    SortedMap<String, Act> acts = new TreeMap<>();
    SortedMap<String, CodeList> codes = new TreeMap<>();
    SortedMap<String, PartyList> parties = new TreeMap<>();
    Map<String, Yaml> yamls = new HashMap<>();
    files
        .ending("/act.yaml")
        .forEach(
            e -> {
              String folder = RuleFiles.folder(e.getKey());
              Yaml yaml = Yaml.parse(e.getKey(), e.getValue());
              yamls.put(folder, yaml);
              acts.put(folder, act(folder, yaml));
            });
    files
        .ending(".csv")
        .forEach(
            e -> {
              String stem = RuleFiles.stem(e.getKey());
              if (stem.startsWith("cases") || e.getKey().startsWith("common/")) {
                return;
              }
              String folder = RuleFiles.folder(e.getKey());
              Act act = acts.get(folder);
              if (act == null) {
                throw new RulebookException(e.getKey() + ": its folder has no act.yaml");
              }
              Yaml list = yamls.get(folder).child("lists").child(stem);
              String label = list.text("label").orElse(stem);
              String title = list.text("title").orElse(stem);
              String id = folder + "/" + stem;
              if (stem.startsWith("parties-")) {
                parties.put(id, LawCsv.parties(e.getKey(), e.getValue(), label, title));
              } else {
                codes.put(
                    id,
                    LawCsv.codes(e.getKey(), e.getValue(), label, title, a -> published(act, a)));
              }
            });
    SortedMap<String, Measure> byId = new TreeMap<>();
    for (Measure m : measures) {
      Measure known = m.published().isPresent() ? m : withPublished(m, acts.get(m.act()));
      if (byId.put(m.id(), known) != null) {
        throw new RulebookException(
            m.file() + ", line " + m.line() + ": a second rule is called \"" + m.id() + "\"");
      }
    }
    acts.values().forEach(a -> warnings(a, byId));
    Yaml book = Yaml.parse("rulebook.yaml", files.texts().getOrDefault("rulebook.yaml", "{}"));
    return new Rulebook(
        book.text("version").orElse("unversioned"),
        sha256,
        verified(book, acts),
        acts,
        byId,
        codes,
        parties,
        groups(files),
        Map.of());
  }

  private static Act act(String folder, Yaml y) {
    Map<String, Act.Amendment> amendments = new LinkedHashMap<>();
    Yaml listed = y.child("amendments");
    for (String key : listed.keys()) {
      Yaml a = listed.child(key);
      amendments.put(
          key,
          new Act.Amendment(
              key,
              a.date("published"),
              a.date("applies"),
              a.text("title").orElse(""),
              a.text("source").orElse("")));
    }
    List<Act.NotModelled> not =
        y.children("notModelled").stream()
            .map(
                n ->
                    new Act.NotModelled(
                        n.text("id").orElse(""),
                        n.required("what"),
                        n.text("why").orElse(""),
                        n.date("from"),
                        n.date("to"),
                        n.text("source").orElse(""),
                        n.text("warns").orElse("")))
            .toList();
    return new Act(
        folder,
        Jurisdiction.ofMeasure(folder.replace('/', '-') + "-"),
        y.required("title"),
        y.text("citation").orElse(y.required("title")),
        y.required("source"),
        y.date("published"),
        amendments,
        y.date("verifiedThrough")
            .orElseThrow(
                () -> new RulebookException(y.file() + ": \"verifiedThrough\" is missing")),
        not,
        official(folder, y.child("lists")));
  }

  private static List<OfficialSource> official(String folder, Yaml lists) {
    List<OfficialSource> sources = new ArrayList<>();
    for (String stem : lists.keys()) {
      for (Yaml o : lists.child(stem).children("official")) {
        o.only(OFFICIAL);
        sources.add(
            new OfficialSource(
                folder + "/" + stem,
                o.required("source"),
                o.text("group").orElse(""),
                o.words("programmes"),
                o.words("countries"),
                o.words("whereUnknown"),
                o.text("knownOnly").map(Boolean::parseBoolean).orElse(false),
                o.child("set").texts(),
                o.children("marks").stream()
                    .map(
                        m ->
                            new OfficialSource.Mark(
                                m.required("column"),
                                m.required("has"),
                                m.child("set").texts(),
                                m.child("otherwise").texts()))
                    .toList()));
      }
    }
    return List.copyOf(sources);
  }

  private static void warnings(Act act, Map<String, Measure> measures) {
    for (Act.NotModelled n : act.notModelled()) {
      for (String id : n.warnings()) {
        Measure rule = measures.get(id);
        if (rule == null || rule.effect() != Effect.CAUTIONS) {
          throw new RulebookException(
              act.id()
                  + "/act.yaml, notModelled "
                  + n.id()
                  + ": warns names \""
                  + id
                  + "\", which is no rule that cautions; name one or write never");
        }
      }
    }
  }

  private static Optional<LocalDate> published(Act act, String amendment) {
    return Optional.ofNullable(act.amendments().get(amendment)).flatMap(Act.Amendment::published);
  }

  private static Measure withPublished(Measure m, Act act) {
    return act == null || act.published().isEmpty() ? m : m.withPublished(act.published().get());
  }

  private static SortedMap<Jurisdiction, LocalDate> verified(Yaml book, Map<String, Act> acts) {
    SortedMap<Jurisdiction, LocalDate> verified = new TreeMap<>();
    Yaml stated = book.child("verifiedThrough");
    for (Jurisdiction j : Jurisdiction.values()) {
      stated
          .date(j.name())
          .or(
              () ->
                  acts.values().stream()
                      .filter(a -> a.jurisdiction() == j)
                      .map(Act::verifiedThrough)
                      .min(LocalDate::compareTo))
          .ifPresent(d -> verified.put(j, d));
    }
    return verified;
  }

  private static CountryGroups groups(RuleFiles files) {
    String file = "common/country-groups.csv";
    String text = files.texts().get(file);
    if (text == null) {
      throw new RulebookException(file + " is missing: it says which countries are the Union");
    }
    String crossings = "common/crossings.csv";
    String known = files.texts().get(crossings);
    return CountryGroups.of(
        LawCsv.memberships(file, text),
        known == null ? List.of() : LawCsv.crossings(crossings, known));
  }
}
