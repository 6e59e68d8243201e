package org.belscreen.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that can't be used gives one clear sentence, and never a part of a list. */
class HostileListsTest {

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Made.file(folder, name, text);
  }

  private static void refused(Path file, String... words) {
    Throwable thrown = catchThrowable(() -> ListFiles.read(List.of(file + "@2025-12-24")));
    assertThat(thrown).as(file.toString()).isInstanceOf(ListException.class);
    assertThat(thrown.getMessage())
        .startsWith(file.getFileName().toString())
        .contains(words)
        .doesNotContain("\n")
        .doesNotContain("Exception");
  }

  @Test
  void foreign_files_are_named_for_what_they_are() throws IOException {
    refused(file("zero.csv", ""), "is empty");
    refused(file("blank.csv", " \r\n\r\n"), "is empty");
    refused(file("page.csv", "<!DOCTYPE html><html><body>503</body></html>"), "a web page");
    refused(file("page.xml", "<html><head/></html>"), "a web page");
    refused(file("xhtml.xml", "<?xml version=\"1.0\"?><html xmlns=\"x\"/>"), "a web page");
    refused(file("list.json", "{\"results\": []}"), "is JSON");
    refused(file("other.xml", "<rss><channel/></rss>"), "root element rss");
    refused(file("names.csv", "name,country\nA,BY\n"), "is no official list");
    refused(file("numbers.csv", "1,2,3,4\n5,6,7,8\n"), "is no official list");
    refused(file("end.csv", "\u001a\r\n"), "is no official list");
    refused(file("zip.csv", "PK\u0003\u0004rest"), "is a zip file or a workbook");
    refused(file("paper.csv", "%PDF-1.7"), "is a PDF");
    refused(file("wide.csv", "9\u00000\u00000\u0000"), "neither XML nor UTF-8 text");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(Made.SDN.getBytes(StandardCharsets.UTF_8));
    }
    Path gz = Files.write(folder.resolve("sdn.csv.gz"), packed.toByteArray());
    refused(gz, "gzip", "unpack it first");
  }

  @Test
  void rows_that_only_look_like_ofacs_are_refused_with_line_and_field() throws IOException {
    refused(file("a.csv", "1,2,\"name\",\"X\",5\n"), "line 1, field 3", "\"name\"", "aka");
    refused(
        file("b.csv", Made.SDN + Made.SDN.replace("\"individual\"", "\"robot\"")),
        "line 6, field 1",
        "a number not used before");
    refused(file("c.csv", Made.SDN.replace("\"individual\"", "\"robot\"")), "line 2", "robot");
    refused(file("d.csv", Made.SDN.replace("90004,", "x90004,")), "line 4, field 1", "x90004");
    refused(file("e.csv", Made.SDN.replace("\"VOLGA STAR\"", "-0- ")), "line 4, field 2");
  }

  @Test
  void a_file_that_was_cut_off_is_refused_wherever_it_was_cut() throws IOException {
    long seed = 20251224;
    Random random = new Random(seed);
    byte[] sdn = Made.asPublished(Made.SDN).getBytes(StandardCharsets.UTF_8);
    byte[] csl =
        (Made.CSL_HEADER
                + Made.csl("Entity List (EL) - BIS", "", "", "A", "Minsk, BY", "", "", "", "B"))
            .getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> whole =
        Map.of(
            "sdn.csv", sdn,
            "alt.csv", Made.asPublished(Made.ALT).getBytes(StandardCharsets.UTF_8),
            "sdn.xml", String.format(Made.SDN_XML, "x").strip().getBytes(StandardCharsets.UTF_8),
            "adv.xml", Made.ADVANCED.strip().getBytes(StandardCharsets.UTF_8),
            "eu.xml", Made.EU_XML.strip().getBytes(StandardCharsets.UTF_8),
            "csl.csv", csl);
    for (Map.Entry<String, byte[]> e : whole.entrySet()) {
      byte[] bytes = e.getValue();
      for (int i = 0; i < 40; i++) {
        // The last two or three bytes are the line end behind everything.
        int length = 1 + random.nextInt(bytes.length - 4);
        Path own = Files.createTempDirectory(folder, "cut");
        Path cut = Files.write(own.resolve(e.getKey()), java.util.Arrays.copyOf(bytes, length));
        assertThat(catchThrowable(() -> ListFiles.read(List.of(cut + "@2025-12-24"))))
            .as("seed %d, %s cut at %d of %d", seed, e.getKey(), length, bytes.length)
            .isInstanceOf(ListException.class);
      }
    }
  }

  @Test
  void the_end_mark_tells_a_file_cut_between_two_rows() throws IOException {
    String rows = Made.SDN.replace("\n", "\r\n");
    refused(file("cut.csv", rows), "lacks the end mark (0x1A)", "after line 5");
    refused(file("more.csv", rows + Made.END + rows), "rows after the end mark");
  }

  @Test
  void files_of_different_days_are_not_put_together() throws IOException {
    Path sdn = file("2025-12-24_sdn.csv", Made.asPublished(Made.SDN));
    Path alt =
        file("2025-12-24_alt.csv", Made.asPublished(Made.ALT + "91111,1,\"aka\",\"Z\",-0- \n"));
    assertThatThrownBy(() -> Made.read(sdn))
        .isInstanceOf(ListException.class)
        .hasMessageContaining(alt.getFileName().toString())
        .hasMessageContaining("has party 91111, which 2025-12-24_sdn.csv doesn't have");
    file("2025-12-24_alt.csv", "<html></html>");
    assertThatThrownBy(() -> Made.read(sdn)).hasMessageContaining("web page");
  }

  @Test
  void the_same_file_twice_or_two_of_a_day_are_refused() throws IOException {
    Path sdn = file("2025-12-24_sdn.csv", Made.asPublished(Made.SDN));
    Path other = file("2025-12-24-copy_sdn.csv", Made.asPublished(Made.SDN));
    assertThatThrownBy(() -> ListFiles.read(List.of(sdn.toString(), sdn.toString())))
        .hasMessageContaining("given twice");
    assertThatThrownBy(() -> ListFiles.read(List.of(sdn.toString(), other.toString())))
        .hasMessageContaining("are both OFAC's list of 2025-12-24");
    assertThatThrownBy(() -> ListFiles.read(List.of(folder.resolve("none.csv").toString())))
        .hasMessageContaining("there is no file");
    assertThatThrownBy(() -> ListFiles.read(List.of(folder.toString())))
        .isInstanceOf(ListException.class);
  }

  @Test
  void entities_and_outside_documents_are_refused_quickly() throws IOException {
    Path secret = file("secret.txt", "TOP-SECRET");
    String outside =
        "<?xml version=\"1.0\"?><!DOCTYPE sdnList [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><sdnList><sdnEntry><uid>1</uid><lastName>&x;</lastName></sdnEntry></sdnList>";
    StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE export [");
    bomb.append("<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    bomb.append("]><export generationDate=\"2025-12-24\">&a11;</export>");
    Assertions.setMaxStackTraceElementsDisplayed(5);
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          refused(file("outside.xml", outside), "refused for safety");
          refused(file("bomb.xml", bomb.toString()), "refused for safety");
          refused(
              file("undeclared.xml", "<sdnList><sdnEntry><uid>&x;</uid></sdnEntry></sdnList>"),
              "no well-formed XML");
          refused(file("deep.xml", "<export>" + "<a>".repeat(100_000)), "nested deeper");
        });
  }

  @Test
  void text_that_is_no_utf_8_is_refused_with_its_line() throws IOException {
    byte[] bytes =
        Made.SDN.replace("PROMDETAL", "PROMD\u00c9TAL").getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.csv"), bytes);
    refused(file, "is no UTF-8 text");
  }
}
