package org.belscreen.lists;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Large lists in OFAC's layout, made by repeating rows with other numbers and names. */
public final class ListGenerator {

  private static final String[] FORMS = {"OJSC", "JSC", "LLC", "UNITARY ENTERPRISE", "CJSC", ""};
  private static final String[] TRADES = {
    "MACHINE PLANT", "TRADING HOUSE", "OPTICAL WORKS", "SHIPPING", "BANK", "CHEMICAL COMPANY"
  };
  private static final String[] SYLLABLES = {
    "BEL", "GRO", "MIN", "TEK", "VAL", "KHIM", "STAL", "ZOR", "PRAN", "LUN", "DAR", "OMEL"
  };
  private static final String[] PROGRAMMES = {
    "RUSSIA-EO14024", "SDGT", "NPWMD] [IFSR", "SDNTK", "BELARUS-EO14038", "IRAN] [BELARUS"
  };

  /** Numbers that OFAC hasn't used yet. */
  private static final int FIRST = 900_000;

  private ListGenerator() {}

  /**
   * Writes sdn, add and alt files of a day into a folder.
   *
   * @param all whether every party is of a Belarus programme; else about a third
   * @return the list proper
   */
  public static Path write(Path folder, String day, int parties, boolean all) throws IOException {
    Random random = new Random(parties);
    Path sdn = folder.resolve(day + "_sdn.csv");
    try (Writer main = open(sdn);
        Writer add = open(folder.resolve(day + "_add.csv"));
        Writer alt = open(folder.resolve(day + "_alt.csv"))) {
      for (int i = FIRST; i < FIRST + parties; i++) {
        String own = word(random) + word(random).substring(0, 2) + (i % 97);
        String name = own + " " + TRADES[random.nextInt(TRADES.length)];
        String programme = all ? "BELARUS-EO14038" : PROGRAMMES[random.nextInt(PROGRAMMES.length)];
        main.write(
            String.format(
                Locale.ROOT,
                "%d,\"%s %s\",-0- ,\"%s\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Organization"
                    + " Established Date 2006; Registration Number %09d (Belarus); a.k.a. '%s'.\""
                    + "\r\n",
                i,
                name,
                FORMS[random.nextInt(FORMS.length)],
                programme,
                100_000_000 + i,
                own.substring(0, 3) + i % 89));
        add.write(i + "," + (2 * i) + ",\"1 Lenin Street\",\"Minsk\",\"Belarus\",-0- \r\n");
        for (int a = 0; a < 3; a++) {
          alt.write(
              String.format(
                  Locale.ROOT,
                  "%d,%d,\"aka\",\"%s %s\",-0- \r\n",
                  i,
                  4 * i + a,
                  FORMS[(a + i) % FORMS.length],
                  a == 2 ? own + " " + word(random) : name));
        }
      }
      main.write("\u001a\r\n");
      add.write("\u001a\r\n");
      alt.write("\u001a\r\n");
    }
    return sdn;
  }

  private static Writer open(Path path) throws IOException {
    return Files.newBufferedWriter(path, StandardCharsets.UTF_8);
  }

  private static String word(Random random) {
    return SYLLABLES[random.nextInt(SYLLABLES.length)]
        + SYLLABLES[random.nextInt(SYLLABLES.length)]
        + (char) ('A' + random.nextInt(26));
  }
}
