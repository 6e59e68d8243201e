package org.belscreen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.belscreen.Screener;
import org.belscreen.cleared.Clearances;
import org.belscreen.cleared.ClearedFile;
import org.belscreen.run.AppliedLaw;
import picocli.CommandLine.Option;

/** Near matches that a person has cleared. */
final class ClearedOptions {

  @Option(
      names = "--cleared",
      paramLabel = "FILE",
      description =
          "Near matches that somebody has cleared: CSV with party, listed entry, who, when, why and"
              + " until (screen --matches writes one to fill in).")
  Path cleared;

  private Optional<ClearedFile> read = Optional.empty();

  List<Path> paths() {
    return cleared == null ? List.of() : List.of(cleared);
  }

  /** The file, if there is one. */
  Optional<ClearedFile> file() {
    if (cleared != null && read.isEmpty()) {
      read = Optional.of(ClearedFile.read(cleared));
    }
    return read;
  }

  /** What screeners share, with the cleared matches compared to the law's listings. */
  Screener.Shared shared(AppliedLaw law) {
    List<org.belscreen.cleared.Clearance> clearances =
        file().map(ClearedFile::clearances).orElse(List.of());
    return clearances.isEmpty()
        ? Ahead.shared(law.engine()).orElseGet(() -> new Screener.Shared(law.engine()))
        : new Screener.Shared(law.engine(), new Clearances(clearances, law.engine().rulebook()));
  }
}
