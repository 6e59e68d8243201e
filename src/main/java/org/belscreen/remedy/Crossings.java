package org.belscreen.remedy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.Dealing;
import org.belscreen.transaction.Transaction;

/** The crossings of the border that a row crosses, as the rules name them. */
final class Crossings {

  private static final Pattern CROSSES =
      Pattern.compile("crosses\\(\"([^\"]*)\", *\"([^\"]*)\", *\"([^\"]*)\"\\).*");
  private static final Pattern ONE = Pattern.compile("!?crossing(?:Is|Like)\\(\"([^\"]*)\"\\).*");

  private Crossings() {}

  /** The first name of each crossing of the borders that the row crosses. */
  static List<String> on(Rulebook law, Transaction t) {
    List<String> constraints =
        law.measures().values().stream()
            .flatMap(m -> m.patterns().stream())
            .flatMap(p -> p.constraints().stream())
            .distinct()
            .toList();
    Dealing dealing = new Dealing(t, law.groups());
    Set<String> border = new TreeSet<>();
    for (String c : constraints) {
      Matcher m = CROSSES.matcher(c);
      if (m.matches() && dealing.crosses(m.group(1), m.group(2), m.group(3)).possible()) {
        border.addAll(words(m.group(2)));
      }
    }
    Set<String> first = new TreeSet<>();
    for (String c : constraints) {
      Matcher m = ONE.matcher(c);
      if (m.matches() && border.containsAll(words(m.group(1)))) {
        first.add(words(m.group(1)).get(0));
      }
    }
    return List.copyOf(first);
  }

  private static List<String> words(String list) {
    return Stream.of(list.split(";")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
