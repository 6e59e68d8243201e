package org.belscreen.report;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.belscreen.law.Jurisdiction;

/**
 * One self-contained page for reading and printing. Rows wait in a temporary file, because the
 * summary stands above them; memory doesn't grow with their number.
 */
public final class HtmlReport implements AutoCloseable {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final RunInfo run;
  private final Map<Jurisdiction, LocalDate> verified;
  private final Path waiting;
  private final OutputStream rows;

  /** Starts a page. */
  public HtmlReport(RunInfo run, Map<Jurisdiction, LocalDate> verified) throws IOException {
    this.run = run;
    this.verified = verified;
    this.waiting = Files.createTempFile("belscreen-", ".html");
    waiting.toFile().deleteOnExit();
    this.rows = new BufferedOutputStream(Files.newOutputStream(waiting));
  }

  /** Takes a row. */
  public void row(RowResult row) throws IOException {
    render("row.jte", Map.of("row", HtmlView.row(row, run.jurisdictions()), "run", run), rows);
  }

  /** Writes the page; the stream is flushed, not closed. */
  public void write(OutputStream out, Summary summary) throws IOException {
    rows.close();
    List<Jurisdiction> hidden =
        run.jurisdictions().stream().filter(j -> !summary.touched(j)).toList();
    HtmlView.Page page =
        new HtmlView.Page(
            "belscreen: " + run.inputName(),
            run.overlay(),
            RunFacts.of(run, verified),
            summary,
            run.jurisdictions(),
            hidden);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Content copy = output -> copyRows(writer);
    templates.render("page.jte", Map.of("page", page, "rows", copy), new WriterOutput(writer));
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } finally {
      Files.deleteIfExists(waiting);
    }
  }

  /** The rows were escaped when they were rendered. */
  private void copyRows(Writer writer) {
    try (Reader reader = Files.newBufferedReader(waiting)) {
      reader.transferTo(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void render(String template, Map<String, Object> params, OutputStream out)
      throws IOException {
    Utf8ByteOutput text = new Utf8ByteOutput();
    templates.render(template, params, text);
    text.writeTo(out);
  }
}
