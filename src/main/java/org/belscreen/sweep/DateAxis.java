package org.belscreen.sweep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.belscreen.transaction.Field;
import org.belscreen.transaction.Revision;
import org.belscreen.transaction.Transaction;

/** The dates of a transaction that can be moved while the day judged stays. */
public enum DateAxis {
  CONTRACT_DATE(Field.CONTRACT_DATE),
  DISPATCH_DATE(Field.DISPATCH_DATE),
  TRANSPORT_START(Field.TRANSPORT_START),
  ISSUE_DATE(Field.ISSUE_DATE),
  RESIDENT_SINCE(Field.RESIDENT_SINCE),
  CARRIER_FOUNDED(Field.CARRIER_FOUNDED);

  private final Field field;

  DateAxis(Field field) {
    this.field = field;
  }

  /** The column that is moved. */
  public Field field() {
    return field;
  }

  /** The axis of a column's name, such as {@code contract_date}. */
  public static Optional<DateAxis> named(String key) {
    return Stream.of(values()).filter(a -> a.field.key().equals(key)).findFirst();
  }

  /** The names of all columns that can be moved. */
  public static List<String> names() {
    return Stream.of(values()).map(a -> a.field.key()).toList();
  }

  /** The transaction with another day in the column. */
  public Transaction at(Transaction t, LocalDate day) {
    return Revision.withDay(t, field, day);
  }

  /** The day in the column, if the row has one. */
  public Optional<LocalDate> of(Transaction t) {
    return switch (this) {
      case CONTRACT_DATE -> t.contractDate();
      case DISPATCH_DATE -> t.dispatchDate();
      case TRANSPORT_START -> t.transportStart();
      case ISSUE_DATE -> t.issueDate();
      case RESIDENT_SINCE -> t.residentSince();
      case CARRIER_FOUNDED -> t.carrierFounded();
    };
  }
}
