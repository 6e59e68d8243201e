package org.belscreen.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belscreen.law.Jurisdiction;
import org.belscreen.run.Unusable;
import picocli.CommandLine.Option;

/** Which jurisdictions. */
final class JurisdictionOption {

  @Option(
      names = "--jurisdictions",
      paramLabel = "US,EU,PL,LT",
      split = ",",
      description = "Whose law to judge by (default: all).")
  List<String> names = new ArrayList<>();

  List<Jurisdiction> all() {
    if (names.isEmpty()) {
      return List.of(Jurisdiction.values());
    }
    Set<Jurisdiction> chosen = new LinkedHashSet<>();
    for (String name : names) {
      try {
        chosen.add(Jurisdiction.valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new Unusable(
            "--jurisdictions \"" + name + "\" is not known; it knows US, EU, PL and LT");
      }
    }
    return List.copyOf(chosen);
  }
}
