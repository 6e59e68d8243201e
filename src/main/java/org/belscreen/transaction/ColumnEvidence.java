package org.belscreen.transaction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * What the cells of each column show together: whether the day or the month comes first, which sign
 * is the decimal one. Show it all rows before any is read, or none; it may be shown rows by several
 * threads at once.
 */
public final class ColumnEvidence {

  private static final Set<Field> DATES =
      EnumSet.of(
          Field.DATE,
          Field.CONTRACT_DATE,
          Field.DISPATCH_DATE,
          Field.TRANSPORT_START,
          Field.CARRIER_FOUNDED,
          Field.RESIDENT_SINCE,
          Field.ISSUE_DATE);
  private static final Set<Field> NUMBERS =
      EnumSet.of(Field.QUANTITY, Field.NET_WEIGHT_KG, Field.VALUE, Field.US_CONTENT_PERCENT);

  private static final String SEPARATORS = "./-";
  private static final int DAY_FIRST = 1;
  private static final int MONTH_FIRST = 1 << 3;
  private static final int COMMA = 1 << 6;
  private static final int POINT = 1 << 7;

  private final List<Column> columns = new ArrayList<>();
  private final AtomicIntegerArray seen = new AtomicIntegerArray(Field.values().length);

  /** Evidence of a sheet's columns, with no row seen. */
  public ColumnEvidence(SheetLayout layout) {
    for (Column column : layout.columns()) {
      Field field = column.field();
      if (matters(field)) {
        columns.add(column);
      }
    }
  }

  /** Whether the cells of a field's column show anything together. */
  public static boolean matters(Field field) {
    return DATES.contains(field) || NUMBERS.contains(field);
  }

  /** Looks at a row below the header. */
  public void see(CellRow row) {
    for (Column column : columns) {
      CellValue cell = row.cell(column.index());
      if (cell.kind() == CellValue.Kind.TEXT && cell.text().length() <= 64) {
        int shown = shownBy(column.field(), cell.text());
        if (shown != 0) {
          seen.getAndUpdate(column.field().ordinal(), bits -> bits | shown);
        }
      }
    }
  }

  private static int shownBy(Field field, String text) {
    if (DATES.contains(field)) {
      if (text.length() == 10 && text.charAt(4) == '-') {
        return 0;
      }
      Dates.Numeric n = Dates.numericOf(text);
      if (n == null) {
        return 0;
      }
      int shift = SEPARATORS.indexOf(n.separator());
      return n.provesDayFirst()
          ? DAY_FIRST << shift
          : n.provesMonthFirst() ? MONTH_FIRST << shift : 0;
    }
    Numbers.Style style = Numbers.styleOf(text);
    return (style.commaDecimal() ? COMMA : 0) | (style.pointDecimal() ? POINT : 0);
  }

  Dates.Hints dates(Field field, Optional<DateOrder> stated) {
    int bits = seen.get(field.ordinal());
    return separator -> {
      int shift = SEPARATORS.indexOf(separator);
      boolean dayFirst = (bits & DAY_FIRST << shift) != 0;
      boolean monthFirst = (bits & MONTH_FIRST << shift) != 0;
      // Dates with points are day first all over Europe; a word about 03/04/2025 isn't about them.
      boolean settled = separator == '.' && dayFirst && !monthFirst;
      return stated.isPresent() && !settled
          ? Dates.Hint.stated(stated.get())
          : new Dates.Hint(dayFirst, monthFirst, false);
    };
  }

  /** The style of a column's own numbers; where they don't show it, that of all the sheet's. */
  Numbers.Style style(Field field) {
    int own = seen.get(field.ordinal()) & (COMMA | POINT);
    int bits = own;
    for (Field other : own == 0 ? NUMBERS : Set.<Field>of()) {
      bits |= seen.get(other.ordinal());
    }
    return new Numbers.Style((bits & COMMA) != 0, (bits & POINT) != 0);
  }
}
