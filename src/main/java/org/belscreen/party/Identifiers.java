package org.belscreen.party;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belscreen.law.ListedEntry;
import org.belscreen.party.name.LookAlikes;
import org.belscreen.party.name.QuotesAndInvisibles;
import org.belscreen.party.name.UnicodeFolding;

/**
 * Listed aircraft and vessels by tail, IMO or serial number, and companies by registration number.
 * Spaces and hyphens inside a number don't count. A bare number of digits means something only
 * where its label ({@code IMO}, {@code MSN}, {@code reg.}) stands with it or nothing else does.
 */
final class Identifiers {

  private static final Pattern RUN = Pattern.compile("[A-Z0-9]+");
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(imo|msn|s/n|mmsi|tail|reg|unp|inn|ogrn)\\b[ .:#no]*");
  private static final Pattern STATED =
      Pattern.compile(
          "(?iu)(?:\\b(?:UNP|INN|TIN|reg|number)|УНП|ИНН|№)[ .:#no]*(\\d{8,15})(?!\\d)");
  private static final int LONGEST_RUNS = 3;
  private static final int REGISTRY_DIGITS = 9;
  private static final int HASHES = (1 << 16) - 1;

  private record Known(ListedEntry entry, String written, boolean craft) {}

  private final Map<String, List<Known>> known = new HashMap<>();
  private final BitSet hashes = new BitSet(HASHES + 1);

  Identifiers(Iterable<ListedEntry> entries) {
    for (ListedEntry entry : entries) {
      boolean craft = entry.kind().equals("aircraft") || entry.kind().equals("vessel");
      List<String> all = new ArrayList<>(entry.identifiers());
      if (entry.kind().equals("aircraft")) {
        all.add(entry.name());
        all.addAll(entry.aliases());
      }
      for (String written : all) {
        String key = squeeze(LABEL.matcher(written.strip()).replaceFirst(""));
        if (key.length() >= 5 && key.length() <= 25) {
          hashes.set(key.hashCode() & HASHES);
          List<Known> list = known.computeIfAbsent(key, k -> new ArrayList<>(1));
          // The entries come one after another: another spelling of its number is the last.
          if (list.isEmpty() || list.get(list.size() - 1).entry != entry) {
            list.add(new Known(entry, written, craft));
          }
        }
      }
    }
  }

  /** Aircraft and vessels named in a text. */
  List<NameMatch> craft(String text) {
    return find(text, true);
  }

  /** Companies whose registration number stands in a name. */
  List<NameMatch> companies(String name) {
    return find(name, false);
  }

  /**
   * Says so where a name states a registration number and the entry has others of that length: not
   * the same firm, or one of the numbers is wrong.
   */
  Optional<String> otherNumber(String name, ListedEntry entry) {
    if (!hasDigit(name) || entry.identifiers().isEmpty()) {
      return Optional.empty();
    }
    Matcher stated = STATED.matcher(name);
    while (stated.find()) {
      String number = stated.group(1);
      List<String> same =
          entry.identifiers().stream().filter(i -> i.length() == number.length()).toList();
      if (!same.isEmpty() && !same.contains(number)) {
        return Optional.of(
            "; registration number " + number + " differs from listed " + String.join("/", same));
      }
    }
    return Optional.empty();
  }

  private List<NameMatch> find(String text, boolean craft) {
    if (known.isEmpty() || !hasDigit(text) || !mayHold(text)) {
      return List.of();
    }
    String upper =
        LookAlikes.unify(QuotesAndInvisibles.plain(UnicodeFolding.fold(text)))
            .toUpperCase(Locale.ROOT);
    List<int[]> runs = new ArrayList<>();
    Matcher run = RUN.matcher(upper);
    while (run.find()) {
      runs.add(new int[] {run.start(), run.end()});
    }
    Map<ListedEntry, NameMatch> hits = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (int n = 0; n < LONGEST_RUNS && i + n < runs.size() && joins(upper, runs, i, n); n++) {
        String candidate = squeeze(upper.substring(runs.get(i)[0], runs.get(i + n)[1]));
        for (Known hit : known.getOrDefault(candidate, List.of())) {
          if (hit.craft == craft && means(upper, runs.get(i)[0], candidate, craft)) {
            hits.putIfAbsent(hit.entry, match(hit));
          }
        }
      }
    }
    return List.copyOf(hits.values());
  }

  /**
   * A quick look that overlooks nothing: whether letters and digits of up to three neighbouring
   * runs hash like an identifier. A text beyond ASCII may hold any.
   */
  private boolean mayHold(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) >= 0x80) {
        return true;
      }
    }
    for (int i = 0; i < length; i++) {
      if (!isKept(text.charAt(i)) || i > 0 && isKept(text.charAt(i - 1))) {
        continue;
      }
      int hash = 0;
      int runs = 1;
      for (int at = i; at < length; at++) {
        char c = text.charAt(at);
        if (isKept(c)) {
          hash = 31 * hash + (c >= 'a' ? c - 'a' + 'A' : c);
          if ((at + 1 == length || !isKept(text.charAt(at + 1))) && hashes.get(hash & HASHES)) {
            return true;
          }
        } else if (isKept(text.charAt(at - 1)) && ++runs > LONGEST_RUNS) {
          break;
        }
      }
    }
    return false;
  }

  private static boolean isKept(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
  }

  private static NameMatch match(Known hit) {
    return new NameMatch(hit.entry, true, 1, hit.written, "identifier " + hit.written);
  }

  /** Whether run i+n follows its neighbour by nothing but one space, dot or hyphen. */
  private static boolean joins(String text, List<int[]> runs, int i, int n) {
    return n == 0
        || runs.get(i + n)[0] - runs.get(i + n - 1)[1] == 1
            && " -.".indexOf(text.charAt(runs.get(i + n)[0] - 1)) >= 0;
  }

  private static boolean means(String text, int at, String candidate, boolean craft) {
    if (!candidate.chars().allMatch(Character::isDigit)) {
      return true;
    }
    if (!craft) {
      return candidate.length() >= REGISTRY_DIGITS;
    }
    String before = text.substring(Math.max(0, at - 14), at);
    return squeeze(text).equals(candidate)
        || before.matches(".*(IMO|MSN|S/N|SERIAL|MMSI)[ .:#NO-]*");
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toUpperCase(Locale.ROOT).toCharArray()) {
      if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
