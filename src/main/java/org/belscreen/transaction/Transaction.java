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
 */
public interface Transaction {

  /** The row number in the user's sheet. */
  int row();

  /** The user's reference, or the row number. */
  String id();

  /** The day of the act to be judged. */
  LocalDate date();

  /** When the contract was concluded. */
  Optional<LocalDate> contractDate();

  /** What is done. */
  Activity activity();

  /** Contract word such as {@code aircraft-lease}, if any. */
  Optional<String> service();

  /** Country of origin of the goods. */
  Optional<String> origin();

  /** Country dispatched from. */
  Optional<String> from();

  /** Country of destination. */
  Optional<String> to();

  /** Transit countries in their order. */
  List<String> via();

  /** Border crossing by name. */
  Optional<String> crossing();

  /** Contract word such as {@code road}. */
  Optional<String> transportMode();

  /** Registration of the vehicle or aircraft. */
  Optional<String> vehicle();

  /** 4 to 10 digits, leading zeros restored. */
  Optional<String> hsCode();

  /** Upper case, {@code EAR99} included. */
  Optional<String> eccn();

  /** Free text. */
  Optional<String> description();

  /** In {@code unit}. */
  Optional<BigDecimal> quantity();

  /** Contract word such as {@code pcs}. */
  Optional<String> unit();

  /** Net weight in kilograms. */
  Optional<BigDecimal> netWeightKg();

  /** Amount in {@code currency}. */
  Optional<BigDecimal> value();

  /** ISO 4217 code. */
  Optional<String> currency();

  /** Those named, in the order of the columns. */
  List<Party> parties();

  /** Who holds how much of whom. */
  List<Holding> holdings();

  /** Contract word such as {@code civil}. */
  Optional<String> endUse();

  /** Does a US person take part. */
  Answer usPerson();

  /** Does an EU person take part. */
  Answer euPerson();

  /** Controlled US content, 0 to 100. */
  Optional<BigDecimal> usContentPercent();

  /** Licences and authorisations held. */
  List<LicenceHeld> licences();

  /**
   * Words such as {@code military} or {@code dual-use:6A003}; empty optional where the column is
   * blank.
   */
  Optional<Set<String>> controlLists();

  /** For lines that cover a part of a code: annex label (upper case) to answer. */
  Map<String, Answer> annexMatch();

  /** {@code goods} or {@code packaging}. */
  Optional<String> goodsRole();

  /** Day the goods left. */
  Optional<LocalDate> dispatchDate();

  /** Day the carriage began. */
  Optional<LocalDate> transportStart();

  /** Registration of the vehicle. */
  Optional<String> vehicleCountry();

  /** Registration mark of the trailer. */
  Optional<String> trailer();

  /** Registration of the trailer. */
  Optional<String> trailerCountry();

  /** Day on which the haulier was set up. */
  Optional<LocalDate> carrierFounded();

  /** Is the client the Belarusian State, or does it act for it. */
  Answer stateBody();

  /** Contract word such as {@code eu-resident}. */
  Optional<String> personStatus();

  /** Since when. */
  Optional<LocalDate> residentSince();

  /** Of a security, loan or other debt. */
  Optional<LocalDate> issueDate();

  /** Of a debt. */
  Optional<Integer> maturityDays();

  /** Where the insured risk lies. */
  Optional<String> riskCountry();

  /** Does the contract forbid re-export to Belarus. */
  Answer noBelarusClause();

  /** Is a financial messaging service what is provided. */
  Answer messaging();

  /** The parties of a role, in the row's order. */
  default List<Party> parties(Role role) {
    List<Party> found = List.of();
    for (Party p : parties()) {
      if (p.role() == role) {
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        found.add(p);
      }
    }
    return found;
  }

  /** The answer to a question. */
  default <T> T ask(Question<T> question) {
    return question.of(this);
  }

  /** A day that the row states, in words. */
  default String words(StatedDay day) {
    return day.of(this).orElseThrow().toString();
  }
}
