package org.belscreen.explain;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belscreen.law.Measure;
import org.belscreen.screening.Ground;

/**
 * Evaluates a rule's conditions one by one against the facts of a transaction, to say which of them
 * failed first. Only for explanations: verdicts come from the rule engine alone.
 */
public final class Conditions {

  private static final Pattern CALL =
      Pattern.compile(
          "(!?)([a-zA-Z][a-zA-Z0-9]*)\\((.*?)\\)(?:\\.(possible|established|open)\\(\\))?");
  private static final Pattern EQUAL =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9]*)\\s*==\\s*\"([^\"]*)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"");

  private Conditions() {}

  /**
   * How far a measure is from applying.
   *
   * @param met number of conditions met
   * @param failed the first condition that failed, as the rule writes it; empty where all are met
   * @param sharesSubject whether one of its hits (a code, a party, an owner) is there
   */
  public record Distance(int met, Optional<String> failed, int failures, boolean sharesSubject) {}

  /** Evaluates a measure's conditions against the facts. */
  public static Distance of(Measure measure, List<Object> facts) {
    int met = 0;
    List<String> failed = new ArrayList<>();
    boolean shares = false;
    for (Measure.Pattern pattern : measure.patterns()) {
      Best best = best(pattern, facts);
      met += pattern.constraints().size() - best.failed.size();
      failed.addAll(best.failed);
      shares |= !pattern.type().equals("Dealing") && best.failed.isEmpty() && best.present;
      if (!best.present) {
        failed.add(0, missing(pattern));
      }
    }
    return new Distance(met, failed.stream().findFirst(), failed.size(), shares);
  }

  private record Best(List<String> failed, boolean present) {}

  /** The fact of the pattern's type that fails the fewest conditions, the list first. */
  private static Best best(Measure.Pattern pattern, List<Object> facts) {
    Best best = null;
    for (Object fact : facts) {
      if (!fact.getClass().getSimpleName().equals(pattern.type())) {
        continue;
      }
      List<String> failed = pattern.constraints().stream().filter(c -> !holds(c, fact)).toList();
      boolean present = failed.stream().noneMatch(c -> c.startsWith("list"));
      if (best == null
          || present && !best.present
          || present == best.present && failed.size() < best.failed.size()) {
        best = new Best(failed, present);
      }
    }
    return best == null ? new Best(List.of(), false) : best;
  }

  private static String missing(Measure.Pattern pattern) {
    return pattern.constraints().stream()
        .filter(c -> c.startsWith("list"))
        .findFirst()
        .orElse(pattern.type());
  }

  private static boolean holds(String constraint, Object fact) {
    try {
      Matcher equal = EQUAL.matcher(constraint);
      if (equal.matches()) {
        return equal
            .group(2)
            .equals(String.valueOf(fact.getClass().getMethod(equal.group(1)).invoke(fact)));
      }
      Matcher call = CALL.matcher(constraint);
      if (!call.matches()) {
        return false;
      }
      List<String> arguments = new ArrayList<>();
      Matcher a = ARGUMENT.matcher(call.group(3));
      while (a.find()) {
        arguments.add(a.group(1));
      }
      Class<?>[] types = arguments.stream().map(x -> String.class).toArray(Class<?>[]::new);
      Method method = fact.getClass().getMethod(call.group(2), types);
      // The vocabulary stands in interfaces that only their package sees.
      method.trySetAccessible();
      Object value = method.invoke(fact, arguments.toArray());
      boolean result =
          value instanceof Ground g ? state(g, call.group(4)) : Boolean.TRUE.equals(value);
      return call.group(1).isEmpty() == result;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("condition " + constraint + " can't be evaluated", e);
    }
  }

  private static boolean state(Ground g, String asked) {
    return switch (String.valueOf(asked)) {
      case "established" -> g.established();
      case "open" -> g.open();
      default -> g.possible();
    };
  }

  /** A condition in words that a reader of the law understands. */
  public static String words(String constraint) {
    Matcher list = EQUAL.matcher(constraint);
    if (list.matches() && list.group(1).equals("list")) {
      return "nothing in the row is on " + list.group(2);
    }
    String text =
        constraint
            .replaceAll("\\.(possible|established|open)\\(\\)", "")
            .replaceAll("\\(\\)", "")
            .replaceAll("\\(\"", ": ")
            .replaceAll("\"\\s*,\\s*\"", ", ")
            .replaceAll("\"\\)", "");
    boolean not = text.startsWith("!");
    text =
        (not ? text.substring(1) : text)
            .replaceAll("([a-z])([A-Z])", "$1 $2")
            .toLowerCase(java.util.Locale.ROOT);
    return not ? "it fails \"not " + text + "\"" : "it fails \"" + text + "\"";
  }
}
