package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A transaction as a row states it. */
public record StatedTransaction(
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
    Answer messaging)
    implements Transaction {

  /** A transaction with other words for its parties and its goods. */
  public static StatedTransaction reworded(
      Transaction t, List<Party> parties, Optional<String> description) {
    return new StatedTransaction(
        t.row(),
        t.id(),
        t.date(),
        t.contractDate(),
        t.activity(),
        t.service(),
        t.origin(),
        t.from(),
        t.to(),
        t.via(),
        t.crossing(),
        t.transportMode(),
        t.vehicle(),
        t.hsCode(),
        t.eccn(),
        description,
        t.quantity(),
        t.unit(),
        t.netWeightKg(),
        t.value(),
        t.currency(),
        parties,
        t.holdings(),
        t.endUse(),
        t.usPerson(),
        t.euPerson(),
        t.usContentPercent(),
        t.licences(),
        t.controlLists(),
        t.annexMatch(),
        t.goodsRole(),
        t.dispatchDate(),
        t.transportStart(),
        t.vehicleCountry(),
        t.trailer(),
        t.trailerCountry(),
        t.carrierFounded(),
        t.stateBody(),
        t.personStatus(),
        t.residentSince(),
        t.issueDate(),
        t.maturityDays(),
        t.riskCountry(),
        t.noBelarusClause(),
        t.messaging());
  }
}
