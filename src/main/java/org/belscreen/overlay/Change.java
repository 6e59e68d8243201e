package org.belscreen.overlay;

import java.time.LocalDate;
import java.util.List;

/**
 * One supposed change of the law. The changes of a file are suppositions, not steps: they are made
 * in the order of their phases, so that their order in the file doesn't matter.
 */
interface Change {

  /** When a change is made among those of its file. */
  enum Phase {
    COPY,
    MOVE,
    END,
    ADD,
    SUSPEND,
    RATE
  }

  /** Where it stands in its file. */
  OverlayNode at();

  Phase phase();

  /** What it says about what, to find changes that contradict each other. */
  List<Claim> claims(Draft law);

  /** Makes the change. */
  void make(Draft law);

  /** The day on which one is supposed to learn of it; always known unless stated. */
  default LocalDate published() {
    return at().date("published").orElse(LocalDate.MIN);
  }
}
