package org.belscreen.screening;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.transaction.Answer;
import org.belscreen.transaction.Question;
import org.belscreen.transaction.Transaction;

/** A line of an annex, and what makes a row whose code falls under it one of its goods. */
final class CodeLine {

  private static final Pattern NUMBER = Pattern.compile("[IVXLC]+[a-z]?");

  private final CodeList list;
  private final CodeRow row;
  private final String label;
  private final String part;
  private final Optional<BigDecimal> threshold;

  CodeLine(CodeList list, CodeRow row) {
    this.list = list;
    this.row = row;
    this.label = list.label().toUpperCase(Locale.ROOT);
    this.part = label + "-" + row.extra("part").toUpperCase(Locale.ROOT);
    String over = row.extra("unit_value_over");
    this.threshold = over.isEmpty() ? Optional.empty() : Optional.of(Words.decimal(over));
  }

  CodeRow row() {
    return row;
  }

  /** Whether the line had been published by a day. */
  boolean published(LocalDate day) {
    return row.published().map(p -> !p.isAfter(day)).orElse(true);
  }

  /** Whether more than the code decides whether goods fall under it. */
  boolean asksMore() {
    return row.part() || threshold.isPresent();
  }

  /** The hit of a code, where nothing else decides. */
  CodeHit certainly(String code, LocalDate knownOn) {
    return new CodeHit(list.id(), row, dates(knownOn), true, List.of(), () -> isIn(code));
  }

  private Interval dates(LocalDate knownOn) {
    return row.endPublished().map(p -> p.isAfter(knownOn)).orElse(false)
        ? Interval.since(row.dates().from())
        : row.dates();
  }

  /**
   * The hit of a row whose code falls under the line, unless the row says that its goods don't.
   *
   * @param tooShort whether the code leaves open whether they do
   */
  Optional<CodeHit> hit(Transaction t, boolean tooShort, LocalDate knownOn) {
    String code = t.hsCode().orElseThrow();
    Answer stated = stated(t);
    if ((asksMore() || tooShort) && stated == Answer.NO) {
      return Optional.empty();
    }
    Answer over = threshold.map(limit -> t.ask(new WorthOver(limit))).orElse(Answer.YES);
    if (over == Answer.NO) {
      // The numbers beat what the row says of the line as a whole.
      return Optional.empty();
    }
    List<String> missing = new ArrayList<>(0);
    Supplier<String> words = () -> isIn(code);
    if (stated == Answer.UNKNOWN) {
      if (tooShort) {
        missing.add("hs_code");
        words = () -> tooShort(code);
      } else if (over == Answer.UNKNOWN) {
        missing.addAll(t.ask(WorthMissing.COLUMNS));
      }
      if (row.part() && !tooShort) {
        Answer described = Described.as(row, t.description());
        if (described == Answer.NO) {
          return Optional.empty();
        }
        if (described == Answer.UNKNOWN) {
          missing.add("annex_match");
          words = () -> inPart(code);
        }
      }
    }
    return Optional.of(
        new CodeHit(
            list.id(), row, dates(knownOn), missing.isEmpty(), List.copyOf(missing), words));
  }

  /** What the row says of the list, or of the part of it that holds the line: {@code XXIX-C}. */
  private Answer stated(Transaction t) {
    Answer ofPart = t.annexMatch().getOrDefault(part, Answer.UNKNOWN);
    return t.annexMatch().getOrDefault(label, ofPart);
  }

  private String isIn(String code) {
    return "code " + code + " is in " + named() + " (" + row.code() + describe() + ")";
  }

  private String tooShort(String code) {
    return "code "
        + code
        + (stem(code).equals(code) ? " is too short: " : " says no more than " + stem(code) + ": ")
        + named()
        + " holds "
        + row.code()
        + describe();
  }

  private String inPart(String code) {
    return "code "
        + code
        + " is in part in "
        + named()
        + " (ex "
        + row.code()
        + describe()
        + "): say "
        + list.label()
        + ":yes or "
        + list.label()
        + ":no";
  }

  /**
   * What a code says for certain. Sheets fill codes up with zeros: 87030000 is heading 8703, for
   * beside 8703 23 there is no 8703 00, and 87000000 is chapter 87. A code that ends so by right
   * has no others beside it.
   */
  static String stem(String code) {
    int end = code.length();
    while (end > 2 && code.startsWith("00", end - 2)) {
      end -= 2;
    }
    return code.substring(0, end);
  }

  private String describe() {
    return (row.note().isEmpty() ? "" : ", " + row.note())
        + (row.act().isEmpty() ? "" : "; line of " + row.act())
        + (row.hypothetical() ? ", HYPOTHETICAL" : "");
  }

  /** An annex with a bare number is called one; other lists have a name. */
  private String named() {
    return NUMBER.matcher(list.label()).matches() ? "Annex " + list.label() : list.label();
  }

  /** The columns without which the worth of an item in euro isn't known. */
  private enum WorthMissing implements Question<List<String>> {
    COLUMNS;

    @Override
    public List<String> of(Transaction t) {
      List<String> missing = new ArrayList<>();
      if (t.value().isEmpty()) {
        missing.add("value");
      }
      if (t.currency().filter("EUR"::equals).isEmpty()) {
        missing.add("currency");
      }
      if (t.quantity().isEmpty() || t.quantity().get().signum() <= 0) {
        missing.add("quantity");
      } else if (!inPieces(t)) {
        missing.add("unit");
      }
      return missing;
    }
  }

  /** Whether one item is worth more than a threshold in euro. */
  private record WorthOver(BigDecimal threshold) implements Question<Answer> {
    @Override
    public Answer of(Transaction t) {
      if (t.value().isEmpty() || t.currency().filter("EUR"::equals).isEmpty()) {
        return Answer.UNKNOWN;
      }
      BigDecimal value = t.value().get();
      if (value.compareTo(threshold) <= 0) {
        // Even if it were a single item.
        return Answer.NO;
      }
      if (t.quantity().isEmpty() || t.quantity().get().signum() <= 0 || !inPieces(t)) {
        return Answer.UNKNOWN;
      }
      BigDecimal each = value.divide(t.quantity().get(), MathContext.DECIMAL64);
      return each.compareTo(threshold) > 0 ? Answer.YES : Answer.NO;
    }
  }

  private static boolean inPieces(Transaction t) {
    return t.unit().map("pcs"::equals).orElse(true);
  }
}
