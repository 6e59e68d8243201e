package org.belscreen.law;

/** A rulebook or overlay that can't be used; the message names file and line and what to do. */
public class RulebookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RulebookException(String message) {
    super(message);
  }

  public RulebookException(String message, Throwable cause) {
    super(message, cause);
  }
}
