package org.belscreen.transaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belscreen.law.Jurisdiction;

/** Reads the cells that hold marks: licences held, annex lines that match, control lists. */
final class Marks {

  private static final Set<String> LISTS =
      Set.of("military", "interception", "repression", "maritime");

  private static final String LIST_ADVICE =
      "Use dual-use with its number (dual-use:6A003), military, interception, repression or"
          + " maritime, with ; between several, or none.";

  private static final String ANNEX_ADVICE =
      "Write the annex and the answer, such as XVIII:yes; VIII:no.";

  private static final String LICENCE_ADVICE =
      "Write whose licence it is in front of its number, such as US:D1234567; EU:2025/17.";

  private Marks() {}

  /** {@code US:D1234567; EU:PL-GITD 1zc(4) 2023/17}. */
  static Parsed<List<LicenceHeld>> licences(String text) {
    List<LicenceHeld> held = new ArrayList<>();
    if (Answers.saysNone(text)) {
      return Parsed.ok(List.of());
    }
    for (String entry : Text.entries(Text.unmixed(text.replace('\n', ';')))) {
      int colon = entry.indexOf(':');
      String whose = colon < 0 ? "" : Text.key(entry.substring(0, colon));
      String reference = colon < 0 ? "" : Text.trim(entry.substring(colon + 1));
      Jurisdiction jurisdiction = null;
      for (Jurisdiction j : Jurisdiction.values()) {
        jurisdiction = Text.key(j.name()).equals(whose) ? j : jurisdiction;
      }
      if (jurisdiction == null) {
        return Parsed.bad("doesn't say under whose law the licence is", LICENCE_ADVICE);
      }
      if (Text.key(reference).isEmpty()) {
        return Parsed.bad("names a licence without its number", LICENCE_ADVICE);
      }
      held.add(new LicenceHeld(jurisdiction, reference));
    }
    return Parsed.ok(List.copyOf(held));
  }

  /** {@code XVIII:yes; VIII:no; 2021/635:yes}, by annex label in upper case. */
  static Parsed<Map<String, Answer>> annexes(String text) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (String entry : Text.entries(text.replace(',', ';'))) {
      int at = Math.max(entry.lastIndexOf(':'), entry.lastIndexOf('='));
      at = at < 0 ? entry.lastIndexOf(' ') : at;
      String label = at < 0 ? "" : label(entry.substring(0, at));
      if (!isLabel(label)) {
        return Parsed.bad("names no annex in " + Text.quote(entry), ANNEX_ADVICE);
      }
      if (!(Answers.parse(Text.trim(entry.substring(at + 1))) instanceof Parsed.Ok<Answer> ok)) {
        return Parsed.bad("has neither yes nor no in " + Text.quote(entry), ANNEX_ADVICE);
      }
      Answer other = answers.put(label, ok.value());
      if (other != null && other != ok.value()) {
        return Parsed.bad("says both of annex " + label, ANNEX_ADVICE);
      }
    }
    return Parsed.ok(Map.copyOf(answers));
  }

  private static String label(String written) {
    String s = Text.unmixed(written).toUpperCase(Locale.ROOT);
    return Text.trim(s.startsWith("ANNEX") ? s.substring(5) : s);
  }

  /**
   * Whether it can be what the law files call a list: an annex's Roman number, or words with a
   * number in them such as {@code 2021/635} or {@code Supp. 2}.
   */
  private static boolean isLabel(String s) {
    boolean digits = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      digits |= Text.isDigit(c);
      boolean letter = c >= 'A' && c <= 'Z';
      if (!letter && !Text.isDigit(c) && " /-.".indexOf(c) < 0) {
        return false;
      }
    }
    return !s.isEmpty() && s.length() <= 40 && (digits || "IVXLC".indexOf(s.charAt(0)) >= 0);
  }

  /** {@code military; dual-use:6A003}. None of them is an empty set. */
  static Parsed<Set<String>> controlLists(String text) {
    Set<String> lists = new LinkedHashSet<>();
    for (String entry : Text.entries(text)) {
      int colon = entry.indexOf(':');
      String list = Text.key(colon < 0 ? entry : entry.substring(0, colon));
      if (list.equals("dualuse")) {
        if (colon < 0) {
          lists.add("dual-use");
          continue;
        }
        Parsed<String> number = Eccns.parse(entry.substring(colon + 1));
        if (!(number instanceof Parsed.Ok<String> ok) || ok.value().equals("EAR99")) {
          return Parsed.bad("has no dual-use number in " + Text.quote(entry), LIST_ADVICE);
        }
        lists.add("dual-use:" + ok.value());
      } else if (LISTS.contains(list)) {
        lists.add(colon < 0 ? list : list + ":" + Text.trim(entry.substring(colon + 1)));
      } else if (!Answers.saysNone(list) || colon >= 0) {
        return Parsed.bad("is no known control_list", LIST_ADVICE);
      }
    }
    return Parsed.ok(Set.copyOf(lists));
  }
}
