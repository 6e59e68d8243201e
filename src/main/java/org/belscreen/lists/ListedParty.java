package org.belscreen.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A party as an official list has it.
 *
 * @param key what identifies it from one publication to the next, such as {@code OFAC UID 33071}
 * @param name the name under which it is listed; blank where the files given don't hold it
 * @param aliases its other names
 * @param weak names that the list itself calls weak
 * @param kind {@code entity}, {@code person}, {@code aircraft} or {@code vessel}
 * @param countries alpha-2 codes of its addresses and nationalities, possibly none
 * @param programmes the list's own tags; empty where the files given don't hold them
 * @param since the day from which the list itself says that it is listed, if it does
 * @param identifiers registration, tax, IMO, serial numbers
 * @param details further texts of the list by column
 */
record ListedParty(
    String key,
    String name,
    List<String> aliases,
    List<String> weak,
    String kind,
    List<String> countries,
    List<String> programmes,
    Optional<LocalDate> since,
    List<String> identifiers,
    Map<String, String> details) {

  /** The name to show. */
  String shown() {
    return !name.isEmpty() ? name : aliases.isEmpty() ? key : aliases.get(0);
  }
}
