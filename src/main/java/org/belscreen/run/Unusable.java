package org.belscreen.run;

/** A command that can't be carried out as given; the message says what to do. */
public final class Unusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Unusable(String message) {
    super(message);
  }
}
