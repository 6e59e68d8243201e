package org.belscreen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import org.belscreen.receipt.Receipt;
import org.belscreen.receipt.Verification;

/** What differs between a receipt and its run made again. */
public final class VerificationReport {

  private VerificationReport() {}

  /** For a terminal. */
  public static String text(String name, Receipt receipt, Verification v) {
    Receipt.Head head = receipt.head();
    StringBuilder text = new StringBuilder();
    if (!head.overlays().isEmpty()) {
      text.append("HYPOTHETICAL: the run supposed ");
      text.append(String.join(", ", head.overlays().stream().map(Receipt.Overlay::name).toList()));
      text.append('\n');
    }
    text.append(Lines.clean(name)).append(", made ").append(Lines.clean(head.made()));
    text.append(": ").append(Lines.clean(head.inputName())).append(", rulebook ");
    text.append(Lines.clean(head.rulebookVersion())).append(", ");
    text.append(head.asOf().map(d -> "as of " + d).orElse("each row on its own date"));
    text.append(head.knownOn().map(d -> ", as known on " + d).orElse("")).append(".\n");
    for (Verification.Difference d : v.differences()) {
      text.append("- ").append(Lines.clean(d.says())).append('\n');
    }
    if (v.differing() > Verification.NAMED) {
      text.append("- and ").append(v.differing() - Verification.NAMED).append(" more rows\n");
    }
    if (v.differences().isEmpty()) {
      text.append("Nothing differs: ").append(v.same()).append(" rows give the same result.\n");
    } else {
      text.append(v.differing()).append(" rows differ, ");
      text.append(v.same()).append(" give the same result.\n");
    }
    return text.toString();
  }

  /** For programs. */
  public static String json(Receipt receipt, Verification v) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      out.writeBooleanField("same", v.differences().isEmpty());
      out.writeStringField("made", receipt.head().made());
      out.writeStringField("input", receipt.head().inputName());
      if (receipt.head().asOf().isPresent()) {
        out.writeStringField("asOf", receipt.head().asOf().map(LocalDate::toString).get());
      }
      if (!receipt.head().overlays().isEmpty()) {
        out.writeBooleanField("hypothetical", true);
      }
      out.writeObjectFieldStart("rows");
      out.writeNumberField("same", v.same());
      out.writeNumberField("differing", v.differing());
      out.writeEndObject();
      out.writeArrayFieldStart("differences");
      for (Verification.Difference d : v.differences()) {
        out.writeStartObject();
        out.writeStringField("what", d.what());
        out.writeStringField("name", d.name());
        out.writeStringField("says", d.says());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text + "\n";
  }
}
