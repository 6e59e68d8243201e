package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One validated row. What the row doesn't say is an empty {@link Optional}, {@link Answer#UNKNOWN}
 * or an empty list, never {@code null}. Countries are ISO 3166-1 alpha-2 codes, codes are digits
 * only, values of closed lists are the contract's own words.
 *
 * @param row the row number in the user's sheet
 * @param id the user's reference, or the row number
 * @param date the day of the act to be judged
 * @param service contract word such as {@code aircraft-lease}, if any
 * @param hsCode 4 to 10 digits, leading zeros restored
 * @param eccn upper case, {@code EAR99} included
 * @param value amount in {@code currency}
 * @param netWeightKg net weight in kilograms
 * @param controlLists words such as {@code military} or {@code dual-use:6A003}; empty optional
 *     where the column is blank
 * @param annexMatch for lines that cover a part of a code: annex label (upper case) to answer
 */
public record Transaction(
    int row,
    String id,
    LocalDate date,
    Optional<LocalDate> contractDate,
    Activity activity,
    Optional<String> service,
    Optional<String> origin,
    Optional<String> from,
    Optional<String> to,
    List<String> via,
    Optional<String> crossing,
    Optional<String> transportMode,
    Optional<String> vehicle,
    Optional<String> hsCode,
    Optional<String> eccn,
    Optional<String> description,
    Optional<BigDecimal> quantity,
    Optional<String> unit,
    Optional<BigDecimal> netWeightKg,
    Optional<BigDecimal> value,
    Optional<String> currency,
    List<Party> parties,
    List<Holding> holdings,
    Optional<String> endUse,
    Answer usPerson,
    Answer euPerson,
    Optional<BigDecimal> usContentPercent,
    List<LicenceHeld> licences,
    Optional<Set<String>> controlLists,
    Map<String, Answer> annexMatch,
    Optional<String> goodsRole,
    Optional<LocalDate> dispatchDate,
    Optional<LocalDate> transportStart,
    Optional<String> vehicleCountry,
    Optional<String> trailer,
    Optional<String> trailerCountry,
    Optional<LocalDate> carrierFounded,
    Answer stateBody,
    Optional<String> personStatus,
    Optional<LocalDate> residentSince,
    Optional<LocalDate> issueDate,
    Optional<Integer> maturityDays,
    Optional<String> riskCountry,
    Answer noBelarusClause,
    Answer messaging) {

  /** The parties of a role, in the row's order. */
  public List<Party> parties(Role role) {
    List<Party> found = List.of();
    for (Party p : parties) {
      if (p.role() == role) {
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        found.add(p);
      }
    }
    return found;
  }
}
