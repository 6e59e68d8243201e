package org.belscreen.law;

import java.util.List;

/**
 * An annex of customs codes.
 *
 * @param id its path below the rules folder without {@code .csv}, such as {@code
 *     eu/reg-2006-765/annex-08-potash}
 * @param label how the annex is called where a user names it, such as {@code VIII}
 * @param title what it lists
 * @param rows its lines in the order of the file
 */
public record CodeList(String id, String label, String title, List<CodeRow> rows) {

  /** The same annex with other lines. */
  public CodeList with(List<CodeRow> other) {
    return new CodeList(id, label, title, List.copyOf(other));
  }
}
