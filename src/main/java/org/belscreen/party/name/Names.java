package org.belscreen.party.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs all steps of normalisation: from a name as written to its readings. */
public final class Names {

  private Names() {}

  /** The readings of a name, whole ones first; empty where nothing but legal forms is in it. */
  public static List<Reading> read(String written) {
    String text = LookAlikes.unify(UnicodeFolding.fold(written));
    Map<Reading, Boolean> found = new LinkedHashMap<>();
    for (Pieces.Piece piece : Pieces.of(text)) {
      for (String latin : Latin.readings(piece.text())) {
        read(latin, piece.whole(), found);
      }
    }
    List<Reading> out = new ArrayList<>(found.size());
    found.forEach((r, whole) -> out.add(new Reading(r.words(), r.joined(), whole)));
    out.sort((a, b) -> Boolean.compare(b.whole(), a.whole()));
    return List.copyOf(out);
  }

  private static void read(String latin, boolean whole, Map<Reading, Boolean> found) {
    List<List<String>> segments = new ArrayList<>();
    boolean formEndsFirst = false;
    for (String segment : latin.split("[,;|\\n]")) {
      List<String> words = Words.split(segment).stream().map(Spelling::fold).toList();
      List<String> bare = words.isEmpty() ? words : LegalForms.strip(words);
      if (segments.isEmpty()) {
        formEndsFirst = !bare.isEmpty() && !last(bare).equals(last(words));
      }
      segments.add(bare);
    }
    List<String> all = segments.stream().flatMap(List::stream).toList();
    add(all, whole, found);
    if (segments.size() > 1 && !segments.get(0).isEmpty()) {
      List<String> rest = segments.stream().skip(1).flatMap(List::stream).toList();
      boolean address = formEndsFirst || rest.stream().allMatch(Places::isAddress);
      if (!rest.isEmpty()) {
        add(segments.get(0), whole && address, found);
      }
    }
  }

  private static void add(List<String> words, boolean whole, Map<Reading, Boolean> found) {
    HoldingTail tail = HoldingTail.of(words);
    put(tail.name(), whole, found);
    if (!tail.holding().isEmpty()) {
      put(tail.holding(), false, found);
    }
  }

  private static void put(List<String> words, boolean whole, Map<Reading, Boolean> found) {
    List<String> comparable = new ArrayList<>(words.size());
    StringBuilder joined = new StringBuilder();
    for (String word : LegalForms.strip(words)) {
      if (!word.isEmpty() && Vocabulary.kind(word) != Vocabulary.Kind.STOP) {
        comparable.add(Vocabulary.canonical(word));
        joined.append(word);
      }
    }
    if (!comparable.isEmpty()) {
      Reading reading = new Reading(List.copyOf(comparable), joined.toString(), true);
      found.merge(reading, whole, Boolean::logicalOr);
    }
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
