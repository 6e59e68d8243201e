package org.belscreen.remedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belscreen.Judgement;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.CodeHit;
import org.belscreen.transaction.Answer;
import org.belscreen.transaction.Field;
import org.belscreen.transaction.LicenceHeld;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Revision;
import org.belscreen.transaction.Role;
import org.belscreen.transaction.Transaction;

/**
 * The single facts looked at, days aside: who takes part, which way it goes, which licence is held,
 * which part of a split code is meant, and what the facts are on which exceptions turn. What the
 * goods are, where they come from and whom the law reaches is never varied.
 */
final class Candidates {

  private static final int MOST_PARTIES = 20;
  private static final String NOBODY = "Qwxzvk Jhgrtp";

  private final Transaction t;
  private final Rulebook law;
  private final List<Candidate> all = new ArrayList<>();

  private Candidates(Transaction t, Rulebook law) {
    this.t = t;
    this.law = law;
  }

  /**
   * The candidates for a row.
   *
   * @param facts what the rules see of the row
   */
  static List<Candidate> of(Transaction t, Rulebook law, List<Object> facts, Judgement judgement) {
    Candidates c = new Candidates(t, law);
    c.parties();
    c.route();
    c.licences(judgement);
    c.splitCodes(facts);
    c.facts();
    return List.copyOf(c.all);
  }

  private void add(Field column, String value, String says, Map<String, ?> changes) {
    all.add(new Candidate(column, value, says, Revision.of(t, changes)));
  }

  // Who takes part

