package org.belscreen.run;

import java.util.ArrayList;
import java.util.List;
import org.belscreen.Judgement;
import org.belscreen.Screened;
import org.belscreen.Screener;
import org.belscreen.explain.Explanation;
import org.belscreen.law.Rulebook;

/** Explains a screened row, one jurisdiction after the other. */
public final class RowExplainer {

  private RowExplainer() {}

  /** The explanations of the jurisdictions that the row touches. */
  public static List<Explanation> of(
      Screener screener, Screened screened, Judgement judgement, Rulebook law) {
    List<Object> facts = screener.factsOn(screened.transaction(), judgement.asOf());
    List<Explanation> all = new ArrayList<>();
    for (Judgement.Answer a : judgement.answers()) {
      if (a.touched()) {
        all.add(Explanation.of(judgement.asOf(), a, screened, facts, law));
      }
    }
    return all;
  }
}
