package org.belscreen.cleared;

/** A file of cleared matches that can't be used; the message is one sentence with the place. */
public final class ClearedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ClearedException(String message) {
    super(message);
  }

  public ClearedException(String message, Throwable cause) {
    super(message, cause);
  }
}
