package org.belscreen.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A legal act, as its {@code act.yaml} describes it.
 *
 * @param id its folder below the rules folder
 * @param amendments the amending acts by the short name that annex files use
 * @param verifiedThrough the last day up to which its text was checked
 * @param notModelled what the act holds and the rules don't
 * @param official which parties of official lists join which of its party lists
 */
public record Act(
    String id,
    Jurisdiction jurisdiction,
    String title,
    String citation,
    String source,
    Optional<LocalDate> published,
    Map<String, Amendment> amendments,
    LocalDate verifiedThrough,
    List<NotModelled> notModelled,
    List<OfficialSource> official) {

  /** An act that changed this one. */
  public record Amendment(
      String act,
      Optional<LocalDate> published,
      Optional<LocalDate> applies,
      String title,
      String source) {}

  /**
   * Something the act holds and no rule encodes.
   *
   * @param warns the rules that warn on the rows that it could bear on; {@code never} where no row
   *     shows that, or it could only make a verdict milder; blank where the act doesn't say
   */
  public record NotModelled(
      String id,
      String what,
      String why,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String source,
      String warns) {

    /** The ids of the rules that warn of it. */
    public List<String> warnings() {
      return warns.equals("never")
          ? List.of()
          : Arrays.stream(warns.split(";")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }
  }
}
