package org.belscreen.receipt;

/** A file that should be a receipt or an earlier result and isn't; the message says what to do. */
public class UnreadableReceipt extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableReceipt(String message) {
    super(message);
  }

  public UnreadableReceipt(String message, Throwable cause) {
    super(message, cause);
  }
}
