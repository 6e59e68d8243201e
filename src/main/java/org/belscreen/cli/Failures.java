package org.belscreen.cli;

import org.belscreen.cleared.ClearedException;
import org.belscreen.law.RulebookException;
import org.belscreen.lists.ListException;
import org.belscreen.run.Unusable;
import org.belscreen.sheet.SheetException;

/** What a command that failed says to its user. */
final class Failures {

  private Failures() {}

  /** One sentence; a stack trace helps nobody who can't change the program. */
  static String sentence(Exception e) {
    if (e instanceof SheetException
        || e instanceof RulebookException
        || e instanceof ListException
        || e instanceof ClearedException
        || e instanceof Unusable) {
      return e.getMessage();
    }
    if (e instanceof java.nio.file.NoSuchFileException) {
      return e.getMessage() + ": there is no such file; check the path";
    }
    if (e instanceof java.io.IOException) {
      return "cannot read or write: "
          + e.getMessage()
          + "; check the files and the free space on their disks, that of the temporary folder "
          + System.getProperty("java.io.tmpdir")
          + " included";
    }
    return "unexpected problem: " + e + " (please report it)";
  }
}
