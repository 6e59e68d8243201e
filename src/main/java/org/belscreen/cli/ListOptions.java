package org.belscreen.cli;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belscreen.lists.ListsUsed;
import org.belscreen.lists.OfficialLists;
import org.belscreen.run.AppliedLaw;
import org.belscreen.run.Unusable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Official lists beside the rulebook. */
final class ListOptions {

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @Option(
      names = "--lists",
      paramLabel = "FILE[@DATE]",
      description =
          "Also screen against this official list: OFAC sdn.csv (add, alt and comments are found"
              + " beside it), sdn.xml or sdn_advanced.xml, the US Consolidated Screening List (CSV),"
              + " the EU consolidated list (XML, CSV). Add the day of a file that doesn't state it."
              + " May be given several times, also for several days of one list.")
  List<String> files = new ArrayList<>();

  @Option(
      names = "--programmes",
      paramLabel = "P,…",
      split = ",",
      description =
          "Whose parties in the lists make verdicts: belarus (default) or tags of the lists, such as"
              + " belarus,RUSSIA-EO14024.")
  List<String> programmes = new ArrayList<>();

  /** Kept for a second law to compare with, as long as there is room. */
  private SoftReference<OfficialLists> read = new SoftReference<>(null);

  private boolean said;

  /** Loads the law. */
  @FunctionalInterface
  interface Law {
    AppliedLaw load() throws IOException;
  }

  /** Chooses the programmes of a receipt. */
  void asIn(ReceiptOptions kept) {
    if (!files.isEmpty() && programmes.isEmpty()) {
      programmes = kept.programmes;
    }
  }

  /** The files given, for what may not be written over. */
  List<Path> paths() {
    return OfficialLists.paths(files);
  }

  /** Reads the files, if there are any: what can't be used is told before the law is loaded. */
  private Optional<OfficialLists> lists() {
    if (files.isEmpty()) {
      if (!programmes.isEmpty()) {
        throw new Unusable("--programmes chooses among the parties of lists: add --lists FILE");
      }
      return Optional.empty();
    }
    OfficialLists lists =
        Optional.ofNullable(read.get()).orElseGet(() -> OfficialLists.read(files));
    read = new SoftReference<>(lists);
    return Optional.of(lists);
  }

  /** The law with the parties of the lists; what the user should know goes to standard error. */
  AppliedLaw on(Law law) throws IOException {
    Optional<OfficialLists> lists = lists();
    AppliedLaw bare = law.load();
    if (lists.isEmpty()) {
      return bare;
    }
    AppliedLaw joined =
        bare.withLists(
            lists.get(), programmes.isEmpty() ? OfficialLists.DEFAULT_PROGRAMMES : programmes);
    if (!said) {
      say(joined.lists());
      said = true;
    }
    return joined;
  }

  private void say(ListsUsed used) {
    var err = spec.commandLine().getErr();
    used.notes().forEach(n -> err.println("note: " + n));
    used.differences().forEach(d -> err.println("warning: " + d.sentence()));
  }
}
