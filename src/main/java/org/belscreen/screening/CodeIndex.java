package org.belscreen.screening;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.belscreen.law.CodeList;
import org.belscreen.law.CodeRow;
import org.belscreen.law.Interval;
import org.belscreen.transaction.Answer;
import org.belscreen.transaction.Transaction;

/** Finds the annex lines that a customs code falls under, over all annexes at once. */
final class CodeIndex {

  private record Line(CodeList list, CodeRow row) {}

  private final Map<String, List<Line>> byPrefix = new HashMap<>();
  private final NavigableMap<String, List<Line>> ordered = new TreeMap<>();

  CodeIndex(Collection<CodeList> lists) {
    for (CodeList list : lists) {
      for (CodeRow row : list.rows()) {
        byPrefix.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(new Line(list, row));
      }
    }
    ordered.putAll(byPrefix);
  }

  /** The hits of a transaction's code, by what was published on the known-on day. */
  List<CodeHit> hits(Transaction t, LocalDate knownOn) {
    if (t.hsCode().isEmpty()) {
      return List.of();
    }
    String code = t.hsCode().get();
    String stem = stem(code);
    List<CodeHit> hits = new ArrayList<>();
    for (int length = 2; length <= code.length(); length++) {
      for (Line line : byPrefix.getOrDefault(code.substring(0, length), List.of())) {
        if (line.row.except().stream().noneMatch(code::startsWith)) {
          boolean tooShort =
              line.row.except().stream()
                  .anyMatch(
                      e -> e.startsWith(code) || e.startsWith(stem) && e.length() > stem.length());
          hit(t, line, tooShort, knownOn).ifPresent(hits::add);
        }
      }
    }
    // Lines below the row's code: it is too short to tell whether they are meant.
    ordered
        .subMap(stem, false, stem + ":", false)
        .forEach(
            (prefix, lines) -> {
              if (!code.startsWith(prefix)) {
                lines.forEach(line -> hit(t, line, true, knownOn).ifPresent(hits::add));
              }
            });
    return hits;
  }

  /**
   * What a code says for certain. Sheets fill codes up with zeros: 87030000 is heading 8703, for
   * beside 8703 23 there is no 8703 00, and 87000000 is chapter 87. A code that ends so by right
   * has no others beside it.
   */
  private static String stem(String code) {
    int end = code.length();
    while (end > 2 && code.startsWith("00", end - 2)) {
      end -= 2;
    }
    return code.substring(0, end);
  }

  /** What the row says of the list, or of the part of it that holds the line: {@code XXIX-C}. */
  private static Answer stated(Transaction t, Line line) {
    String label = line.list.label().toUpperCase(Locale.ROOT);
    String part = label + "-" + line.row.extra("part").toUpperCase(Locale.ROOT);
    Answer ofPart = t.annexMatch().getOrDefault(part, Answer.UNKNOWN);
    return t.annexMatch().getOrDefault(label, ofPart);
  }

  private static Optional<CodeHit> hit(
      Transaction t, Line line, boolean tooShort, LocalDate knownOn) {
    CodeRow row = line.row;
    if (row.published().map(p -> p.isAfter(knownOn)).orElse(false)) {
      return Optional.empty();
    }
    Interval dates =
        row.endPublished().map(p -> p.isAfter(knownOn)).orElse(false)
            ? Interval.since(row.dates().from())
            : row.dates();
    String code = t.hsCode().orElseThrow();
    Answer stated = stated(t, line);
    boolean open = row.part() || !row.extra("unit_value_over").isEmpty() || tooShort;
    List<String> missing = new ArrayList<>();
    String because =
        "code " + code + " is in " + named(line.list) + " (" + row.code() + describe(row) + ")";
    if (open && stated == Answer.NO) {
      return Optional.empty();
    }
    boolean priced = !row.extra("unit_value_over").isEmpty();
    if (priced && over(t, new BigDecimal(row.extra("unit_value_over"))) == Answer.NO) {
      // The numbers beat what the row says of the line as a whole.
      return Optional.empty();
    }
    if (open && stated == Answer.UNKNOWN) {
      if (tooShort) {
        missing.add("hs_code");
        because =
            "code "
                + code
                + (stem(code).equals(code)
                    ? " is too short: "
                    : " says no more than " + stem(code) + ": ")
                + named(line.list)
                + " holds "
                + row.code()
                + describe(row);
      } else if (!row.extra("unit_value_over").isEmpty()) {
        Answer over = over(t, new BigDecimal(row.extra("unit_value_over")));
        if (over == Answer.NO) {
          return Optional.empty();
        }
        if (over == Answer.UNKNOWN) {
          missing.addAll(worthMissing(t));
        }
      }
      if (row.part() && !tooShort) {
        Answer described = Described.as(row, t.description());
        if (described == Answer.NO) {
          return Optional.empty();
        }
        if (described == Answer.UNKNOWN) {
          missing.add("annex_match");
          because =
              "code "
                  + code
                  + " is in part in "
                  + named(line.list)
                  + " (ex "
                  + row.code()
                  + describe(row)
                  + "): say "
                  + line.list.label()
                  + ":yes or "
                  + line.list.label()
                  + ":no";
        }
      }
    }
    return Optional.of(
        new CodeHit(line.list.id(), row, dates, missing.isEmpty(), List.copyOf(missing), because));
  }

  private static String describe(CodeRow row) {
    return (row.note().isEmpty() ? "" : ", " + row.note())
        + (row.act().isEmpty() ? "" : "; line of " + row.act())
        + (row.hypothetical() ? ", HYPOTHETICAL" : "");
  }

  /** An annex with a bare number is called one; other lists have a name. */
  private static String named(CodeList list) {
    boolean number = list.label().matches("[IVXLC]+[a-z]?");
    return number ? "Annex " + list.label() : list.label();
  }

  /** The columns without which the worth of an item in euro isn't known. */
  private static List<String> worthMissing(Transaction t) {
    List<String> missing = new ArrayList<>();
    if (t.value().isEmpty()) {
      missing.add("value");
    }
    if (t.currency().filter("EUR"::equals).isEmpty()) {
      missing.add("currency");
    }
    boolean pieces = t.unit().map("pcs"::equals).orElse(true);
    if (t.quantity().isEmpty() || t.quantity().get().signum() <= 0) {
      missing.add("quantity");
    } else if (!pieces) {
      missing.add("unit");
    }
    return missing;
  }

  /** Whether one item is worth more than a threshold in euro. */
  private static Answer over(Transaction t, BigDecimal threshold) {
    if (t.value().isEmpty() || t.currency().filter("EUR"::equals).isEmpty()) {
      return Answer.UNKNOWN;
    }
    BigDecimal value = t.value().get();
    if (value.compareTo(threshold) <= 0) {
      // Even if it were a single item.
      return Answer.NO;
    }
    boolean pieces = t.unit().map("pcs"::equals).orElse(true);
    if (t.quantity().isEmpty() || t.quantity().get().signum() <= 0 || !pieces) {
      return Answer.UNKNOWN;
    }
    BigDecimal each = value.divide(t.quantity().get(), MathContext.DECIMAL64);
    return each.compareTo(threshold) > 0 ? Answer.YES : Answer.NO;
  }
}
