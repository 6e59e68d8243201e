package org.belscreen.lists;

/** A list file that can't be used; the message is one sentence that says what to do. */
public final class ListException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ListException(String message) {
    super(message);
  }

  public ListException(String message, Throwable cause) {
    super(message, cause);
  }
}
