package org.belscreen.engine;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.belscreen.screening.Ground;

/** The grounds of a finding in words, said when somebody reads them: few findings are shown. */
final class GroundWords extends AbstractList<String> implements RandomAccess {

  private final Ground[] grounds;

  // Said twice where two threads ask at once, and the same both times.
  private final String[] said;

  GroundWords(Ground[] grounds) {
    this.grounds = grounds;
    this.said = new String[grounds.length];
  }

  @Override
  public String get(int i) {
    String words = said[i];
    if (words == null) {
      words = grounds[i].because();
      said[i] = words;
    }
    return words;
  }

  @Override
  public int size() {
    return said.length;
  }
}
