package org.belscreen.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.belscreen.Screener;
import org.belscreen.engine.RuleEngine;
import org.belscreen.law.RulebookException;
import org.belscreen.run.AppliedLaw;

/** The law as it is, and as overlays suppose it; those used last are kept ready. */
final class Laws {

  private static final int KEPT = 8;
  private static final int LONGEST = 64 * 1024;

  private final Ready plain;
  private final Samples samples;
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

  Laws(RuleEngine engine, Samples samples) {
    this.samples = samples;
    this.plain = ready(AppliedLaw.of(engine));
  }

  /** The law as it is. */
  Ready plain() {
    return plain;
  }

  /**
   * The law under an overlay.
   *
   * @param overlay its YAML, or {@code sample:} and the name of one that comes with the program
   */
  Ready under(Optional<String> overlay) {
    if (overlay.isEmpty() || overlay.get().isBlank()) {
      return plain;
    }
    String said = overlay.get();
    if (said.length() > LONGEST) {
      throw Problem.field("overlay", "an overlay of more than 64 kB is not taken");
    }
    synchronized (supposed) {
      Ready known = supposed.get(said);
      if (known == null) {
        known = ready(apply(said));
        supposed.put(said, known);
      }
      return known;
    }
  }

  private AppliedLaw apply(String said) {
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
      return plain.law().with(key, key, text);
    } catch (RulebookException e) {
      throw Problem.field("overlay", e.getMessage());
    }
  }

  private static Ready ready(AppliedLaw law) {
    return new Ready(law, new Screener.Shared(law.engine()));
  }
}
