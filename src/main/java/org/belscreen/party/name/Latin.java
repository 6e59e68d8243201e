package org.belscreen.party.name;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Third step: other scripts to Latin, through ICU's transliterators. One Cyrillic name has several
 * Latin spellings in circulation; each that the text's language allows is a reading of its own. A
 * text that is Latin already never touches ICU (loading its tables takes a third of a second).
 */
public final class Latin {

  private Latin() {}

  /** The Latin spellings of a text, the likeliest first; the text itself where it is Latin. */
  public static List<String> readings(String text) {
    Set<UnicodeScript> scripts = otherScripts(text);
    if (scripts.isEmpty()) {
      return List.of(text);
    }
    if (!scripts.equals(Set.of(UnicodeScript.CYRILLIC))) {
      return List.of(Any.LATIN.transliterate(text));
    }
    boolean ukrainian = containsAny(text, "їєґЇЄҐ");
    boolean belarusian = containsAny(text, "ўЎіІ") && !ukrainian;
    boolean russian = containsAny(text, "иИщЩъЪ");
    Set<String> out = new LinkedHashSet<>();
    if (ukrainian) {
      out.add(Ukrainian.BGN.transliterate(text));
    }
    if (!ukrainian && !belarusian || belarusian && russian) {
      out.add(Russian.BGN.transliterate(text));
    }
    if (!ukrainian && !russian || belarusian && russian) {
      // Listings and traders write u, not BGN's w, for the short u.
      out.add(Belarusian.BGN.transliterate(text).replace('w', 'u').replace('W', 'U'));
      out.add(Belarusian.NATIONAL.transliterate(text));
    }
    return new ArrayList<>(out);
  }

  private static Set<UnicodeScript> otherScripts(String text) {
    Set<UnicodeScript> found = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c > 0x24f && Character.isLetter(c)) {
        UnicodeScript script = UnicodeScript.of(c);
        if (script != UnicodeScript.LATIN) {
          found = found == null ? new LinkedHashSet<>() : found;
          found.add(script);
        }
      }
    }
    return found == null ? Set.of() : found;
  }

  private static boolean containsAny(String text, String letters) {
    for (int i = 0; i < text.length(); i++) {
      if (letters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  // Holders: each system is loaded when the first text needs it, and only then.

  private static final class Any {
    static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
  }

  private static final class Russian {
    static final Transliterator BGN = Transliterator.getInstance("Russian-Latin/BGN");
  }

  private static final class Ukrainian {
    static final Transliterator BGN = Transliterator.getInstance("Ukrainian-Latin/BGN");
  }

  private static final class Belarusian {
    static final Transliterator BGN = Transliterator.getInstance("Belarusian-Latin/BGN");
    static final Transliterator NATIONAL =
        Transliterator.createFromRules(
            "Belarusian-Latin/National2023",
            resource("belarusian-national-2023.txt"),
            Transliterator.FORWARD);
  }

  private static String resource(String name) {
    try (InputStream in = Latin.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
