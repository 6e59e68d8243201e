package org.belscreen.transaction;

/** What looking for the header row of a sheet came to. */
public sealed interface HeaderResult {

  /** The header was recognised. */
  record Found(SheetLayout layout) implements HeaderResult {}

  /**
   * No row looks like a header; another sheet may have one.
   *
   * @param message one sentence: what was seen, and how to map it
   */
  record NotRecognised(String message) implements HeaderResult {}

  /**
   * There is a header, and it can't be used as it is.
   *
   * @param message one sentence: why, and what to do
   */
  record Refused(String message) implements HeaderResult {}
}
