package org.belscreen.party.name;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fourth step: other scripts to Latin, through ICU's transliterators. One Cyrillic name has several
 * Latin spellings in circulation; each that the text's language allows is a reading of its own (ISO
 * 9 needs none: its letters and BGN/PCGN's meet in the next steps). A text that is Latin already
 * never touches ICU, whose tables take a third of a second to load.
 */
public final class Latin {

  private static final int REMEMBERED = 20_000;

  private Latin() {}

  /** The Latin spellings of a text, the likeliest first; the text itself where it is Latin. */
  public static List<String> readings(String text) {
    EnumSet<UnicodeScript> scripts = otherScripts(text);
    if (scripts == null) {
      return List.of(text);
    }
    if (scripts.size() > 1 || !scripts.contains(UnicodeScript.CYRILLIC)) {
      return List.of(Any.LATIN.transliterate(text));
    }
    boolean ukrainian = containsAny(text, "їєґЇЄҐ");
    boolean belarusian = containsAny(text, "ўЎіІ") && !ukrainian;
    boolean russian = containsAny(text, "иИщЩъЪ");
    Set<String> out = new LinkedHashSet<>();
    if (ukrainian) {
      out.add(Ukrainian.BGN.apply(text));
    }
    if (!ukrainian && !belarusian || belarusian && russian) {
      out.add(Russian.BGN.apply(text));
    }
    if (!ukrainian && !russian || belarusian && russian) {
      // Listings and traders write u, not BGN's w, for the short u.
      out.add(Belarusian.BGN.apply(text).replace('w', 'u').replace('W', 'U'));
      out.add(Belarusian.NATIONAL.apply(text));
    }
    return new ArrayList<>(out);
  }

  private static EnumSet<UnicodeScript> otherScripts(String text) {
    EnumSet<UnicodeScript> found = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c > 0x24f && Character.isLetter(c)) {
        UnicodeScript script = UnicodeScript.of(c);
        if (script != UnicodeScript.LATIN) {
          if (found == null) {
            found = EnumSet.noneOf(UnicodeScript.class);
          }
          found.add(script);
        }
      }
    }
    return found;
  }

  private static boolean containsAny(String text, String letters) {
    for (int i = 0; i < text.length(); i++) {
      if (letters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** A system, word by word: the rules look no further, and the words of names repeat. */
  private record System(Transliterator rules, ConcurrentHashMap<String, String> words) {

    static System named(String id) {
      return new System(Transliterator.getInstance(id), new ConcurrentHashMap<>());
    }

    String apply(String text) {
      StringBuilder out = new StringBuilder(text.length() * 2);
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || text.charAt(i) == ' ') {
          if (i > start) {
            out.append(word(text.substring(start, i)));
          }
          if (i < text.length()) {
            out.append(' ');
          }
          start = i + 1;
        }
      }
      return out.toString();
    }

    private String word(String word) {
      String known = words.get(word);
      if (known == null) {
        known = rules.transliterate(word);
        if (words.size() >= REMEMBERED) {
          words.clear();
        }
        words.put(word, known);
      }
      return known;
    }
  }

  // Holders: each system is loaded when the first text needs it, and only then.

  private static final class Any {
    static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
  }

  private static final class Russian {
    static final System BGN = System.named("Russian-Latin/BGN");
  }

  private static final class Ukrainian {
    static final System BGN = System.named("Ukrainian-Latin/BGN");
  }

  private static final class Belarusian {
    static final System BGN = System.named("Belarusian-Latin/BGN");
    static final System NATIONAL =
        new System(
            Transliterator.createFromRules(
                "Belarusian-Latin/National2023",
                resource("belarusian-national-2023.txt"),
                Transliterator.FORWARD),
            new ConcurrentHashMap<>());
  }

  private static String resource(String name) {
    try (InputStream in = Latin.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
