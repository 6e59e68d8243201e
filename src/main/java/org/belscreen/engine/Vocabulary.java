package org.belscreen.engine;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.belscreen.screening.CodeHit;
import org.belscreen.screening.Dealing;
import org.belscreen.screening.OwnedHit;
import org.belscreen.screening.PartyHit;

/** The classes that rules speak of; rules compiled against others must not be reused. */
final class Vocabulary {

  private static final List<Class<?>> FACTS =
      List.of(Dealing.class, CodeHit.class, PartyHit.class, OwnedHit.class, Findings.class);

  private Vocabulary() {}

  static String fingerprint() {
    return String.join(
        ";",
        FACTS.stream()
            .flatMap(c -> Stream.of(c.getMethods()))
            .map(Method::toGenericString)
            .sorted()
            .toList());
  }
}
