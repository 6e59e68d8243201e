package org.belscreen.sheet;

/**
 * A file that can't be read or written. The message is one plain sentence for the user: what is
 * wrong, where, and what to do.
 */
public final class SheetException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a sentence for the user. */
  public SheetException(String message) {
    super(message);
  }

  /** With a sentence for the user and what caused it. */
  public SheetException(String message, Throwable cause) {
    super(message, cause);
  }
}
