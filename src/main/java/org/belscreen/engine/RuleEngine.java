package org.belscreen.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.belscreen.law.LawImageReader;
import org.belscreen.law.LoadedLaw;
import org.belscreen.law.Measure;
import org.belscreen.law.RuleFiles;
import org.belscreen.law.Rulebook;
import org.belscreen.law.RulebookLoader;

/** A rulebook and its compiled rules. Immutable and shared by all threads. */
public final class RuleEngine {

  static final String LAW = "rules/law.bin";
  static final String RULES = "rules/rules.txt";

  /** The resource of remembered matches, below the classes. */
  public static final String MATCHES = "rules/matches.txt";

  private final RuleFiles files;
  private final Rulebook rulebook;
  private final RuleIndex index;
  private final CompiledRules rules;
  private final MatchMemory memory;

  private RuleEngine(
      RuleFiles files,
      Rulebook rulebook,
      RuleIndex index,
      CompiledRules rules,
      MatchMemory memory) {
    this.files = files;
    this.rulebook = rulebook;
    this.index = index;
    this.rules = rules;
    this.memory = memory;
  }

  private static RuleEngine of(
      RuleFiles files, Rulebook rulebook, List<Measure> measures, CompiledRules rules) {
    return new RuleEngine(
        files, rulebook, new RuleIndex(measures), rules, new MatchMemory(measures.size()));
  }

  /** The rulebook built into the program; nothing is compiled. */
  public static RuleEngine bundled() {
    ClassLoader loader = RuleEngine.class.getClassLoader();
    LoadedLaw law = LawImageReader.read(resource(loader, LAW));
    RuleEngine engine =
        of(
            RuleFiles.bundled(),
            law.rulebook(),
            law.measures(),
            new CompiledRules(loader, text(loader, RULES)));
    if (loader.getResource(MATCHES) != null) {
      engine.remember(text(loader, MATCHES));
    }
    return engine;
  }

  private void remember(String matches) {
    MatchFile.read(matches, law(), index, memory);
  }

  private String law() {
    return rulebook.sha256();
  }

  /** How the rows so far matched each rule, for {@link #MATCHES}. */
  public String matches() {
    return MatchFile.write(law(), index, memory);
  }

  /** Whether matches are those of this law. */
  public boolean isOfThisLaw(String matches) {
    return matches.startsWith(law() + "\n");
  }

  /**
   * The rulebook of a folder, compiled once for each state of the folder and kept in the cache.
   *
   * @param cache folder for compiled rules; made if absent
   * @throws org.belscreen.law.RulebookException naming file and line of what is wrong
   * @throws IOException if a file can't be read or the cache can't be written
   */
  public static RuleEngine of(Path folder, Path cache) throws IOException {
    RuleFiles files = RuleFiles.of(folder);
    String sha256 = files.sha256();
    List<Measure> measures = DrlReader.measures(files);
    Rulebook rulebook = Rates.checked(RulebookLoader.load(files, sha256, measures));
    return of(files, rulebook, measures, RuleCache.load(files, sha256, cache));
  }

  /** The files that the law was read from. */
  public RuleFiles files() {
    return files;
  }

  /** The law as data. */
  public Rulebook rulebook() {
    return rulebook;
  }

  /** The same rules over other data: what an overlay makes. */
  public RuleEngine with(Rulebook other) {
    if (other == rulebook) {
      return this;
    }
    return new RuleEngine(files, Rates.checked(other), index, rules, memory);
  }

  /** What became of the rows put to the sessions of this engine and of those made from it. */
  public EngineStats stats() {
    return memory.stats();
  }

  RuleIndex index() {
    return index;
  }

  CompiledRules compiled() {
    return rules;
  }

  /** A session; one a thread. */
  public RuleSession newSession() {
    return new RuleSession(index, rules, rulebook, memory);
  }

  private static String text(ClassLoader loader, String name) {
    return new String(resource(loader, name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the program is incomplete: " + name + " is missing; build it with mvn package");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
