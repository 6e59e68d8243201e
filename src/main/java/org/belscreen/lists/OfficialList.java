package org.belscreen.lists;

import java.util.List;

/**
 * One publication of an official list, read from one file or from several that belong together.
 *
 * @param name the file's name, for reasons
 * @param files the files it was read from
 * @param sections the lists in it
 * @param notes what the user should know of the reading
 */
record OfficialList(
    String name,
    Published published,
    List<SourceFile> files,
    List<Section> sections,
    List<String> notes) {

  /**
   * The parties of one list.
   *
   * @param source the list, such as {@code ofac-sdn}
   * @param coverage whether a party that isn't in it isn't listed
   */
  record Section(String source, Coverage coverage, List<ListedParty> parties) {}

  /** What a file's silence about a party means. */
  enum Coverage {
    /** Every listed party is in it. */
    WHOLE,
    /** Only parties with aliases are in it. */
    WITH_ALIASES
  }

  /**
   * A file.
   *
   * @param kind what it is, in words
   * @param entries its parties, or its rows where it holds parts of them
   */
  record SourceFile(String name, String kind, String sha256, int entries) {}
}
