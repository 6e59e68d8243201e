package org.belscreen.cleared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Rulebook;

/** The listings of a rulebook by their keys, with fingerprints that change when they do. */
public final class Listings {

  private static final int FINGERPRINT = 16;

  private final Map<String, List<ListedEntry>> lines = new HashMap<>();

  static final Listings EMPTY = new Listings();

  private Listings() {}

  public Listings(Rulebook law) {
    law.partyLists()
        .values()
        .forEach(
            list ->
                list.entries()
                    .forEach(e -> lines.computeIfAbsent(key(e), k -> new ArrayList<>(1)).add(e)));
  }

  /** The key of a listing: its list and its id there. */
  public static String key(ListedEntry entry) {
    return entry.list() + "#" + entry.id();
  }

  /**
   * The fingerprint of the listing that an entry belongs to: over names, countries, identifiers and
   * the days that the law or the list itself states. The days on which files were published don't
   * count: a newer file that says the same changes nothing.
   */
  public String fingerprint(ListedEntry entry) {
    List<String> parts = new ArrayList<>();
    parts.add(key(entry));
    for (ListedEntry e : lines.getOrDefault(key(entry), List.of(entry))) {
      boolean observed = !e.extra("observed").isEmpty();
      List<String> line = new ArrayList<>();
      line.add(e.name());
      line.add(e.kind());
      line.addAll(sorted(e.aliases()));
      line.addAll(sorted(e.weakAliases()));
      line.addAll(sorted(e.countries()));
      line.addAll(sorted(e.identifiers()));
      line.add(observed ? e.extra("since") : e.dates().toString());
      String text = String.join("\u001f", line);
      if (!parts.contains(text)) {
        parts.add(text);
      }
    }
    return hash(String.join("\u001e", parts));
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
