package org.belscreen.report;

import org.belscreen.remedy.Remedy;

/** How remedies are said: what would be judged milder if a fact were another, never what to do. */
final class RemedyWords {

  static final String CAVEAT =
      "Counterfactuals, not advice. Each line changes one fact and leaves the others as they are;"
          + " each was judged again. A fact has to be true before it is entered, and arranging a"
          + " dealing so as to get round a measure can itself be forbidden (for the Union, Article"
          + " 1m of Regulation (EC) No 765/2006). What the goods are, where they come from and whom"
          + " the law reaches is not varied.";

  private RemedyWords() {}

  static String of(Remedy r) {
    return r.jurisdiction()
        + " would be "
        + r.verdict()
        + " if "
        + r.says()
        + " ["
        + r.column().key()
        + "]"
        + (r.provisional() ? " (provisional: that law was not verified in full)" : "")
        + (r.harsher().isEmpty() ? "" : "; but harsher then: " + String.join(", ", r.harsher()))
        + ".";
  }
}
