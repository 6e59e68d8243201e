package org.belscreen.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Adds the filter and the links to what follows a sheet's rows. */
final class TailEditor {
  private static final List<String> BEFORE_FILTER =
      List.of("sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios");
  private static final List<String> BEFORE_LINKS =
      List.of(
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations");

  private TailEditor() {}

  /**
   * Edits a tail.
   *
   * @param head the sheet's own head, after it was edited: it declares the prefixes
   * @param firstColumn the leftmost column of the header
   * @param lastRow the last row of the sheet
   */
  static byte[] edit(
      byte[] head,
      byte[] tail,
      SplicePlan plan,
      String relationships,
      LinkList links,
      int firstColumn,
      int lastRow) {
    byte[] frame = new ByteSink().raw(head).raw(tail).copy();
    Outline outline = Outline.of(frame);
    ByteEdits edits = new ByteEdits(frame);
    String p = outline.prefix();
    if (outline.child("autoFilter").isEmpty() && outline.child("tableParts").isEmpty()) {
      edits.insert(
          outline.after(BEFORE_FILTER).orElseThrow(),
          "<"
              + p
              + "autoFilter ref=\""
              + Columns.name(firstColumn)
              + plan.headerRow()
              + ":"
              + Columns.name(plan.endColumn() - 1)
              + Math.max(lastRow, plan.headerRow())
              + "\"/>");
    }
    if (links.size() > 0) {
      addLinks(outline, edits, p, relationships, links);
    }
    return edits.apply(head.length, frame.length);
  }

  private static void addLinks(
      Outline outline, ByteEdits edits, String p, String relationships, LinkList links) {
    ByteSink added = new ByteSink();
    links.write(added, p, HeadEditor.linkPrefix(outline, relationships).orElseThrow());
    String elements = new String(added.copy(), StandardCharsets.UTF_8);
    Optional<Outline.Element> own = outline.child("hyperlinks");
    if (own.isPresent() && !own.get().isEmptyTag()) {
      edits.insert(own.get().close(), elements);
    } else if (own.isPresent()) {
      edits.replace(
          own.get().start(),
          own.get().end(),
          "<" + p + "hyperlinks>" + elements + "</" + p + "hyperlinks>");
    } else {
      edits.insert(
          outline.after(BEFORE_LINKS).orElseThrow(),
          "<" + p + "hyperlinks>" + elements + "</" + p + "hyperlinks>");
    }
  }
}