  private void parties() {
    Map<String, List<Party>> byName = new LinkedHashMap<>();
    t.parties().stream()
        .filter(p -> p.role() != Role.VEHICLE)
        .forEach(
            p ->
                byName
                    .computeIfAbsent(p.name().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(p));
    byName.values().stream().limit(MOST_PARTIES).forEach(this::somebodyElse);
    t.vehicle()
        .ifPresent(
            v ->
                add(
                    Field.VEHICLE,
                    "another",
                    "the vehicle were another one than " + v + ", on no list",
                    Map.of("vehicle", Optional.of(NOBODY))));
  }

  private void somebodyElse(List<Party> same) {
    String name = same.get(0).name();
    String roles =
        same.stream().map(p -> p.role().label()).distinct().collect(Collectors.joining(" and "));
    List<Party> others =
        t.parties().stream()
            .map(p -> same.contains(p) ? new Party(p.role(), NOBODY, p.country()) : p)
            .toList();
    add(
        column(same.get(0).role()),
        "somebody else",
        "the "
            + roles
            + " were somebody else than \""
            + name
            + "\", of the same country, on no list and held by nobody listed",
        Map.of(
            "parties",
            others,
            "holdings",
            t.holdings().stream()
                .filter(h -> h.entity().filter(name::equalsIgnoreCase).isEmpty())
                .toList()));
  }

  private static Field column(Role role) {
    return role == Role.OTHER ? Field.OTHER_PARTIES : Field.valueOf(role.name());
  }

  // Which way it goes

  private void route() {
    for (String via : new LinkedHashSet<>(t.via())) {
      List<String> rest = t.via().stream().filter(v -> !v.equals(via)).toList();
      add(
          Field.VIA,
          rest.isEmpty() ? "none" : String.join("; ", rest),
          "the route didn't lead through " + via,
          Map.of("via", rest));
    }
    for (String mode : List.of("road", "rail", "sea", "air")) {
      if (t.transportMode().filter(mode::equals).isEmpty()) {
        add(
            Field.TRANSPORT_MODE,
            mode,
            "the carriage were by {0}",
            Map.of("transportMode", Optional.of(mode)));
      }
    }
    for (String crossing : Crossings.on(law, t)) {
      if (t.crossing().filter(crossing::equalsIgnoreCase).isEmpty()) {
        add(
            Field.CROSSING,
            crossing,
            "the border were crossed at {0}",
            Map.of("crossing", Optional.of(crossing)));
      }
    }
    for (String country : List.of("PL", "LT")) {
      if (t.vehicleCountry().filter(country::equals).isEmpty()) {
        add(
            Field.VEHICLE_COUNTRY,
            country,
            "the vehicle were registered in {0}",
            Map.of("vehicleCountry", Optional.of(country)));
      }
      if (t.trailerCountry().filter(c -> !c.equals(country)).isPresent()) {
        add(
            Field.TRAILER_COUNTRY,
            country,
            "the trailer were registered in {0}",
            Map.of("trailerCountry", Optional.of(country)));
      }
    }
  }

  // Which licence is held

  private void licences(Judgement judgement) {
    for (Judgement.Answer a : judgement.answers()) {
      Set<String> words = new TreeSet<>();
      a.findings().stream()
          .filter(r -> !r.lifted())
          .forEach(
              r ->
                  r.finding().measure().licensable().stream()
                      .filter(w -> !w.startsWith("!"))
                      .findFirst()
                      .ifPresent(words::add));
      for (String word : words) {
        List<LicenceHeld> held = new ArrayList<>(t.licences());
        held.add(new LicenceHeld(a.jurisdiction(), word));
        add(
            Field.LICENCE,
            a.jurisdiction() + ":" + word,
            "a licence or authorisation of the competent authority were held ({0} with its number)",
            Map.of("licences", List.copyOf(held)));
      }
    }
  }

  // Which part of a code is meant

  private void splitCodes(List<Object> facts) {
    Set<String> labels = new TreeSet<>();
    for (Object fact : facts) {
      if (fact instanceof CodeHit hit && !hit.certain()) {
        labels.add(law.codeLists().get(hit.list()).label());
      }
    }
    for (String label : labels) {
      Map<String, Answer> matches = new HashMap<>(t.annexMatch());
      matches.put(label.toUpperCase(Locale.ROOT), Answer.NO);
      add(
          Field.ANNEX_MATCH,
          label + ":no",
          "the goods were not the part of the code that " + label + " covers ({0})",
          Map.of("annexMatch", Map.copyOf(matches)));
    }
  }

  // Facts on which exceptions turn

  private void facts() {
    for (String use : Field.END_USE.words()) {
      if (t.endUse().filter(use::equals).isEmpty()) {
        add(
            Field.END_USE,
            use,
            "the end use or purpose were: {0}",
            Map.of("endUse", Optional.of(use)));
      }
    }
    for (String status : Field.PERSON_STATUS.words()) {
      if (t.personStatus().filter(status::equals).isEmpty()) {
        add(
            Field.PERSON_STATUS,
            status,
            "the client's status were: {0}",
            Map.of("personStatus", Optional.of(status)));
      }
    }
    answer(
        t.stateBody(),
        Field.STATE_BODY,
        "stateBody",
        "the client were the Belarusian State or acted for it: {0}");
    answer(
        t.noBelarusClause(),
        Field.NO_BELARUS_CLAUSE,
        "noBelarusClause",
        "the contract had a clause against re-export to Belarus: {0}");
    answer(
        t.messaging(),
        Field.MESSAGING,
        "messaging",
        "a financial messaging service were what is provided: {0}");
    Set<Integer> limits = new TreeSet<>();
    law.measures().values().stream()
        .flatMap(m -> m.patterns().stream())
        .flatMap(p -> p.constraints().stream())
        .filter(c -> c.startsWith("maturityOver(\""))
        .forEach(c -> limits.add(Integer.valueOf(c.replaceAll("\\D", ""))));
    for (int limit : limits) {
      if (t.maturityDays().filter(d -> d <= limit).isEmpty()) {
        add(
            Field.MATURITY_DAYS,
            String.valueOf(limit),
            "it ran for {0} days or less",
            Map.of("maturityDays", Optional.of(limit)));
      }
    }
  }

  private void answer(Answer now, Field column, String component, String says) {
    Stream.of(Answer.YES, Answer.NO)
        .filter(a -> a != now)
        .forEach(a -> add(column, a.name().toLowerCase(Locale.ROOT), says, Map.of(component, a)));
  }

  /** Whether a remedy of a jurisdiction's licence is one of its own. */
  static boolean concerns(Candidate c, Jurisdiction j) {
    return c.column() != Field.LICENCE || c.value().startsWith(j + ":");
  }
}
