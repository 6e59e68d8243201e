package org.belscreen.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belscreen.law.LawImageWriter;
import org.belscreen.law.ListedEntry;
import org.belscreen.law.Measure;
import org.belscreen.law.PartyList;
import org.belscreen.law.RuleFiles;
import org.belscreen.law.Rulebook;
import org.belscreen.law.RulebookLoader;
import org.belscreen.party.name.ReadyReadings;
import org.belscreen.transaction.ReadyHeaders;

/** The build step that compiles the rules folder into the program. */
public final class RulebookBuild {

  private RulebookBuild() {}

  /**
   * Compiles a rules folder into a classes folder.
   *
   * @param args the rules folder and the classes folder
   */
  public static void main(String[] args) throws IOException {
    // Built by several threads, the same rules give other class files each time.
    System.setProperty("drools.parallelLambdaExternalization", "false");
    System.setProperty("drools.parallelRulesBuildThreshold", "-1");
    Path folder = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    RuleFiles files = RuleFiles.of(folder);
    String sha256 = files.sha256();
    List<Measure> measures = DrlReader.measures(files);
    Rulebook rulebook = Rates.checked(RulebookLoader.load(files, sha256, measures));
    // These depend on code too, which the stamp knows nothing of; they take a second.
    write(
        classes.resolve(RuleEngine.LAW),
        LawImageWriter.write(rulebook, measures.stream().map(Measure::id).toList()));
    // Those of an earlier build would be read when the classes that they are made of are loaded.
    Path headers = classes.resolve(ReadyHeaders.RESOURCE);
    Path words = classes.resolve(org.belscreen.party.name.Vocabulary.READY);
    Files.deleteIfExists(headers);
    Files.deleteIfExists(words);
    text(headers, ReadyHeaders.table());
    text(words, org.belscreen.party.name.Vocabulary.table());
    text(classes.resolve(ReadyReadings.RESOURCE), ReadyReadings.table(listed(rulebook)));
    Path stamp = classes.resolve("rules/stamp.txt");
    String state = sha256 + " " + Vocabulary.fingerprint().hashCode() + " " + RuleMakers.FORM;
    if (Files.exists(stamp) && Files.readString(stamp).equals(state)) {
      return;
    }
    Map<String, byte[]> entries = RuleCache.compiled(files);
    for (Map.Entry<String, byte[]> e : entries.entrySet()) {
      if (e.getKey().endsWith(".class")) {
        write(classes.resolve(e.getKey()), e.getValue());
      }
    }
    for (Map.Entry<String, String> e : files.texts().entrySet()) {
      write(classes.resolve("rules/" + e.getKey()), e.getValue().getBytes("UTF-8"));
    }
    text(classes.resolve(RuleFiles.INDEX), String.join("\n", files.paths()));
    text(classes.resolve(RuleEngine.RULES), String.join("\n", RuleCompiler.index(entries)));
    text(stamp, state);
  }

  /** Every name and alias on the party lists. */
  private static Set<String> listed(Rulebook rulebook) {
    Set<String> names = new HashSet<>();
    for (PartyList list : rulebook.partyLists().values()) {
      for (ListedEntry e : list.entries()) {
        names.add(e.name());
        names.addAll(e.aliases());
        names.addAll(e.weakAliases());
      }
    }
    return names;
  }

  private static void text(Path file, String text) throws IOException {
    write(file, text.getBytes("UTF-8"));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
