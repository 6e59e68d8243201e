package org.belscreen.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Days as list files state them. */
final class ListDays {

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private ListDays() {}

  /**
   * A day as the Union's files write it: ISO, with or without a time and a zone offset, whose own
   * day counts; or day first with slashes.
   */
  static Optional<LocalDate> european(String text) {
    try {
      if (text.length() == 10 && text.charAt(2) == '/') {
        return Optional.of(LocalDate.parse(text, DAY_FIRST));
      }
      return text.length() >= 10
          ? Optional.of(LocalDate.parse(text.substring(0, 10)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The day of a file that states it itself.
   *
   * @param own what the file says
   * @param given what the user says, which may not contradict it
   */
  static Published agreed(String name, Optional<LocalDate> own, Optional<Published> given) {
    Optional<Published> stated = given.filter(g -> g.how().startsWith("stated"));
    if (own.isPresent() && stated.isPresent()) {
      Published s = stated.get();
      if (own.get().isBefore(s.first()) || own.get().isAfter(s.day())) {
        throw new ListException(
            name
                + " says itself that it is of "
                + own.get()
                + ", not of "
                + s.day()
                + "; leave out what stands behind the @");
      }
    }
    return own.map(d -> Published.on(d, "from the file"))
        .or(() -> given)
        .orElseThrow(() -> missing(name));
  }

  /** The day of a file that doesn't state one. */
  static Published given(String name, Optional<Published> given) {
    return given.orElseThrow(() -> missing(name));
  }

  private static ListException missing(String name) {
    return new ListException(
        name
            + " doesn't say of which day it is: add the day, as in --lists "
            + name
            + "@2025-12-24, or put it into the file's name");
  }
}
