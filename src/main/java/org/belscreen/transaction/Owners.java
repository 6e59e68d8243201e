package org.belscreen.transaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the owners of the counterparties: {@code Owner 60%; Owner 40%}, {@code Party < Owner [BY,
 * eu-resident] 25%}, {@code Party < Owner ?}.
 */
final class Owners {

  private static final BigDecimal ALL = new BigDecimal(100);

  private static final String ADVICE =
      "Write each owner as \"Party < Owner 60%\", or \"Party < Owner ?\" where the share isn't"
          + " known, with ; between them.";

  private Owners() {}

  /** Reads a cell's text. */
  static Parsed<List<Holding>> parse(String written) {
    String text = Text.visible(written); // a mark inside a share would cut its figures in two
    List<Holding> holdings = new ArrayList<>();
    if (Answers.saysNone(text)) {
      return Parsed.ok(List.of());
    }
    StringBuilder notes = new StringBuilder();
    for (String entry : Text.entries(text)) {
      List<String> chain = Text.split(entry, '<');
      Optional<String> entity = Optional.empty();
      if (chain.size() > 1) {
        entity = Optional.of(chain.get(0));
        if (chain.get(0).isEmpty()) {
          return bad(entry, "names no party in front of <");
        }
        chain = chain.subList(1, chain.size());
      }
      for (String owner : chain) {
        Parsed<Holding> holding = holding(entity, owner);
        if (holding instanceof Parsed.Bad<Holding> bad) {
          return bad(entry, bad.what());
        }
        Parsed.Ok<Holding> ok = (Parsed.Ok<Holding>) holding;
        holdings.add(ok.value());
        notes.append(notes.isEmpty() || ok.note().isEmpty() ? "" : "; ").append(ok.note());
        entity = Optional.of(ok.value().owner());
      }
    }
    return Parsed.repaired(List.copyOf(holdings), notes.toString());
  }

  /** A share of a sheet {@code ownership}: a per cent number, or {@code ?} for unknown. */
  static Parsed<Optional<BigDecimal>> share(String text) {
    String s = Text.plain(text);
    if (s.equals("?") || s.equals("?%") || s.isEmpty()) {
      return Parsed.ok(Optional.empty());
    }
    Parsed<Numbers.Amount> amount = Numbers.parse(s, new Numbers.Style(false, true));
    if (amount instanceof Parsed.Ok<Numbers.Amount> ok
        && (ok.value().sign().isEmpty() || ok.value().sign().equals("%"))) {
      BigDecimal v = ok.value().value();
      boolean perhapsOfOne = v.signum() > 0 && v.compareTo(BigDecimal.ONE) < 0;
      return perhapsOfOne && ok.value().sign().isEmpty()
          ? Parsed.bad(
              "may be a share of one or of a hundred",
              "Write it with the sign, such as 40% or 0.4%.")
          : percent(v).map(Optional::of);
    }
    return Parsed.bad("is no share in per cent", "Write the share as a number from 0 to 100.");
  }

  private static Parsed<BigDecimal> percent(BigDecimal v) {
    return v.signum() < 0 || v.compareTo(ALL) > 0
        ? Parsed.bad(
            "is no share from 0 to 100 per cent", "Write the share as a number from 0 to 100.")
        : Parsed.ok(v);
  }

  private static Parsed<Holding> holding(Optional<String> entity, String written) {
    String s = written;
    Optional<String> country = Optional.empty();
    Set<String> status = new LinkedHashSet<>();
    int open = s.indexOf('[');
    if (open >= 0) {
      int close = s.indexOf(']', open);
      if (close < 0 || s.indexOf('[', open + 1) >= 0) {
        return Parsed.bad("has brackets that don't match", ADVICE);
      }
      for (String word : Text.split(s.substring(open + 1, close), ',')) {
        // Two letters are a country: NO is Norway here, not a word for "none".
        boolean code = Text.trim(word).length() == 2;
        if (!code && Words.parse(Field.PERSON_STATUS, word) instanceof Parsed.Ok<String> known) {
          if (!known.value().equals("none")) {
            status.add(known.value());
          }
        } else if (country.isEmpty() && Countries.parse(word) instanceof Parsed.Ok<String> known) {
          country = Optional.of(known.value());
        } else {
          return Parsed.bad(
              "has " + Text.quote(word) + " in brackets, which is neither a country nor a status",
              ADVICE);
        }
      }
      s = s.substring(0, open) + " " + s.substring(close + 1);
    }
    return shared(entity, Text.trim(s), country, Set.copyOf(status));
  }

