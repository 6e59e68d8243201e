package org.belscreen.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.RulebookException;
import org.belscreen.lists.ListsUsed;
import org.belscreen.lists.OfficialLists;
import org.belscreen.overlay.Overlay;

/**
 * The law that a run judges by: a rulebook, what was known of it, and what is supposed of it.
 *
 * @param engine over the law as known, with all overlays applied
 * @param knownOn the day whose knowledge counts; {@link LocalDate#MAX} for all there is
 * @param overlay names of the overlays that suppose anything, if any
 * @param overlays their files, in order
 * @param lists the official lists whose parties were added, if any
 */
public record AppliedLaw(
    RuleEngine engine,
    LocalDate knownOn,
    Optional<String> overlay,
    List<OverlayFile> overlays,
    ListsUsed lists) {

  /** An overlay as it was given. */
  public record OverlayFile(String name, String text) {}

  /** The law as the rulebook has it. */
  public static AppliedLaw of(RuleEngine engine) {
    return new AppliedLaw(engine, LocalDate.MAX, Optional.empty(), List.of(), ListsUsed.NONE);
  }

  /**
   * The law with the parties of official lists. Before all else: a list that was published later
   * was not known, and what is supposed is supposed of the law with them.
   *
   * @param programmes whose parties make verdicts
   */
  public AppliedLaw withLists(OfficialLists official, List<String> programmes) {
    if (!overlays.isEmpty() || !knownOn.equals(LocalDate.MAX)) {
      throw new IllegalStateException("lists come before what was known and what is supposed");
    }
    OfficialLists.Joined joined = official.with(engine.rulebook(), programmes);
    return new AppliedLaw(
        engine.with(joined.rulebook()), knownOn, overlay, overlays, joined.used());
  }

  /**
   * The law as one could know it on a day. Before overlays: what is supposed is supposed of the law
   * as it was known.
   */
  public AppliedLaw knownOn(LocalDate day) {
    if (!overlays.isEmpty()) {
      throw new IllegalStateException("what was known comes before what is supposed");
    }
    return new AppliedLaw(
        engine.with(engine.rulebook().knownOn(day)), day, overlay, overlays, lists);
  }

  /**
   * The law with overlays from files.
   *
   * @throws Unusable if there is no such file
   */
  public AppliedLaw withFiles(List<Path> files) throws IOException {
    AppliedLaw law = this;
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new Unusable("there is no overlay file " + file + "; check the path");
      }
      law = law.with(String.valueOf(file.getFileName()), file.toString(), Files.readString(file));
    }
    return law;
  }

  /**
   * The law with one more overlay.
   *
   * @param key name under which its text is kept
   * @param shown name that messages give it
   */
  public AppliedLaw with(String key, String shown, String text) {
    Overlay parsed = Overlay.parse(shown, text);
    if (parsed.isEmpty()) {
      return this;
    }
    List<String> names = new ArrayList<>(overlay.stream().toList());
    names.add(parsed.name());
    List<OverlayFile> files = new ArrayList<>(overlays);
    files.add(new OverlayFile(key, text));
    try {
      return new AppliedLaw(
          engine.with(parsed.apply(engine.rulebook(), knownOn)),
          knownOn,
          Optional.of(String.join("; ", names)),
          List.copyOf(files),
          lists);
    } catch (RulebookException e) {
      if (knownOn.equals(LocalDate.MAX)) {
        throw e;
      }
      throw new RulebookException(
          e.getMessage() + " (the law as it was known on " + knownOn + ")", e);
    }
  }
}
