package org.belscreen.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.transaction.RowResult;

/**
 * Which rows of a sheet are asked for: all, or those of an id; where no row has the id, the row of
 * that number.
 */
public final class RowChoice {

  private static final int NAMED = 5;

  private final Optional<String> asked;
  private final List<String> first = new ArrayList<>();

  private RowChoice(Optional<String> asked) {
    this.asked = asked;
  }

  /** All rows. */
  public static RowChoice all() {
    return new RowChoice(Optional.empty());
  }

  /** The rows of an id or number; all where nothing is asked. */
  public static RowChoice of(Optional<String> idOrNumber) {
    return new RowChoice(idOrNumber);
  }

  /** Whether a row may be one of those asked for. */
  synchronized boolean takes(RowResult read) {
    if (asked.isEmpty()) {
      return true;
    }
    String id = id(read);
    if (first.size() < NAMED && !id.isEmpty()) {
      first.add(id);
    }
    return id.equals(asked.get()) || String.valueOf(read.row()).equals(asked.get());
  }

  private static String id(RowResult read) {
    if (read instanceof RowResult.Read ok) {
      return ok.transaction().id();
    }
    return read instanceof RowResult.Failed failed ? failed.id() : "";
  }

  /**
   * Those asked for among the rows taken: an id beats a row number.
   *
   * @param taken the rows taken
   * @param id of a row
   * @param file for the message
   * @throws Unusable where there is none
   */
  public <T> List<T> chosen(List<T> taken, java.util.function.Function<T, String> id, String file) {
    if (asked.isEmpty()) {
      return taken;
    }
    List<T> byId = taken.stream().filter(t -> id.apply(t).equals(asked.get())).toList();
    List<T> chosen = byId.isEmpty() ? taken : byId;
    if (chosen.isEmpty()) {
      throw new Unusable(
          "--row "
              + asked.get()
              + ": "
              + file
              + " has no row with that id or number; ids are, among others, "
              + first.stream().sorted().toList());
    }
    return chosen;
  }
}
