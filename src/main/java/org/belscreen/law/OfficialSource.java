package org.belscreen.law;

import java.util.List;
import java.util.Map;

/**
 * Which parties of an official list join a party list of the rulebook.
 *
 * @param list id of the rulebook's list
 * @param source the official list, such as {@code ofac-sdn} or {@code eu-financial-sanctions}
 * @param group word by which the programmes are chosen together; blank where there is none
 * @param programmes the official list's own tags; {@code *} for any; empty for a list without tags
 * @param countries alpha-2 codes, one of which must be among the party's; empty for any
 * @param whereUnknown alpha-2 codes: a party there whose programmes the files don't hold is a
 *     question; empty for none
 * @param knownOnly whether only parties that the rulebook has are followed, because its rules are
 *     made for them
 * @param set further columns that a new entry gets
 * @param marks further columns that depend on a text of the official list
 */
public record OfficialSource(
    String list,
    String source,
    String group,
    List<String> programmes,
    List<String> countries,
    List<String> whereUnknown,
    boolean knownOnly,
    Map<String, String> set,
    List<Mark> marks) {

  /** The tag that stands for every programme. */
  public static final String ANY = "*";

  /**
   * Further columns where a text of the official list holds some words, or where it doesn't.
   *
   * @param column the official list's own column
   * @param has words, compared without case
   * @param set the columns where they are in it
   * @param otherwise the columns where they aren't
   */
  public record Mark(
      String column, String has, Map<String, String> set, Map<String, String> otherwise) {}
}
