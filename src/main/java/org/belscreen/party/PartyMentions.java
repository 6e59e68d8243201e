package org.belscreen.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.belscreen.party.name.Names;
import org.belscreen.party.name.Reading;

/**
 * Which written names of one row and its ownership book mean the same party. Names that are the
 * same after normalisation are one party, unless they state different legal forms: {@code OOO Alfa}
 * and {@code OAO Alfa} are two firms. A name without a form is the only firm of that name, or,
 * where there are several, may be each of them.
 */
final class PartyMentions {

  private static final int REMEMBERED = 100_000;
  private static final String JOINT_STOCK = "joint-stock";

  /** A name's key without its form, and the form. */
  private record Mention(String key, String form) {}

  private static final ConcurrentHashMap<String, Mention> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> forms = new LinkedHashMap<>();

  PartyMentions(Collection<String> names) {
    for (String name : names) {
      Mention mention = mention(name);
      forms.computeIfAbsent(mention.key, k -> new LinkedHashSet<>()).add(mention.form);
    }
    forms.replaceAll((key, all) -> told(all));
  }

  /** The parties that a name among the given ones may mean; one, unless its form is left out. */
  List<String> parties(String name) {
    Mention mention = mention(name);
    Set<String> told = forms.getOrDefault(mention.key, Set.of());
    if (told.size() < 2) {
      return List.of(mention.key);
    }
    List<String> out = new ArrayList<>(told.size());
    for (String form : told) {
      if (isOf(mention.form, form)) {
        out.add(mention.key + " (" + form + ")");
      }
    }
    return out;
  }

  private static boolean isOf(String stated, String form) {
    return stated.isEmpty()
        || stated.equals(form)
        || stated.equals(JOINT_STOCK) && form.startsWith(JOINT_STOCK);
  }

  /** The forms that tell firms apart: without those that another one states more closely. */
  private static Set<String> told(Set<String> all) {
    Set<String> told = new LinkedHashSet<>(all);
    told.remove("");
    if (told.stream().anyMatch(f -> f.startsWith(JOINT_STOCK + "-"))) {
      told.remove(JOINT_STOCK);
    }
    return told;
  }

  private static Mention mention(String name) {
    Mention known = KNOWN.get(name);
    if (known == null) {
      String key = Names.read(name).stream().findFirst().map(Reading::key).orElseGet(name::strip);
      known = new Mention(key, String.join("+", Names.legalForms(name)));
      if (KNOWN.size() >= REMEMBERED) {
        KNOWN.clear();
      }
      KNOWN.put(name, known);
    }
    return known;
  }
}
