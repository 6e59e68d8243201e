package org.belscreen.receipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes a receipt as its rows come: a row a line, and a seal at the end. */
public final class ReceiptWriter {

  static final ObjectMapper MAPPER = new ObjectMapper();
  static final int FORMAT = 1;

  private final OutputStream out;
  private final Seal seal = new Seal();
  private long rows;

  /** Starts a receipt; the stream is flushed at the end, not closed. */
  public ReceiptWriter(OutputStream out, Receipt.Head head) throws IOException {
    this.out = out;
    ObjectNode o = MAPPER.createObjectNode();
    o.put("receipt", "belscreen").put("format", FORMAT).put("version", head.version());
    o.put("made", head.made());
    if (!head.overlays().isEmpty()) {
      o.put("hypothetical", "HYPOTHETICAL: judged with what the overlays suppose");
    }
    o.putObject("input").put("name", head.inputName()).put("sha256", head.inputSha256());
    o.put("asOf", head.asOf().map(LocalDate::toString).orElse(null));
    o.put("knownOn", head.knownOn().map(LocalDate::toString).orElse(null));
    ArrayNode overlays = o.putArray("overlays");
    for (Receipt.Overlay overlay : head.overlays()) {
      overlays
          .addObject()
          .put("name", overlay.name())
          .put("sha256", overlay.sha256())
          .put("text", overlay.text());
    }
    ObjectNode law = o.putObject("rulebook");
    law.put("version", head.rulebookVersion()).put("sha256", head.rulebookSha256());
    head.acts().forEach(law.putObject("acts")::put);
    head.options().forEach(o.putObject("options")::put);
    if (!head.files().isEmpty()) {
      head.files().forEach(o.putObject("files")::put);
    }
    seal.take("", o);
    String text = o.toPrettyString();
    write(text.substring(0, text.lastIndexOf('}')).stripTrailing() + ",\n  \"rows\" : [");
  }

  /** An overlay as a receipt keeps it. */
  public static Receipt.Overlay overlay(String name, String text) {
    return new Receipt.Overlay(name, Hashes.sha256(text), text);
  }

  /** Writes one row. */
  public void row(Receipt.RowProof r) throws IOException {
    ObjectNode row = MAPPER.createObjectNode().put("row", r.row()).put("id", r.id());
    row.put("asOf", r.asOf().map(LocalDate::toString).orElse(null));
    r.verdicts().forEach(row.putObject("verdicts")::put);
    r.measures().forEach(row.putArray("measures")::add);
    row.put("sha256", r.sha256());
    seal.take("/rows/" + rows, row);
    write((rows++ == 0 ? "\n    " : ",\n    ") + row);
  }

  /** Ends the receipt. */
  public void finish() throws IOException {
    write("\n  ],\n  \"seal\" : \"" + seal.hex() + "\"\n}\n");
    out.flush();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
