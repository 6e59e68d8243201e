package org.belscreen.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.belscreen.law.Interval;
import org.belscreen.law.ListedEntry;

/**
 * What blocked owners hold of a party over some days, under one test.
 *
 * @param dates the days, cut by the owners' listings
 * @param percent the sum of the direct shares of blocked owners, 0 to 100; an owner is blocked when
 *     it is listed or is itself held by blocked owners under the test. An unknown share counts as
 *     nothing where it may decide ({@code unknownShares}), else as the most that it can be
 * @param test how holdings cascade through chains
 * @param owners the listed parties behind it
 * @param chain the holdings that lead to them, in words
 * @param exactNames whether every owner bears the very name listed; otherwise {@code percent}
 *     includes owners that only may be the listed party
 * @param unknownShares whether the test may be met by shares that are not known
 */
public record OwnedShare(
    Interval dates,
    BigDecimal percent,
    OwnershipTest test,
    List<ListedEntry> owners,
    String chain,
    boolean exactNames,
    boolean unknownShares) {

  /**
   * Whether the row settles if the test is met: every share that could decide is known, and of an
   * owner that certainly is the listed one.
   */
  public boolean settled() {
    return !unknownShares && (exactNames || !test.met(percent));
  }

  /** Neighbouring stretches that say the same become one. */
  static List<OwnedShare> merge(List<OwnedShare> pieces) {
    List<OwnedShare> out = new ArrayList<>();
    for (OwnedShare piece : pieces) {
      boolean merged = false;
      for (int i = 0; i < out.size() && !merged; i++) {
        OwnedShare before = out.get(i);
        if (before.dates.to().equals(piece.dates.from()) && before.saysTheSame(piece)) {
          out.set(i, before.on(new Interval(before.dates.from(), piece.dates.to())));
          merged = true;
        }
      }
      if (!merged) {
        out.add(piece);
      }
    }
    return out;
  }

  private boolean saysTheSame(OwnedShare other) {
    return on(Interval.ALWAYS).equals(other.on(Interval.ALWAYS));
  }

  private OwnedShare on(Interval days) {
    return new OwnedShare(days, percent, test, owners, chain, exactNames, unknownShares);
  }
}
