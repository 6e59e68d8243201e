package org.belscreen.screening;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One condition of a rule's left-hand side, read from the text that the rule states: {@code
 * name("…")}, {@code !name("…")}, {@code name("…").possible()} or {@code field == "…"}. It answers
 * what the rule engine would: the text is the same, and so is the method that is asked.
 */
public final class Condition {

  private static final Pattern CALL =
      Pattern.compile(
          "(!?)([a-zA-Z][a-zA-Z0-9]*)\\(((?:\"[^\"]*\"|[\\s,])*)\\)"
              + "(?:\\.(possible|established|open)\\(\\))?");
  private static final Pattern EQUAL =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9]*)\\s*==\\s*\"([^\"]*)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"");

  private enum Asked {
    PLAIN,
    POSSIBLE,
    ESTABLISHED,
    OPEN,
    EQUAL
  }

  private final String text;
  private final Method method;
  private final Object[] arguments;
  private final Asked asked;
  private final boolean expected;

  private Condition(String text, Method method, Object[] arguments, Asked asked, boolean expected) {
    this.text = text;
    this.method = method;
    this.arguments = arguments;
    this.asked = asked;
    this.expected = expected;
  }

  /**
   * Reads a condition.
   *
   * @param fact the class of the facts that it is asked of
   * @throws IllegalArgumentException if it isn't of the form, or the facts have no such word
   */
  public static Condition of(Class<?> fact, String text) {
    Matcher equal = EQUAL.matcher(text);
    if (equal.matches()) {
      Object[] value = {equal.group(2)};
      return new Condition(text, method(fact, equal.group(1), 0), value, Asked.EQUAL, true);
    }
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      throw new IllegalArgumentException("no condition: " + text);
    }
    List<String> arguments = new ArrayList<>();
    Matcher a = ARGUMENT.matcher(call.group(3));
    while (a.find()) {
      arguments.add(a.group(1));
    }
    Asked asked =
        call.group(4) == null
            ? Asked.PLAIN
            : Asked.valueOf(call.group(4).toUpperCase(java.util.Locale.ROOT));
    return new Condition(
        text,
        method(fact, call.group(2), arguments.size()),
        arguments.toArray(),
        asked,
        call.group(1).isEmpty());
  }

  private static Method method(Class<?> fact, String name, int arguments) {
    Class<?>[] types = new Class<?>[arguments];
    java.util.Arrays.fill(types, String.class);
    try {
      Method method = fact.getMethod(name, types);
      // Part of the vocabulary stands in interfaces that only this package sees.
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          fact.getSimpleName() + " has no word " + name + " with " + arguments + " arguments", e);
    }
  }

  /** The condition as the rule writes it. */
  public String text() {
    return text;
  }

  /** Whether it asks for the opposite of what its word says. */
  public boolean negated() {
    return !expected;
  }

  /** Whether the condition is met by a fact. */
  public boolean holds(Object fact) {
    return says(fact) == expected;
  }

  private boolean says(Object fact) {
    try {
      return switch (asked) {
        case PLAIN -> (Boolean) method.invoke(fact, arguments);
        case POSSIBLE -> ((Ground) method.invoke(fact, arguments)).possible();
        case ESTABLISHED -> ((Ground) method.invoke(fact, arguments)).established();
        case OPEN -> ((Ground) method.invoke(fact, arguments)).open();
        case EQUAL -> arguments[0].equals(method.invoke(fact));
      };
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("condition " + text + " can't be asked", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("condition " + text + " can't be asked", e);
    }
  }
}
