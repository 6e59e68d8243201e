package org.belscreen.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Screener;
import org.belscreen.cleared.Clearance;
import org.belscreen.cleared.Clearances;
import org.belscreen.cleared.ClearedFile;
import org.belscreen.law.RulebookException;
import org.belscreen.run.AppliedLaw;

/** The law as it is, and as overlays suppose it; those used last are kept ready. */
final class Laws {

  private static final int KEPT = 8;
  private static final int LONGEST = 64 * 1024;

  private final Ready plain;
  private final Samples samples;
  private final List<Clearance> clearances;
  private final Map<String, Ready> supposed =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ready> eldest) {
          return size() > KEPT;
        }
      };

  /** Law ready to be judged by. */
  record Ready(AppliedLaw law, Screener.Shared shared) {}

  Laws(AppliedLaw law, Optional<ClearedFile> cleared, Samples samples) {
    this.samples = samples;
    this.clearances = cleared.map(ClearedFile::clearances).orElse(List.of());
    this.plain = ready(law);
  }

  /** The law as it is. */
  Ready plain() {
    return plain;
  }

  /**
   * The law under an overlay, as it was known on a day.
   *
   * @param overlay its YAML, or {@code sample:} and the name of one that comes with the program
   */
  Ready under(Optional<String> overlay, Optional<LocalDate> knownOn) {
    String said = overlay.orElse("").strip();
    if (said.isEmpty() && knownOn.isEmpty()) {
      return plain;
    }
    if (said.length() > LONGEST) {
      throw Problem.field("overlay", "an overlay of more than 64 kB is not taken");
    }
    synchronized (supposed) {
      String key = knownOn.map(LocalDate::toString).orElse("") + " " + said;
      Ready known = supposed.get(key);
      if (known == null) {
        AppliedLaw law = knownOn.map(plain.law()::knownOn).orElse(plain.law());
        known = ready(said.isEmpty() ? law : apply(law, said));
        supposed.put(key, known);
      }
      return known;
    }
  }

  private AppliedLaw apply(AppliedLaw law, String said) {
    String key = "overlay";
    String text = said;
    if (said.startsWith("sample:")) {
      key = said.substring("sample:".length());
      text =
          Optional.ofNullable(samples.overlays().get(key))
              .orElseThrow(
                  () ->
                      Problem.field(
                          "overlay",
                          "no such sample; there are "
                              + String.join(", ", samples.overlays().keySet())));
    }
    try {
      return law.with(key, key, text);
    } catch (RulebookException e) {
      throw Problem.field("overlay", e.getMessage());
    }
  }

  private Ready ready(AppliedLaw law) {
    Screener.Shared shared =
        clearances.isEmpty()
            ? new Screener.Shared(law.engine())
            : new Screener.Shared(
                law.engine(), new Clearances(clearances, law.engine().rulebook()));
    return new Ready(law, shared);
  }
}
