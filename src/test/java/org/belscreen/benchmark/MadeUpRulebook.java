package org.belscreen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A rulebook of any size: the real one, and beside it made-up acts of the Union that ban goods by
 * made-up annexes. None of it is law; the same seed gives the same files.
 */
public final class MadeUpRulebook {

  private static final int RULES_AN_ACT = 50;

  private MadeUpRulebook() {}

  /**
   * Writes it.
   *
   * @param real the folder of the real rulebook
   * @param folder made anew
   * @param rules how many rules to add
   * @param codes how many lines of annexes to add
   */
  public static void write(Path real, Path folder, long seed, int rules, int codes)
      throws IOException {
    delete(folder);
    copy(real, folder);
    SplittableRandom random = new SplittableRandom(seed);
    for (int first = 0; first < rules; first += RULES_AN_ACT) {
      act(folder, random, first, Math.min(RULES_AN_ACT, rules - first), codes / rules);
    }
  }

  private static void act(Path folder, SplittableRandom random, int first, int rules, int codes)
      throws IOException {
    String id = "made-up-" + first;
    Path act = Files.createDirectories(folder.resolve("eu").resolve(id));
    StringBuilder yaml =
        new StringBuilder()
            .append("title: Made-up act ")
            .append(first)
            .append("\ncitation: Made-up act ")
            .append(first)
            .append("\nsource: https://example.org/made-up\nverifiedThrough: 2026-04-23\nlists:\n");
    StringBuilder drl =
        new StringBuilder()
            .append("package eu.madeup")
            .append(first)
            .append("\n\nimport org.belscreen.screening.Dealing\n")
            .append("import org.belscreen.screening.CodeHit\n")
            .append("global org.belscreen.engine.Findings findings\n");
    for (int i = first; i < first + rules; i++) {
      yaml.append("  list-").append(i).append(": {label: M-").append(i);
      yaml.append(", title: Made-up goods ").append(i).append("}\n");
      drl.append(rule(id, i, random));
      Files.writeString(act.resolve("list-" + i + ".csv"), list(random, codes));
    }
    Files.writeString(act.resolve("act.yaml"), yaml);
    Files.writeString(act.resolve("bans.drl"), drl);
    Files.writeString(
        act.resolve("cases.csv"),
        """
        case,date,from,to,hs_code,us_person,eu_person,expect_EU
        nothing before anything,2001-01-01,FR,DE,01,no,yes,ALLOWED
        """);
  }

  private static String rule(String act, int i, SplittableRandom random) {
    return """

        rule "eu-made-up-%1$d"
            @title("Made-up ban %1$d")
            @authority("Made-up act, Article %1$d")
            @source("https://example.org/made-up")
            @published("%2$d-03-01") @effective("%2$d-03-02")
            @ref("MADE-UP")
        when
            $d : Dealing( goods(), %3$s )
            $hit : CodeHit( list == "eu/%4$s/list-%1$d" )
        then
            findings.prohibit(drools.getRule(), $hit, $d.theRoute());
        end
        """
        .formatted(
            i,
            random.nextInt(2021, 2026),
            random.nextBoolean() ? "suppliesBelarus()" : "fromIn(\"BY\"), toIn(\"EU\")",
            act);
  }

  private static String list(SplittableRandom random, int codes) {
    Set<String> all = new TreeSet<>();
    while (all.size() < codes) {
      all.add(String.format("%02d%06d", random.nextInt(1, 98), random.nextInt(1_000_000)));
    }
    StringBuilder csv = new StringBuilder("code,note\n");
    all.forEach(c -> csv.append(c).append(",made up\n"));
    return csv.toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path p : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(p).toString());
        if (Files.isDirectory(p)) {
          Files.createDirectories(target);
        } else {
          Files.copy(p, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path p : deepestFirst) {
          Files.delete(p);
        }
      }
    }
  }
}
