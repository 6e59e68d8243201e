package org.belscreen.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belscreen.law.CodeList;
import org.belscreen.law.PartyList;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.Ground;
import org.belscreen.transaction.Field;
import org.belscreen.transaction.FieldText;
import org.belscreen.transaction.Transaction;

/** Conditions in words that a reader of the law understands, with what the row says to them. */
final class Phrases {

  private static final Properties KNOWN = known();

  private Phrases() {}

  /** Whether the word has a phrase of its own. */
  static boolean knows(String word) {
    return KNOWN.containsKey(word);
  }

  /** Why a condition failed: {@code only if the destination is in BY; here to = US}. */
  static String failed(Conditions.Condition c, Transaction t, Rulebook law) {
    if (c.word().equals("list") || c.word().equals("on") && !c.type().equals("Dealing")) {
      return "only if " + listed(c, law);
    }
    if (c.type().equals("OwnedHit") && c.word().equals("test")) {
      return "only by the test \"" + c.arguments().get(0).replace('-', ' ') + "\" for chains";
    }
    String entry = KNOWN.getProperty(c.word(), mechanical(c.word()));
    int bar = entry.lastIndexOf('|');
    String phrase = (bar < 0 ? entry : entry.substring(0, bar)).strip();
    String said = phrase(phrase, c.arguments());
    String columns = bar < 0 ? "" : entry.substring(bar + 1);
    String here = c.ground().map(g -> here(g, c)).orElseGet(() -> here(columns, t));
    return (c.negated() ? "not if " : "only if ") + said + (here.isEmpty() ? "" : "; here " + here);
  }

  private static String phrase(String phrase, List<String> arguments) {
    // A quotation mark means something to the formatter.
    return new MessageFormat(phrase.replace("'", "''"), Locale.ROOT)
        .format(arguments.stream().map(a -> a.replace("; ", ", ")).toArray());
  }

  private static String here(Ground g, Conditions.Condition c) {
    if (g.certain() || g.missing().isEmpty()) {
      return g.because();
    }
    String blank = String.join(", ", g.missing());
    return c.state().equals("open") || c.negated()
        ? g.because() + " (" + blank + ")"
        : "open: " + blank + " would say " + g.because();
  }

  private static String here(String columns, Transaction t) {
    List<String> values = new ArrayList<>();
    List<String> blank = new ArrayList<>();
    Stream.of(columns.split(","))
        .map(String::strip)
        .filter(c -> !c.isEmpty())
        .forEach(
            column -> {
              Optional<String> value = FieldText.of(t, Field.ofKey(column).orElseThrow());
              value.ifPresentOrElse(v -> values.add(column + " = " + v), () -> blank.add(column));
            });
    if (values.isEmpty() && !blank.isEmpty()) {
      return String.join(" and ", blank) + (blank.size() == 1 ? " is blank" : " are blank");
    }
    return String.join(", ", values);
  }

  private static String listed(Conditions.Condition c, Rulebook law) {
    List<String> lists =
        c.arguments().stream()
            .flatMap(a -> Stream.of(a.split(";")))
            .map(String::strip)
            .map(id -> label(id, law))
            .toList();
    String names = String.join(" or ", lists);
    return switch (c.type()) {
      case "CodeHit" -> "the goods stand in " + names;
      case "PartyHit" -> "a party is on: " + names;
      default -> "a party is held by somebody on: " + names;
    };
  }

  private static String label(String id, Rulebook law) {
    CodeList codes = law.codeLists().get(id);
    if (codes != null) {
      return codes.label().equals(codes.title())
          ? codes.label()
          : codes.label() + " (" + codes.title() + ")";
    }
    PartyList parties = law.partyLists().get(id);
    return parties == null ? id : parties.label();
  }

  /** A word without a phrase, taken apart. */
  private static String mechanical(String word) {
    return word.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT)
        + Stream.of("{0}", "{1}").collect(Collectors.joining(" ", ": ", ""));
  }

  private static Properties known() {
    Properties known = new Properties();
    try (InputStream in = Phrases.class.getResourceAsStream("conditions.properties")) {
      known.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }
}
