package org.belscreen.transaction;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Transactions with single facts changed, for questions of what would be if. */
public final class Revision {

  private static final RecordComponent[] COMPONENTS = StatedTransaction.class.getRecordComponents();
  private static final Constructor<StatedTransaction> CONSTRUCTOR = constructor();

  private Revision() {}

  /**
   * The same transaction with other facts.
   *
   * @param changes components of {@link Transaction} by their names, with values of their types
   * @throws IllegalArgumentException if there is no such component, or it has another type
   */
  public static Transaction of(Transaction t, Map<String, ?> changes) {
    Set<String> left = new TreeSet<>(changes.keySet());
    Object[] values = new Object[COMPONENTS.length];
    try {
      for (int i = 0; i < values.length; i++) {
        String name = COMPONENTS[i].getName();
        values[i] =
            left.remove(name) ? changes.get(name) : Transaction.class.getMethod(name).invoke(t);
      }
      if (!left.isEmpty()) {
        throw new IllegalArgumentException("a transaction has no " + left);
      }
      return CONSTRUCTOR.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same transaction with another day in one of its columns of dates. */
  public static Transaction withDay(Transaction t, Field field, LocalDate day) {
    return switch (field) {
      case DATE -> of(t, Map.of("date", day));
      case CONTRACT_DATE -> of(t, Map.of("contractDate", Optional.of(day)));
      case DISPATCH_DATE -> of(t, Map.of("dispatchDate", Optional.of(day)));
      case TRANSPORT_START -> of(t, Map.of("transportStart", Optional.of(day)));
      case ISSUE_DATE -> of(t, Map.of("issueDate", Optional.of(day)));
      case RESIDENT_SINCE -> of(t, Map.of("residentSince", Optional.of(day)));
      case CARRIER_FOUNDED -> of(t, Map.of("carrierFounded", Optional.of(day)));
      default -> throw new IllegalArgumentException(field.key() + " holds no day");
    };
  }

  private static Constructor<StatedTransaction> constructor() {
    try {
      return StatedTransaction.class.getDeclaredConstructor(
          Stream.of(COMPONENTS).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
