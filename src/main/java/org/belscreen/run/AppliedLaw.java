package org.belscreen.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.engine.RuleEngine;
import org.belscreen.lists.ListsUsed;
import org.belscreen.lists.OfficialLists;
import org.belscreen.overlay.Overlay;

/**
 * The law that a run judges by: a rulebook and what is supposed of it.
 *
 * @param engine with all overlays applied
 * @param overlay names of the overlays, if any
 * @param overlayTexts their texts by file name, in order
 * @param lists the official lists whose parties were added, if any
 */
public record AppliedLaw(
    RuleEngine engine,
    Optional<String> overlay,
    Map<String, String> overlayTexts,
    ListsUsed lists) {

  /** The law as the rulebook has it. */
  public static AppliedLaw of(RuleEngine engine) {
    return new AppliedLaw(engine, Optional.empty(), Map.of(), ListsUsed.NONE);
  }

  /**
   * The law with the parties of official lists. Overlays come after them.
   *
   * @param programmes whose parties make verdicts
   */
  public AppliedLaw withLists(OfficialLists official, List<String> programmes) {
    OfficialLists.Joined joined = official.with(engine.rulebook(), programmes);
    return new AppliedLaw(engine.with(joined.rulebook()), overlay, overlayTexts, joined.used());
  }

  /**
   * The law with overlays from files.
   *
   * @throws Unusable if there is no such file
   */
  public AppliedLaw withFiles(List<Path> overlays) throws IOException {
    AppliedLaw law = this;
    for (Path file : overlays) {
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
    List<String> names = new ArrayList<>(overlay.stream().toList());
    names.add(parsed.name());
    Map<String, String> texts = new LinkedHashMap<>(overlayTexts);
    texts.put(key, text);
    return new AppliedLaw(
        engine.with(parsed.apply(engine.rulebook())),
        Optional.of(String.join("; ", names)),
        texts,
        lists);
  }
}
