package org.belscreen.screening;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One condition of a rule's left-hand side, read from the text that the rule states: {@code
 * name("…")}, {@code !name("…")}, {@code name("…").possible()} or {@code field == "…"}. It answers
 * what the rule engine would: the text is the same, and so is the method that is asked.
 */
public final class Condition {

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
    // By hand: with patterns this was what took longest when the rules were indexed at start.
    boolean expected = !text.startsWith("!");
    int at = expected ? 0 : 1;
    int end = at;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end);
    boolean call = end < text.length() && text.charAt(end) == '(';
    int stop = call ? close(text, end) : text.length();
    if (word.isEmpty() || stop < 0) {
      throw noCondition(text);
    }
    String inside = text.substring(call ? end + 1 : end, stop);
    if (!call) {
      String value = inside.strip();
      if (!expected || !value.startsWith("==")) {
        throw noCondition(text);
      }
      Object[] values = quoted(value.substring(2), text).toArray();
      if (values.length != 1) {
        throw noCondition(text);
      }
      return new Condition(text, method(fact, word, 0), values, Asked.EQUAL, true);
    }
    List<String> arguments = quoted(inside, text);
    return new Condition(
        text,
        method(fact, word, arguments.size()),
        arguments.toArray(),
        asked(text.substring(stop + 1), text),
        expected);
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** Where the bracket opened at a place is closed, outside of quotes; -1 where it isn't. */
  private static int close(String text, int open) {
    boolean quoted = false;
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == ')' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  /** The texts in quotes, between which only commas and spaces may stand. */
  private static List<String> quoted(String list, String text) {
    List<String> values = new ArrayList<>(2);
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '"') {
        int end = list.indexOf('"', i + 1);
        if (end < 0) {
          throw noCondition(text);
        }
        values.add(list.substring(i + 1, end));
        i = end;
      } else if (c != ',' && !Character.isWhitespace(c)) {
        throw noCondition(text);
      }
    }
    return values;
  }

  private static Asked asked(String behind, String text) {
    return switch (behind) {
      case "" -> Asked.PLAIN;
      case ".possible()" -> Asked.POSSIBLE;
      case ".established()" -> Asked.ESTABLISHED;
      case ".open()" -> Asked.OPEN;
      default -> throw noCondition(text);
    };
  }

  private static IllegalArgumentException noCondition(String text) {
    return new IllegalArgumentException("no condition: " + text);
  }

  /** The public methods of facts, by name and number of arguments, all of which are texts. */
  private static final ClassValue<Map<String, Method>> WORDS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> fact) {
          Map<String, Method> words = new HashMap<>();
          for (Method m : fact.getMethods()) {
            boolean texts = true;
            for (Class<?> type : m.getParameterTypes()) {
              texts &= type == String.class;
            }
            Method other = texts ? words.get(word(m.getName(), m.getParameterCount())) : m;
            // Of a method and the one it overrides with a narrower result, the narrower.
            if (texts
                && (other == null || other.getReturnType().isAssignableFrom(m.getReturnType()))) {
              words.put(word(m.getName(), m.getParameterCount()), m);
            }
          }
          return words;
        }
      };

  private static String word(String name, int arguments) {
    return name + '/' + arguments;
  }

  private static Method method(Class<?> fact, String name, int arguments) {
    Method method = WORDS.get(fact).get(word(name, arguments));
    if (method == null) {
      throw new IllegalArgumentException(
          fact.getSimpleName() + " has no word " + name + " with " + arguments + " arguments");
    }
    // Part of the vocabulary stands in interfaces that only this package sees.
    method.setAccessible(true);
    return method;
  }

  /** The condition as the rule writes it. */
  public String text() {
    return text;
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
