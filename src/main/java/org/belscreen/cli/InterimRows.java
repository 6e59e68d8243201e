package org.belscreen.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;
import java.util.stream.*;
import org.belscreen.law.Jurisdiction;
import org.belscreen.transaction.*;

/** Interim: clean CSV values only; the intake replaces it. */
public final class InterimRows {
  private InterimRows() {}

  public static Transaction read(int row, Map<String, String> m) {
    List<Party> parties = new ArrayList<>();
    for (Role r : Role.values()) {
      String key = r == Role.OTHER ? "other_parties" : r.name().toLowerCase(Locale.ROOT);
      if (r == Role.VEHICLE) continue;
      Optional<String> n = get(m, key);
      if (n.isEmpty()) continue;
      String[] names = r == Role.OTHER ? n.get().split(";") : new String[] {n.get()};
      String[] countries = get(m, key + "_country").orElse("").split(";", -1);
      for (int i = 0; i < names.length; i++) {
        String c = i < countries.length ? countries[i].strip() : "";
        parties.add(
            new Party(r, names[i].strip(), c.isEmpty() ? Optional.empty() : Optional.of(c)));
      }
    }
    List<Holding> holdings = new ArrayList<>();
    for (String h : list(m, "owners")) {
      String[] two = h.contains("<") ? h.split("<") : new String[] {"", h};
      String o = two[1].strip();
      Optional<BigDecimal> p = Optional.empty();
      int sp = o.lastIndexOf(' ');
      String share = o.substring(sp + 1);
      if (!share.equals("?"))
        p = Optional.of(new BigDecimal(share.replace("%", "").replace(",", ".")));
      o = o.substring(0, sp).strip();
      Optional<String> c = Optional.empty();
      Set<String> st = Set.of();
      if (o.endsWith("]")) {
        String[] b = o.substring(o.lastIndexOf('[') + 1, o.length() - 1).split(",");
        c = Optional.of(b[0].strip());
        st = Arrays.stream(b).skip(1).map(String::strip).collect(Collectors.toSet());
        o = o.substring(0, o.lastIndexOf('[')).strip();
      }
      holdings.add(
          new Holding(
              two[0].isBlank() ? Optional.empty() : Optional.of(two[0].strip()), o, c, st, p));
    }
    List<LicenceHeld> lic = new ArrayList<>();
    for (String l : list(m, "licence")) {
      int c = l.indexOf(':');
      lic.add(
          new LicenceHeld(
              Jurisdiction.valueOf(l.substring(0, c).strip()), l.substring(c + 1).strip()));
    }
    Map<String, Answer> annex = new HashMap<>();
    for (String a : list(m, "annex_match")) {
      int c = a.lastIndexOf(':');
      annex.put(
          a.substring(0, c).strip().toUpperCase(Locale.ROOT),
          yes(Optional.of(a.substring(c + 1).strip())));
    }
    return new Transaction(
        row,
        get(m, "id").orElse("" + row),
        LocalDate.parse(m.get("date")),
        date(m, "contract_date"),
        get(m, "activity")
            .map(a -> Activity.valueOf(a.toUpperCase(Locale.ROOT)))
            .orElse(Activity.GOODS),
        get(m, "service"),
        get(m, "origin"),
        get(m, "from"),
        get(m, "to"),
        list(m, "via"),
        get(m, "crossing"),
        get(m, "transport_mode"),
        get(m, "vehicle"),
        get(m, "hs_code"),
        get(m, "eccn").map(e -> e.toUpperCase(Locale.ROOT)),
        get(m, "description"),
        num(m, "quantity"),
        get(m, "unit"),
        num(m, "net_weight_kg"),
        num(m, "value"),
        get(m, "currency"),
        parties,
        holdings,
        get(m, "end_use"),
        yes(get(m, "us_person")),
        yes(get(m, "eu_person")),
        num(m, "us_content_percent"),
        lic,
        get(m, "control_list").map(x -> new HashSet<>(list(m, "control_list"))),
        annex,
        get(m, "goods_role"),
        date(m, "dispatch_date"),
        date(m, "transport_start"),
        get(m, "vehicle_country"),
        get(m, "trailer"),
        get(m, "trailer_country"),
        date(m, "carrier_founded"),
        yes(get(m, "state_body")),
        get(m, "person_status"),
        date(m, "resident_since"),
        date(m, "issue_date"),
        get(m, "maturity_days").map(Integer::valueOf),
        get(m, "risk_country"),
        yes(get(m, "no_belarus_clause")),
        yes(get(m, "messaging")));
  }

  private static Optional<String> get(Map<String, String> m, String k) {
    return Optional.ofNullable(m.get(k)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static Optional<LocalDate> date(Map<String, String> m, String k) {
    return get(m, k).map(LocalDate::parse);
  }

  private static Optional<BigDecimal> num(Map<String, String> m, String k) {
    return get(m, k).map(BigDecimal::new);
  }

  private static Answer yes(Optional<String> v) {
    return v.map(x -> x.equals("yes") ? Answer.YES : Answer.NO).orElse(Answer.UNKNOWN);
  }

  private static List<String> list(Map<String, String> m, String k) {
    return get(m, k)
        .map(v -> Arrays.stream(v.split(";")).map(String::strip).filter(x -> !x.isEmpty()).toList())
        .orElse(List.of());
  }
}
