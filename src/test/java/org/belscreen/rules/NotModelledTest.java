package org.belscreen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.Act;
import org.belscreen.law.Effect;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.law.Rulebook;
import org.junit.jupiter.api.Test;

/** What an act declares not modelled makes a row provisional where it could bear on it. */
class NotModelledTest {

  private final Rulebook rulebook = RuleEngine.bundled().rulebook();

  @Test
  void each_entry_of_european_acts_names_the_rules_that_warn_of_it_or_says_never() {
    List<String> silent =
        rulebook.acts().values().stream()
            .filter(a -> a.jurisdiction() != Jurisdiction.US)
            .flatMap(a -> a.notModelled().stream())
            .filter(n -> n.warns().isEmpty())
            .map(Act.NotModelled::id)
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void a_rule_called_unmodelled_warns_of_an_entry() {
    Set<String> named =
        rulebook.acts().values().stream()
            .flatMap(a -> a.notModelled().stream())
            .flatMap(n -> n.warnings().stream())
            .collect(Collectors.toSet());
    assertThat(rulebook.measures().values())
        .filteredOn(m -> m.id().contains("unmodelled"))
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m.effect()).isEqualTo(Effect.CAUTIONS))
        .extracting(Measure::id)
        .isSubsetOf(named);
  }
}
