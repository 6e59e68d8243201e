package org.belscreen.explain;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belscreen.law.Measure;
import org.belscreen.screening.Ground;

/**
 * Evaluates a rule's conditions one by one against the facts of a transaction, to say which of them
 * failed first. Only for explanations: verdicts come from the rule engine alone.
 */
final class Conditions {

  private static final Pattern CALL =
      Pattern.compile(
          "(!?)([a-zA-Z][a-zA-Z0-9]*)\\((.*?)\\)(?:\\.(possible|established|open)\\(\\))?");
  private static final Pattern EQUAL =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9]*)\\s*==\\s*\"([^\"]*)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"");

  /** Words that say where a dealing leads. */
  private static final Set<String> ROUTE =
      Set.of(
          "fromIn",
          "toIn",
          "viaIn",
          "originIn",
          "routeIn",
          "comesFrom",
          "originates",
          "originOrExport",
          "suppliesBelarus",
          "touchesBelarus",
          "entersUnion",
          "leavesUnion",
          "enteredInto",
          "crosses",
          "crossingIs",
          "crossingLike");

  private Conditions() {}

  /**
   * One condition.
   *
   * @param type of the fact that it is about
   * @param word of the vocabulary; {@code list} for the list that a hit stands on
   * @param negated whether it must not hold
   * @param state asked of a ground: {@code possible}, {@code established} or {@code open}
   * @param met whether it is as the rule wants it
   * @param ground what the word answered, where that is more than yes or no
   */
  record Condition(
      String type,
      String word,
      List<String> arguments,
      boolean negated,
      String state,
      boolean met,
      Optional<Ground> ground) {}

  /**
   * How far a measure is from applying.
   *
   * @param first the first condition that failed, in the order of the rule; empty where all are met
   * @param failures how many failed
   * @param goods whether it looks at an annex that holds the row's goods, or at their code
   * @param party whether it looks at a list that holds a party of the row
   * @param route whether the row goes where it asks for
   * @param point whether the very goods or party that it asks for are there
   */
  record Distance(
      Optional<Condition> first,
      int failures,
      boolean goods,
      boolean party,
      boolean route,
      boolean point) {

    boolean shares() {
      return goods || party || route;
    }
  }

  /**
   * Evaluates a measure's conditions against the facts.
   *
   * @param copy whether it is a supposed copy of another measure, which only its own hits concern
   */
  static Distance of(Measure measure, boolean copy, List<Object> facts) {
    List<Object> own = facts.stream().filter(f -> concerns(f, measure, copy)).toList();
    List<Condition> failed = new ArrayList<>();
    boolean goods = false;
    boolean party = false;
    boolean route = false;
    boolean point = false;
    for (Measure.Pattern pattern : measure.patterns()) {
      List<Condition> best = best(pattern, own);
      best.stream().filter(c -> !c.met).forEach(failed::add);
      boolean hit = best.stream().filter(Conditions::names).anyMatch(Condition::met);
      goods |= pattern.type().equals("CodeHit") && hit;
      party |= !pattern.type().equals("CodeHit") && hit;
      point |= hit && best.stream().allMatch(Condition::met);
      for (Condition c : best) {
        goods |= c.word.equals("codeIn") && c.met && !c.negated;
        route |= ROUTE.contains(c.word) && c.met && !c.negated;
      }
    }
    return new Distance(failed.stream().findFirst(), failed.size(), goods, party, route, point);
  }

  /** A hit for a supposed measure concerns that measure alone, and no other hit concerns it. */
  private static boolean concerns(Object fact, Measure measure, boolean copy) {
    if (!(fact instanceof Ground g)) {
      return true;
    }
    return copy
        ? List.of(g.onlyFor().split("\\s*;\\s*")).contains(measure.id())
        : g.onlyFor().isEmpty();
  }

  /** Whether a condition names the list of a hit. */
  private static boolean names(Condition c) {
    return (c.word.equals("list") || c.word.equals("on")) && !c.type.equals("Dealing");
  }

  /** The conditions against the fact of the pattern's type that meets most of them. */
  private static List<Condition> best(Measure.Pattern pattern, List<Object> facts) {
    List<Condition> best = List.of();
    int score = -1;
    for (Object fact : facts) {
      if (fact.getClass().getSimpleName().equals(pattern.type())) {
        List<Condition> checked =
            pattern.constraints().stream().map(c -> check(pattern.type(), c, fact)).toList();
        boolean listed = checked.stream().filter(Conditions::names).allMatch(Condition::met);
        int met = (int) checked.stream().filter(Condition::met).count() + (listed ? 1000 : 0);
        if (met > score) {
          score = met;
          best = checked;
        }
      }
    }
    boolean listed = score >= 1000;
    if (listed || pattern.type().equals("Dealing")) {
      return best;
    }
    // Nothing of the row is on the list: whatever else the rule asks of a hit has no answer.
    return List.of(
        pattern.constraints().stream()
            .map(c -> parsed(pattern.type(), c))
            .filter(Conditions::names)
            .findFirst()
            .orElse(
                new Condition(
                    pattern.type(), "list", List.of(), false, "", false, Optional.empty())));
  }

  private static Condition parsed(String type, String constraint) {
    Matcher equal = EQUAL.matcher(constraint);
    if (equal.matches()) {
      return new Condition(
          type, equal.group(1), List.of(equal.group(2)), false, "", false, Optional.empty());
    }
    Matcher call = CALL.matcher(constraint);
    if (!call.matches()) {
      throw new IllegalStateException("condition " + constraint + " can't be read");
    }
    List<String> arguments = new ArrayList<>();
    Matcher a = ARGUMENT.matcher(call.group(3));
    while (a.find()) {
      arguments.add(a.group(1));
    }
    return new Condition(
        type,
        call.group(2),
        List.copyOf(arguments),
        !call.group(1).isEmpty(),
        call.group(4) == null ? "" : call.group(4),
        false,
        Optional.empty());
  }

  private static Condition check(String type, String constraint, Object fact) {
    Condition c = parsed(type, constraint);
    try {
      if (EQUAL.matcher(constraint).matches()) {
        String value = String.valueOf(fact.getClass().getMethod(c.word).invoke(fact));
        return answered(c, c.arguments.get(0).equals(value), Optional.empty());
      }
      Class<?>[] types = c.arguments.stream().map(x -> String.class).toArray(Class<?>[]::new);
      Method method = fact.getClass().getMethod(c.word, types);
      // The vocabulary stands in interfaces that only their package sees.
      method.trySetAccessible();
      Object value = method.invoke(fact, c.arguments.toArray());
      return value instanceof Ground g
          ? answered(c, state(g, c.state), Optional.of(g))
          : answered(c, Boolean.TRUE.equals(value), Optional.empty());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("condition " + constraint + " can't be evaluated", e);
    }
  }

  private static Condition answered(Condition c, boolean holds, Optional<Ground> ground) {
    return new Condition(
        c.type, c.word, c.arguments, c.negated, c.state, holds != c.negated, ground);
  }

  private static boolean state(Ground g, String asked) {
    return switch (asked) {
      case "established" -> g.established();
      case "open" -> g.open();
      default -> g.possible();
    };
  }
}