  private static Parsed<Holding> shared(
      Optional<String> entity, String s, Optional<String> country, Set<String> status) {
    if (s.endsWith("?") || s.endsWith("?%") || s.endsWith("? %")) {
      String name = bareName(s.substring(0, s.lastIndexOf('?')));
      return named(entity, name, country, status, Optional.empty(), "");
    }
    int sign = s.indexOf('%');
    if (sign < 0) {
      return s.isEmpty() || Text.isDigit(s.charAt(s.length() - 1))
          ? Parsed.bad("has no share in per cent", ADVICE)
          : named(
              entity,
              s,
              country,
              status,
              Optional.empty(),
              "gives no share for " + Text.quote(s) + ", which is taken as unknown");
    }
    if (s.indexOf('%', sign + 1) >= 0) {
      return Parsed.bad("has more than one share", ADVICE);
    }
    int from = sign;
    while (from > 0
        && (" .,".indexOf(s.charAt(from - 1)) >= 0 || Text.isDigit(s.charAt(from - 1)))) {
      from--;
    }
    String figure = Text.trim(s.substring(from, sign));
    while (!figure.isEmpty() && !Text.isDigit(figure.charAt(0))) {
      figure = figure.substring(1);
      from++;
    }
    // "Fund 2 60%": only the last number is the share.
    int gap = figure.lastIndexOf(' ');
    if (gap >= 0) {
      from = s.lastIndexOf(figure.substring(gap + 1), sign);
      figure = figure.substring(gap + 1);
    }
    boolean dash =
        from > 1
            && s.charAt(from - 1) == '-'
            && s.charAt(from - 2) == ' '
            && from < sign
            && s.charAt(from) == ' ';
    if (from > 0 && s.charAt(from - 1) == '-' && !dash) {
      return Parsed.bad("has a share below zero", ADVICE);
    }
    String rest = s.substring(sign + 1);
    String name = bareName(from == 0 ? rest : s.substring(0, Math.min(from, s.length())));
    if (from > 0 && !bareName(rest).isEmpty()) {
      return Parsed.bad("goes on behind the share", ADVICE);
    }
    try {
      Parsed<BigDecimal> percent = percent(new BigDecimal(figure.replace(',', '.')));
      return percent instanceof Parsed.Ok<BigDecimal> ok
          ? named(entity, name, country, status, Optional.of(ok.value()), "")
          : Parsed.bad(((Parsed.Bad<BigDecimal>) percent).what(), ADVICE);
    } catch (NumberFormatException notOne) {
      return Parsed.bad("has a share that is no number", ADVICE);
    }
  }

  /** A name without the brackets, dashes and commas that parted it from its share. */
  private static String bareName(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && " ,:)–-=".indexOf(s.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " ,:(–-=".indexOf(s.charAt(to - 1)) >= 0) {
      to--;
    }
    return Text.trim(s.substring(from, to)).replaceAll("[ \u00a0]{2,}", " ");
  }

  private static Parsed<Holding> named(
      Optional<String> entity,
      String name,
      Optional<String> country,
      Set<String> status,
      Optional<BigDecimal> percent,
      String note) {
    return Text.key(name).isEmpty()
        ? Parsed.bad("names no owner", ADVICE)
        : Parsed.repaired(new Holding(entity, name, country, status, percent), note);
  }

  private static Parsed<List<Holding>> bad(String entry, String what) {
    return Parsed.bad("can't be read, because " + Text.quote(entry) + " " + what, ADVICE);
  }
}
