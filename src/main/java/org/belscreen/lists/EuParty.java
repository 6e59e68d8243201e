package org.belscreen.lists;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the Union's list says of a party, in XML and in CSV alike. */
final class EuParty {

  private static final Set<String> PAPERS = Set.of("passport", "id", "ssn", "driving-licence");

  private final PartyDraft draft;
  private boolean named;
  private String firstName = "";

  /**
   * @param reference the party's number, such as {@code EU.9442.82}
   */
  EuParty(String reference) {
    draft = new PartyDraft(reference);
  }

  /** The kind; ships are listed as enterprises and some institutes as persons. */
  void kind(String code) {
    if (!draft.kind().equals("vessel")) {
      draft.kind(PartyDraft.kindOf(code));
    }
  }

  /** A name; none is marked as the first, so the first in Latin letters is shown. */
  void name(String whole, List<String> parts, boolean strong) {
    String joined = String.join(" ", parts.stream().filter(p -> !p.isBlank()).toList());
    String text = (whole.isBlank() ? joined : whole).strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      return;
    }
    if (!strong) {
      draft.weak(List.of(text));
      return;
    }
    draft.alias(text);
    firstName = firstName.isEmpty() ? text : firstName;
    if (!named && text.chars().noneMatch(c -> Character.isLetter(c) && c > 0x24f)) {
      named = true;
      draft.name(text);
    }
  }

  void country(String code) {
    draft.country(code);
  }

  void programme(String tag) {
    draft.programmes(List.of(tag));
  }

  void since(String text) {
    ListDays.european(text).ifPresent(draft::since);
  }

  /** A number of a register; a person's papers are left out. */
  void identification(String type, String number, String remark) {
    imo(type + " " + number);
    imo(remark);
    String code = type.toLowerCase(Locale.ROOT);
    if (!PAPERS.contains(code) && !draft.kind().equals("person") && number.length() >= 5) {
      draft.identifiers(List.of(number));
    }
  }

  void imo(String text) {
    Remarks.identifier(text)
        .filter(i -> i.startsWith("IMO "))
        .ifPresent(
            i -> {
              draft.kind("vessel");
              draft.identifiers(List.of(i));
            });
  }

  ListedParty party() {
    if (!named) {
      draft.name(firstName);
    }
    return draft.party();
  }
}
