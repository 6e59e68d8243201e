package org.belscreen.overlay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.belscreen.law.Rulebook;
import org.belscreen.law.RulebookException;

/**
 * Hypothetical changes to the law, read from YAML (see {@link #schema}). Changes data only, never a
 * rule, so nothing is compiled. Unknown names, contradictions and empty intervals are errors with a
 * line number.
 */
public final class Overlay {

  private final String name;
  private final Optional<String> note;
  private final List<Change> changes;

  private Overlay(String name, Optional<String> note, List<Change> changes) {
    this.name = name;
    this.note = note;
    this.changes = changes;
  }

  /**
   * Reads an overlay.
   *
   * @param file its name, for messages
   * @throws RulebookException naming the line of what is wrong
   */
  public static Overlay parse(String file, String text) {
    OverlayNode root = OverlayNode.parse(file, text);
    root.only(Set.of("name", "note", "changes"));
    List<Change> changes = new ArrayList<>();
    for (OverlayNode change : root.children("changes")) {
      changes.add(Changes.read(change));
    }
    return new Overlay(root.required("name"), root.text("note"), List.copyOf(changes));
  }

  /** What the overlay supposes, for headings. */
  public String name() {
    return name;
  }

  /** What its author says about it. */
  public Optional<String> note() {
    return note;
  }

  /** Whether it supposes nothing at all. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * The law as it would be.
   *
   * @throws RulebookException naming the line of a change that can't be made
   */
  public Rulebook apply(Rulebook law) {
    return apply(law, LocalDate.MAX);
  }

  /**
   * The law as it would be, and as it would be known on a day.
   *
   * @param law as it was known on that day
   * @param knownOn leaves out changes that are supposed to be published later
   * @throws RulebookException naming the line of a change that can't be made
   */
  public Rulebook apply(Rulebook law, LocalDate knownOn) {
    List<Change> known = changes.stream().filter(c -> !c.published().isAfter(knownOn)).toList();
    Draft draft = new Draft(law);
    Claim.check(known.stream().flatMap(c -> c.claims(draft).stream()).toList());
    known.stream().sorted(Comparator.comparing(Change::phase)).forEach(c -> c.make(draft));
    for (Change c : known) {
      if (c instanceof MeasureChanges.Copy copy) {
        copy.covers(draft);
      }
    }
    return draft.rulebook();
  }

  /** The JSON Schema of overlay files. */
  public static String schema() {
    try (InputStream in = Overlay.class.getResourceAsStream("overlay.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
