package org.belscreen.sheet;

/**
 * Carries a sentence for the user through callbacks and worker threads that can't declare {@link
 * SheetException}; turned into one before it leaves the package.
 */
final class BrokenSheet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenSheet(String message) {
    super(message, null, false, false);
  }

  SheetException toChecked(String where) {
    return new SheetException(where + ": " + getMessage(), this);
  }
}
