package org.belscreen.sheet;

/** Says that the place chosen for the new columns, or their links, doesn't do after all. */
final class Replan extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Replan() {
    super(null, null, false, false);
  }
}
