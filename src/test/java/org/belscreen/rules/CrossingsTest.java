package org.belscreen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.CountryGroups;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;
import org.junit.jupiter.api.Test;

/** Rules and the list of border crossings agree. */
class CrossingsTest {

  private static final Pattern NAMED = Pattern.compile("cross\\w+\\(\"([^\"]+)\"\\)");

  private final Rulebook rulebook = RuleEngine.bundled().rulebook();

  @Test
  void every_crossing_and_border_that_a_rule_names_is_in_the_list() {
    Set<String> named = new HashSet<>();
    for (Measure m : rulebook.measures().values()) {
      for (Measure.Pattern p : m.patterns()) {
        for (String constraint : p.constraints()) {
          Matcher found = NAMED.matcher(constraint);
          while (found.find()) {
            named.addAll(List.of(found.group(1).split("; ")));
          }
        }
      }
    }
    assertThat(named)
        .contains("Kuznica", "PL-BY", "Medininkai", "LT-BY")
        .allSatisfy(name -> assertThat(rulebook.groups().spellings(name)).as(name).isNotEmpty());
  }

  @Test
  void no_spelling_stands_for_two_crossings() {
    List<String> spellings =
        rulebook.groups().crossings().stream()
            .map(CountryGroups.Crossing::spellings)
            .flatMap(List::stream)
            .toList();
    assertThat(spellings).doesNotHaveDuplicates().allSatisfy(s -> assertThat(s).isNotBlank());
  }
}
