package org.belscreen.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.explain.Explanation;

/** Explains a screened row, one jurisdiction after the other. */
public final class RowExplainer {

  private RowExplainer() {}

  /**
   * The explanations of the jurisdictions that the row touches.
   *
   * @param knownOn leaves out what was published later
   */
  public static List<Explanation> of(
      Screener.Shared law, Screened screened, Judgement judgement, LocalDate knownOn) {
    List<Explanation> all = new ArrayList<>();
    try (Screener screener = law.newScreener()) {
      List<Object> facts = screener.facts(screened.transaction(), knownOn);
      for (Judgement.Answer a : judgement.answers()) {
        if (a.touched()) {
          all.add(Explanation.of(judgement.asOf(), a, screened, facts, law.rulebook()));
        }
      }
    }
    return all;
  }
}
