package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A transaction that notes which of its fields are read, so that what was found out can be used
 * again for a row that has the same in all of them. For one thread.
 */
public final class WatchedTransaction implements Transaction {

  private final Transaction stated;
  private long read;

  /** Watches a transaction. */
  public WatchedTransaction(Transaction stated) {
    this.stated = stated;
  }

  /** The fields read so far, one bit a field. */
  public long read() {
    return read;
  }

  @Override
  public int row() {
    read |= 1L << 0;
    return stated.row();
  }

  @Override
  public String id() {
    read |= 1L << 1;
    return stated.id();
  }

  @Override
  public LocalDate date() {
    read |= 1L << 2;
    return stated.date();
  }

  @Override
  public Optional<LocalDate> contractDate() {
    read |= 1L << 3;
    return stated.contractDate();
  }

  @Override
  public Activity activity() {
    read |= 1L << 4;
    return stated.activity();
  }

  @Override
  public Optional<String> service() {
    read |= 1L << 5;
    return stated.service();
  }

  @Override
  public Optional<String> origin() {
    read |= 1L << 6;
    return stated.origin();
  }

  @Override
  public Optional<String> from() {
    read |= 1L << 7;
    return stated.from();
  }

  @Override
  public Optional<String> to() {
    read |= 1L << 8;
    return stated.to();
  }

  @Override
  public List<String> via() {
    read |= 1L << 9;
    return stated.via();
  }

  @Override
  public Optional<String> crossing() {
    read |= 1L << 10;
    return stated.crossing();
  }

  @Override
  public Optional<String> transportMode() {
    read |= 1L << 11;
    return stated.transportMode();
  }

  @Override
  public Optional<String> vehicle() {
    read |= 1L << 12;
    return stated.vehicle();
  }

  @Override
  public Optional<String> hsCode() {
    read |= 1L << 13;
    return stated.hsCode();
  }

  @Override
  public Optional<String> eccn() {
    read |= 1L << 14;
    return stated.eccn();
  }

  @Override
  public Optional<String> description() {
    read |= 1L << 15;
    return stated.description();
  }

  @Override
  public Optional<BigDecimal> quantity() {
    read |= 1L << 16;
    return stated.quantity();
  }

  @Override
  public Optional<String> unit() {
    read |= 1L << 17;
    return stated.unit();
  }

  @Override
  public Optional<BigDecimal> netWeightKg() {
    read |= 1L << 18;
    return stated.netWeightKg();
  }

  @Override
  public Optional<BigDecimal> value() {
    read |= 1L << 19;
    return stated.value();
  }

  @Override
  public Optional<String> currency() {
    read |= 1L << 20;
    return stated.currency();
  }

  @Override
  public List<Party> parties() {
    read |= 1L << 21;
    return stated.parties();
  }

  @Override
  public List<Holding> holdings() {
    read |= 1L << 22;
    return stated.holdings();
  }

  @Override
  public Optional<String> endUse() {
    read |= 1L << 23;
    return stated.endUse();
  }

  @Override
  public Answer usPerson() {
    read |= 1L << 24;
    return stated.usPerson();
  }

  @Override
  public Answer euPerson() {
    read |= 1L << 25;
    return stated.euPerson();
  }

  @Override
  public Optional<BigDecimal> usContentPercent() {
    read |= 1L << 26;
    return stated.usContentPercent();
  }

  @Override
  public List<LicenceHeld> licences() {
    read |= 1L << 27;
    return stated.licences();
  }

  @Override
  public Optional<Set<String>> controlLists() {
    read |= 1L << 28;
    return stated.controlLists();
  }

  @Override
  public Map<String, Answer> annexMatch() {
    read |= 1L << 29;
    return stated.annexMatch();
  }

  @Override
  public Optional<String> goodsRole() {
    read |= 1L << 30;
    return stated.goodsRole();
  }

  @Override
  public Optional<LocalDate> dispatchDate() {
    read |= 1L << 31;
    return stated.dispatchDate();
  }

  @Override
  public Optional<LocalDate> transportStart() {
    read |= 1L << 32;
    return stated.transportStart();
  }

  @Override
  public Optional<String> vehicleCountry() {
    read |= 1L << 33;
    return stated.vehicleCountry();
  }

  @Override
  public Optional<String> trailer() {
    read |= 1L << 34;
    return stated.trailer();
  }

  @Override
  public Optional<String> trailerCountry() {
    read |= 1L << 35;
    return stated.trailerCountry();
  }

  @Override
  public Optional<LocalDate> carrierFounded() {
    read |= 1L << 36;
    return stated.carrierFounded();
  }

  @Override
  public Answer stateBody() {
    read |= 1L << 37;
    return stated.stateBody();
  }

  @Override
  public Optional<String> personStatus() {
    read |= 1L << 38;
    return stated.personStatus();
  }

  @Override
  public Optional<LocalDate> residentSince() {
    read |= 1L << 39;
    return stated.residentSince();
  }

  @Override
  public Optional<LocalDate> issueDate() {
    read |= 1L << 40;
    return stated.issueDate();
  }

  @Override
  public Optional<Integer> maturityDays() {
    read |= 1L << 41;
    return stated.maturityDays();
  }

  @Override
  public Optional<String> riskCountry() {
    read |= 1L << 42;
    return stated.riskCountry();
  }

  @Override
  public Answer noBelarusClause() {
    read |= 1L << 43;
    return stated.noBelarusClause();
  }

  @Override
  public Answer messaging() {
    read |= 1L << 44;
    return stated.messaging();
  }
}
