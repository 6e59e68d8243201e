package org.belscreen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.belscreen.cli.CommandLineRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as its users meet it, in a browser. */
class PageTest {

  private static final Path SAMPLE = Path.of("samples/shipments.xlsx");

  /** Verdict of the lease to Belavia of 10 September 2025, in row 4 of the sample. */
  private static final String LEASE =
      "['us','eu'].map(j => document.querySelector('tr[data-row=\"4\"] td.c-' + j + ' .v').innerText.trim()).join(' ')";

  @TempDir static Path folder;
  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(
        Browser.executable().isPresent(),
        "no Chromium on this machine: the page is not tested in a browser");
    served = new Served(Files.createDirectory(folder.resolve("work")));
    browser = Browser.start(folder.resolve("profile"), 1440, 960);
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
      served.close();
    }
  }

  @BeforeEach
  void blank() throws Exception {
    browser.send("Page.navigate", Map.of("url", "about:blank"));
    browser.until("location.href === 'about:blank'");
    browser.forget();
  }

  @AfterEach
  void nothing_went_wrong() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static void openSample(String state) throws Exception {
    browser.open(served.at("/" + state).toString());
    browser.drop(SAMPLE, "#drop");
    browser.until("document.querySelectorAll('tr.row').length > 8");
    browser.until("document.querySelector('#columns-body select')");
  }

  @Test
  void the_slider_shows_what_belavia_went_through_without_a_request_a_step() throws Exception {
    openSample("");
    assertThat(browser.text(LEASE)).isEqualTo("PROHIBITED PROHIBITED");
    int before = browser.requests();
    drag("2025-09-10");
    drag("2025-09-11");
    assertThat(browser.text("document.getElementById('day').value")).isEqualTo("2025-09-11");
    browser.until(LEASE + " === 'RESTRICTED PROHIBITED'");
    browser.eval("document.getElementById('earlier').click()");
    browser.until(LEASE + " === 'PROHIBITED PROHIBITED'");
    browser.eval("document.getElementById('later').click()");
    browser.until(LEASE + " === 'RESTRICTED PROHIBITED'");
    drag("2025-11-04");
    browser.until(LEASE + " === 'ALLOWED PROHIBITED'");
    assertThat(
            browser.text("document.querySelector('[role=slider]').getAttribute('aria-valuetext')"))
        .startsWith("2025-11-04. Verdicts changed on this day: US 5 rows");
    assertThat(browser.requests()).as("requests of the drags").isEqualTo(before);
  }

  /** Drags the mark to a day. */
  private static void drag(String day) throws Exception {
    JsonNode at =
        browser.eval(
            "(() => { const r = document.querySelector('.slider').getBoundingClientRect();"
                + " const first = Date.parse('2006-01-01'), last = Date.parse('2028-12-31');"
                + " return [r.left + 34 + (r.width - 42) * (Date.parse('"
                + day
                + "') - first) / (last - first), r.top + 30, r.left + 100]; })()");
    browser.mouse("mousePressed", at.get(2).asDouble(), at.get(1).asDouble());
    browser.mouse("mouseMoved", at.get(0).asDouble() - 1, at.get(1).asDouble());
    browser.mouse("mouseMoved", at.get(0).asDouble(), at.get(1).asDouble());
    browser.mouse("mouseReleased", at.get(0).asDouble(), at.get(1).asDouble());
  }

  @Test
  void each_row_is_judged_on_its_own_date_as_the_command_line_does() throws Exception {
    openSample("");
    List<String> shown = new ArrayList<>();
    browser
        .eval(
            "[...document.querySelectorAll('tr.row')].map(r => [r.querySelector('.c-id').innerText.trim(),"
                + " ...['us','eu'].map(j => r.querySelector('.c-' + j + ' .v')?.innerText.trim() || '')].join(','))")
        .forEach(r -> shown.add(r.asText()));
    List<String> expected =
        Files.readAllLines(Path.of("samples/expected/shipments.xlsx.csv")).stream()
            .skip(1)
            .map(l -> l.split(",", -1))
            .map(c -> c[0] + "," + (c[2].isEmpty() ? "NOT SCREENED" : c[2]) + "," + c[3])
            .limit(shown.size())
            .toList();
    assertThat(shown).hasSizeGreaterThan(8).isEqualTo(expected);
  }

  @Test
  void the_workbook_that_it_gives_is_the_command_lines() throws Exception {
    openSample("#screen?on=2025-10-01&suppose=sample:us-relists-belavia&strict=1&law=US,EU");
    browser.until("document.getElementById('hypothetical').innerText.includes('HYPOTHETICAL')");
    browser.until("!document.querySelector('td.c-pl')");
    Path downloads = Files.createDirectory(folder.resolve("downloads"));
    browser.send(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads.toString(), "eventsEnabled", true));
    for (String format : List.of("xlsx", "json", "html")) {
      browser.eval("document.querySelector('[data-download=" + format + "]').click()");
      Path got = downloads.resolve("shipments-screened." + format);
      Until.holds(format, () -> Files.exists(got));
      Path wanted = folder.resolve("wanted." + format);
      CommandLineRun.of(
          "screen",
          SAMPLE.toString(),
          "--as-of",
          "2025-10-01",
          "--overlay",
          "samples/what-if/us-relists-belavia.yaml",
          "--strict",
          "--jurisdictions",
          "US,EU",
          "-o",
          wanted.toString());
      if (format.equals("xlsx")) {
        assertThat(parts(got)).isEqualTo(parts(wanted));
      } else if (format.equals("json")) {
        assertThat(timeless(new String(Files.readAllBytes(got), StandardCharsets.UTF_8)))
            .isEqualTo(timeless(Files.readString(wanted)));
      } else {
        assertThat(timeless(Files.readString(got))).isEqualTo(timeless(Files.readString(wanted)));
      }
    }
  }

  /** Every part of a workbook, without the time of the run and the program's version. */
  private static Map<String, String> parts(Path file) throws Exception {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry e : (Iterable<ZipEntry>) zip.stream().map(z -> (ZipEntry) z)::iterator) {
        String text = new String(zip.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8);
        parts.put(e.getName(), timeless(text));
      }
    }
    return parts;
  }

  private static String timeless(String text) {
    return text.replaceAll(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})", "TIME")
        .replaceAll("belscreen (test|development)", "PROGRAM")
        .replaceAll("\"version\" : \"(test|development)\"", "PROGRAM");
  }

  @Test
  void it_can_be_used_with_the_keyboard_alone() throws Exception {
    browser.open(served.at("/").toString());
    tabTo("try");
    browser.press("Enter");
    browser.until("document.querySelectorAll('tr.row').length > 8");
    browser.eval("document.querySelector('.skip').focus()");
    tabTo("[role=slider]");
    browser.press("Home");
    browser.until("document.getElementById('mode-day').checked");
    String first = browser.text("document.getElementById('day').value");
    browser.press("ArrowRight");
    browser.until("document.getElementById('day').value > '" + first + "'");
    browser.press("End");
    browser.until("document.getElementById('later').disabled");
    tabTo("tr.row");
    browser.press("ArrowDown");
    browser.press("ArrowDown");
    browser.until("document.activeElement.dataset.row === '4'");
    browser.press("Enter");
    browser.until("document.activeElement.id === 'panel'");
    browser.until("document.querySelector('#panel .explained')");
    browser.press("Escape");
    browser.until(
        "document.activeElement.dataset.row === '4' && document.getElementById('panel').hidden");
    browser.press("End");
    browser.until("document.activeElement.dataset.row === '27'");
    browser.eval("document.querySelector('.skip').focus()");
    tabTo("#tab-screen");
    browser.press("ArrowRight");
    browser.until(
        "document.activeElement.id === 'tab-whatif' && !document.getElementById('view-whatif').hidden");
    tabTo("#x-hs_code");
    browser.type("31042050");
    tabTo("#x-from");
    browser.type("BY");
    tabTo("#x-to");
    browser.type("PL");
    browser.until(
        "document.querySelector('#whatif-panel [data-law=EU] .v')?.innerText.trim() === 'PROHIBITED'");
  }

  /** Presses Tab until an element has the focus. */
  private static void tabTo(String selector) throws Exception {
    String css = selector.matches("[a-z]+") ? "#" + selector : selector;
    for (int i = 0; i < 80; i++) {
      if (browser.eval("document.activeElement.matches('" + css + "')").asBoolean()) {
        return;
      }
      browser.press("Tab");
    }
    throw new AssertionError("Tab never came to " + css);
  }

  @Test
  void what_stands_in_a_sheet_is_text_and_nothing_else() throws Exception {
    String bad = "<script>window.hit=1</script><img src=x onerror=window.hit=1>";
    Path sheet = folder.resolve("bad <b>.csv");
    Files.writeString(
        sheet,
        "id,date,service,buyer,from,to,<i>head</i>\n"
            + "\""
            + bad
            + "\",2025-09-10,aircraft-lease,\"Belavia "
            + bad
            + "\",US,BY,x\n"
            + "two,2025-09-10,aircraft-lease,Belavia,US,BY,x\n");
    browser.open(served.at("/").toString());
    browser.drop(sheet, "#drop");
    browser.until("document.querySelectorAll('tr.row').length === 2");
    browser.eval("document.querySelector('tr.row').click()");
    browser.until("document.querySelector('#panel .explained')");
    browser.eval("document.getElementById('columns').open = true");
    assertThat(browser.text("document.getElementById('panel').innerText")).contains("<script>");
    assertThat(browser.text("document.getElementById('columns').innerText"))
        .contains("<i>head</i>");
    browser.eval("window.dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.text("document.getElementById('memo').textContent")).contains("<img src=x");
    assertThat(browser.eval("window.hit === undefined").asBoolean()).isTrue();
    assertThat(
            browser
                .eval(
                    "document.querySelectorAll('main img, main script, .memo script, .memo img').length")
                .asInt())
        .isZero();
  }

  @Test
  void matrix_and_filters_leave_the_rows_that_fit_and_the_address_says_so() throws Exception {
    openSample("");
    browser.eval("document.querySelector('[data-us=R][data-eu=P]').click()");
    browser.until(
        "document.querySelectorAll('tr.row').length === 1 && "
            + "document.querySelector('tr.row .c-id').innerText.trim() === 'L-4'");
    browser.until("location.hash.includes('us=R') && location.hash.includes('eu=P')");
    browser.eval("document.getElementById('f-clear').click()");
    browser.until(
        "document.querySelectorAll('tr.row').length > 8 && !location.hash.includes('us=')");
    browser.eval(
        "(() => { const f = document.getElementById('f-text'); f.value = 'honey'; f.dispatchEvent(new Event('input')); })()");
    browser.until("document.querySelectorAll('tr.row').length === 2");
    assertThat(browser.text("location.hash")).doesNotContain("honey");
    assertThat(browser.text("document.getElementById('f-says').innerText"))
        .isEqualTo("2 of 26 rows shown");
    browser.eval("document.getElementById('f-clear').click()");
    browser.until("document.querySelectorAll('tr.row').length > 8");
    browser.eval(
        "(() => { const f = document.getElementById('f-measure'); f.value = 'us-31cfr548-gl-11'; f.onchange(); })()");
    browser.until("document.querySelectorAll('tr.row').length === 2");
    blank();
    openSample("#screen?on=2025-10-01&j=EU&v=P&row=4");
    browser.until("document.querySelector('#panel .explained')");
    assertThat(browser.text("document.getElementById('f-law').value")).isEqualTo("EU");
    assertThat(
            browser
                .eval(
                    "[...document.querySelectorAll('tr.row .c-eu .v')].every(v => v.innerText.trim() === 'PROHIBITED')")
                .asBoolean())
        .isTrue();
    assertThat(browser.text("document.querySelector('#panel h2').innerText"))
        .isEqualTo("L-3 (row 4)");
  }

  @Test
  void columns_can_be_put_right() throws Exception {
    Path sheet = folder.resolve("columns.csv");
    Files.writeString(sheet, "Q-A,Q-B,Q-C,Q-D,Q-E,Q-F\nA,2025-10-01,potash,31042050,BY,PL\n");
    browser.open(served.at("/").toString());
    browser.drop(sheet, "#drop");
    browser.until("!document.getElementById('headless').hidden");
    assertThat(browser.complaints()).as("the first try is refused").hasSize(1);
    browser.forget();
    browser.eval(
        "(() => { const s = document.querySelectorAll('#headless thead select');"
            + " ['id','date','description','hs_code','from','to'].forEach((f, i) => s[i].value = f);"
            + " document.querySelector('#headless button').click(); })()");
    browser.until("document.querySelector('tr.row')");
    assertThat(verdictOfFirst("eu")).isEqualTo("PROHIBITED");
    browser.until("document.querySelector('#columns-body tr[data-letter=D] select')");
    browser.eval(
        "(() => { document.querySelector('#columns-body tr[data-letter=D] select').value = '';"
            + " document.querySelector('#columns-body button.primary').click(); })()");
    browser.until("document.querySelector('tr.row .c-eu .v')?.innerText.trim() !== 'PROHIBITED'");
    browser.until("location.hash.includes('map=') && location.hash.includes('D%3Aignore')");
    assertThat(browser.text("location.hash")).doesNotContain("Q-D");
  }

  private static String verdictOfFirst(String law) throws Exception {
    return browser.text("document.querySelector('tr.row .c-" + law + " .v').innerText.trim()");
  }

  @Test
  void what_is_printed_is_a_memo() throws Exception {
    openSample("#screen?on=2025-09-11&suppose=sample:us-relists-belavia&row=4");
    browser.until("document.querySelector('#panel .explained')");
    JsonNode pdf = browser.send("Page.printToPDF", Map.of("printBackground", true));
    byte[] bytes = Base64.getDecoder().decode(pdf.get("data").asText());
    assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(bytes.length).isGreaterThan(20_000);
    browser.send("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      browser.eval("window.dispatchEvent(new Event('beforeprint'))");
      String memo = browser.text("document.body.innerText");
      assertThat(memo)
          .contains("HYPOTHETICAL")
          .contains("all rows under the law of 2025-09-11")
          .contains("Rulebook")
          .contains("Not legal advice")
          .contains("L-3 (row 4)")
          .contains("Belarus General License 11")
          .doesNotContain("Choose a file")
          .doesNotContain("Earlier change");
      assertThat(
              browser.eval("document.querySelectorAll('.memo table.rows tbody tr').length").asInt())
          .isEqualTo(26);
    } finally {
      browser.send("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  @Test
  void one_transaction_has_a_live_verdict_and_a_link() throws Exception {
    String x =
        URLEncoder.encode(
            "hs_code=31021010&origin=BY&from=BY&to=DE&value=100000&currency=EUR&net_weight_kg=400000",
            StandardCharsets.UTF_8);
    browser.open(served.at("/").toString() + "#whatif?on=2026-07-01&x=" + x);
    browser.until("document.getElementById('whatif-panel').innerText.includes('30500.00 EUR')");
    assertThat(browser.text("document.getElementById('x-to').value")).isEqualTo("DE");
    browser.eval(
        "(() => { const f = document.getElementById('x-to'); f.value = 'KZ'; f.dispatchEvent(new Event('input', { bubbles: true })); })()");
    browser.until(
        "document.querySelector('#whatif-panel [data-law=EU] .v').innerText.trim() === 'ALLOWED'"
            + " && location.hash.includes('KZ')");
    browser.eval(
        "(() => { const o = document.getElementById('overlay'); o.value = 'own'; o.onchange();"
            + " document.getElementById('overlay-text').value = 'name: x\\nchanges:\\n  - end: {measure: none, on: 2026-01-01}';"
            + " document.getElementById('overlay-apply').click(); })()");
    browser.until("document.getElementById('overlay-problem').textContent.includes('none')");
    assertThat(browser.complaints()).hasSize(1);
    browser.forget();
    browser.eval(
        "(() => { document.getElementById('overlay-text').value = 'name: Urea is free\\nchanges:\\n  - end-act: {act: eu/reg-2025-1227, on: 2025-07-01}';"
            + " document.getElementById('overlay-apply').click();"
            + " const f = document.getElementById('x-to'); f.value = 'DE'; f.dispatchEvent(new Event('input', { bubbles: true })); })()");
    browser.until("document.getElementById('hypothetical').innerText.includes('Urea is free')");
    browser.until(
        "!document.getElementById('whatif-panel').innerText.includes('30500.00 EUR') && document.getElementById('whatif-panel').innerText.includes('HYPOTHETICAL')");
  }

  @Test
  void the_law_of_a_day_is_shown_by_act_with_each_measures_cases() throws Exception {
    browser.open(served.at("/").toString() + "#law?on=2025-11-03&m=us-31cfr548-gl-11");
    browser.until("document.querySelector('#law-panel dl')");
    assertThat(browser.text("document.getElementById('law-panel').innerText"))
        .contains("from 2025-09-11 through 2025-11-03")
        .contains("cases that test it");
    assertThat(browser.text("document.getElementById('law-body').textContent"))
        .contains("us-31cfr548-gl-11");
    int before = browser.requests();
    browser.eval("document.getElementById('later').click()");
    browser.until("!document.getElementById('law-body').textContent.includes('us-31cfr548-gl-11')");
    browser.eval("document.getElementById('law-tab-changes').click()");
    browser.until("document.querySelector('h2.daily')?.innerText.includes('2025-11-04')");
    browser.eval("document.getElementById('law-tab-not').click()");
    browser.until("document.getElementById('law-says').innerText.includes('no rule encodes')");
    assertThat(browser.requests()).isEqualTo(before);
  }

  @Test
  void a_large_sheet_keeps_few_rows_in_the_page_and_can_be_given_up() throws Exception {
    StringBuilder csv = new StringBuilder("id,date,hs_code,origin,from,to\n");
    for (int i = 0; i < 50_000; i++) {
      String from = i % 50 == 0 ? "BY" : "KZ";
      csv.append("R").append(i).append(",2025-10-01,31042050,");
      csv.append(from).append(',').append(from).append(",PL\n");
    }
    Path sheet = folder.resolve("large.csv");
    Files.writeString(sheet, csv);
    browser.open(served.at("/").toString());
    browser.drop(sheet, "#drop");
    browser.until("!document.getElementById('work').hidden");
    browser.eval("document.getElementById('work-cancel').click()");
    browser.until("document.getElementById('screen-problem').innerText.startsWith('Cancelled')");
    Until.holds("the end of the job", () -> served.server.jobs().open() == 0);
    browser.drop(sheet, "#drop");
    browser.until("document.querySelectorAll('tr.row').length > 8", 300);
    assertThat(browser.text("document.getElementById('sheet-facts').innerText"))
        .startsWith("50,000 rows");
    browser.eval("document.getElementById('table').scrollTop = 60 * 31000");
    browser.until("document.querySelector('tr[data-i=\"31005\"]')");
    assertThat(browser.eval("document.querySelectorAll('tr.row').length").asInt()).isLessThan(60);
    int before = browser.requests();
    double slowest =
        browser
            .eval(
                "(async () => { let slowest = 0; for (let i = 0; i < 10; i++) { const t = performance.now();"
                    + " document.getElementById('earlier').click();"
                    + " await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame);"
                    + " slowest = Math.max(slowest, performance.now() - t); } return slowest; })()")
            .asDouble();
    System.out.printf("slowest step of the slider over 50,000 rows: %.0f ms%n", slowest);
    assertThat(browser.requests()).isEqualTo(before);
  }
}
