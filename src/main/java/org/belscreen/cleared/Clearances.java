package org.belscreen.cleared;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Rulebook;

/** Cleared matches under a rulebook: which still hold, and which a changed listing revives. */
public final class Clearances {

  private final Map<String, List<Clearance>> byParty = new HashMap<>();
  private final Listings listings;

  /** Nothing was cleared. */
  public static final Clearances NONE = new Clearances(List.of(), Listings.EMPTY);

  /**
   * @param cleared possibly none
   * @param law whose listings they are compared with
   */
  public Clearances(List<Clearance> cleared, Rulebook law) {
    this(cleared, new Listings(law));
  }

  private Clearances(List<Clearance> cleared, Listings listings) {
    this.listings = listings;
    cleared.forEach(c -> byParty.computeIfAbsent(fold(c.party()), k -> new ArrayList<>(1)).add(c));
  }

  /**
   * What was once decided about a party and a listed entry.
   *
   * @param revived why it no longer holds; empty where it does
   */
  public record Ruling(Clearance clearance, Optional<String> revived) {

    public boolean holds() {
      return revived.isEmpty();
    }
  }

  public boolean none() {
    return byParty.isEmpty();
  }

  /**
   * What was decided about a party and a listed entry; the ruling that holds longest, if several.
   *
   * @param party the party's name as written
   * @param country its alpha-2 code, if known
   */
  public Optional<Ruling> on(String party, Optional<String> country, ListedEntry entry) {
    if (byParty.isEmpty()) {
      return Optional.empty();
    }
    List<Ruling> rulings =
        byParty.getOrDefault(fold(party), List.of()).stream()
            .filter(c -> c.country().isEmpty() || c.country().equals(country))
            .filter(c -> means(c.listed(), entry))
            .map(c -> new Ruling(c, revived(c, entry)))
            .toList();
    return rulings.stream()
        .filter(Ruling::holds)
        .max(java.util.Comparator.comparing(r -> r.clearance().until().orElse(LocalDate.MAX)))
        .or(() -> rulings.stream().findFirst());
  }

  private static boolean means(String listed, ListedEntry entry) {
    if (listed.equals(Listings.key(entry))) {
      return true;
    }
    String text = fold(listed);
    return Stream.of(List.of(entry.name()), entry.aliases(), entry.weakAliases())
        .flatMap(List::stream)
        .anyMatch(n -> fold(n).equals(text));
  }

  private Optional<String> revived(Clearance c, ListedEntry entry) {
    if (c.fingerprint().isPresent()) {
      return c.fingerprint().get().equals(listings.fingerprint(entry))
          ? Optional.empty()
          : Optional.of("the listing is not the one that was looked at");
    }
    // The day of a file says nothing of when the party was put on the list.
    LocalDate listed =
        entry.extra("observed").isEmpty()
            ? entry.published().orElse(entry.dates().from())
            : Optional.of(entry.extra("since"))
                .filter(s -> !s.isEmpty())
                .map(LocalDate::parse)
                .orElse(LocalDate.MIN);
    return listed.isAfter(c.when())
        ? Optional.of("the listing, of " + listed + ", is newer")
        : Optional.empty();
  }

  /**
   * A name for comparison: case, width and spaces don't count, everything else does. A company of
   * another legal form is another company.
   */
  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
