package org.belscreen;

import org.belscreen.engine.EngineStats;

/**
 * How much of the work on rows could be spared.
 *
 * @param rows rows screened
 * @param answered rows that asked the same as another before them
 * @param remembered answers kept now
 * @param engine what became of the others
 */
public record ScreeningStats(long rows, long answered, int remembered, EngineStats engine) {

  static ScreeningStats of(AnswerMemory answers, EngineStats engine) {
    return new ScreeningStats(answers.asked(), answers.answered(), answers.size(), engine);
  }
}
