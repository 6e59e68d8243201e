package org.belscreen.cli;

/** A command that can't be carried out as given; the message says what to do. */
final class Unusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unusable(String message) {
    super(message);
  }
}
