package org.belscreen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belscreen.finding.Finding;
import org.belscreen.law.Effect;
import org.belscreen.law.Jurisdiction;
import org.belscreen.screening.Subject;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static String page(Optional<String> overlay, RowResult... rows) throws IOException {
    RunInfo run = Made.run(overlay);
    Summary summary = new Summary(run.jurisdictions());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HtmlReport report =
        new HtmlReport(run, Map.of(Jurisdiction.EU, LocalDate.parse("2026-04-23")))) {
      for (RowResult row : rows) {
        summary.add(row);
        report.row(row);
      }
      report.write(out, summary);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void verdicts_are_words_and_authorities_are_links() throws IOException {
    String page = page(Optional.empty(), Made.row(2, "S-1", "2025-10-01", Made.belavia()));
    assertThat(page)
        .contains(">RESTRICTED</span>", ">PROHIBITED</span>")
        .contains("href=\"https://example.org/us-31cfr548-gl-11\"")
        .contains("2025-11-04: US → ALLOWED")
        .doesNotContain("HYPOTHETICAL");
  }

  @Test
  void nothing_from_a_row_becomes_markup() throws IOException {
    String bad = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    var measure =
        Made.measure("eu-x", Effect.PROHIBITS, "Title", "Authority", Made.days("2022-03-03", ""));
    Finding f = Made.finding(measure, Subject.GOODS, bad);
    String page =
        page(Optional.of(bad), Made.row(2, bad, "2025-10-01", List.of(f)), Made.error(3, bad, bad));
    assertThat(page).doesNotContain("<script").doesNotContain("<img").contains("&lt;script&gt;");
  }

  @Test
  void only_web_addresses_become_links() {
    assertThat(HtmlView.link("javascript:alert(1)")).isEmpty();
    assertThat(HtmlView.link("data:text/html,x")).isEmpty();
    assertThat(HtmlView.link("https://a b")).isEmpty();
    assertThat(HtmlView.link("http://data.europa.eu/eli/reg/2006/765/oj"))
        .isEqualTo("http://data.europa.eu/eli/reg/2006/765/oj");
  }

  @Test
  void the_page_needs_nothing_else_and_its_tags_are_closed() throws Exception {
    String page =
        page(
            Optional.of("belavia-back"),
            Made.row(2, "S-1", "2025-10-01", Made.belavia()),
            Made.error(3, "S-2", "row 3: no date"));
    assertThat(page).doesNotContain("src=").doesNotContain("<link").contains("HYPOTHETICAL");
    String xml =
        page.replaceFirst("<!doctype html>", "")
            .replaceAll("<(meta[^>]*|br)>", "<$1/>")
            .replaceAll("(?s)<style>.*</style>", "")
            .strip();
    javax.xml.parsers.DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void verdicts_can_be_read_against_their_background() throws IOException {
    Matcher m =
        Pattern.compile("\\.(\\w+) \\{ color: #(\\w{6}); background: #(\\w{6})")
            .matcher(page(Optional.empty()));
    List<String> seen = new ArrayList<>();
    while (m.find()) {
      seen.add(m.group(1));
      assertThat(contrast(m.group(2), m.group(3))).as(m.group(1)).isGreaterThan(4.5);
    }
    assertThat(seen).containsExactly("allowed", "restricted", "prohibited");
  }

  /** As WCAG 2 defines it. */
  private static double contrast(String a, String b) {
    double x = luminance(a);
    double y = luminance(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static double luminance(String hex) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      parts[i] = c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
}
