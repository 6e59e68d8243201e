package org.belscreen.sheet;

import java.util.List;
import java.util.Optional;

/** Widens what stands before a sheet's rows to the new columns, and freezes the header. */
final class HeadEditor {
  private static final int DEEPEST_FROZEN_ROW = 30;

  private final byte[] head;
  private final Outline outline;
  private final ByteEdits edits;
  private final String p;
  private final SplicePlan plan;

  private HeadEditor(byte[] head, SplicePlan plan) {
    this.head = head;
    this.outline = Outline.of(head);
    this.edits = new ByteEdits(head);
    this.p = outline.prefix();
    this.plan = plan;
  }

  /**
   * Edits a head.
   *
   * @param relationships the namespace of links, which the root must declare
   */
  static byte[] edit(byte[] head, SplicePlan plan, String relationships) {
    HeadEditor editor = new HeadEditor(head, plan);
    if (linkPrefix(editor.outline, relationships).isEmpty()) {
      editor.edits.insert(
          editor.outline.rootNameEnd(),
          " xmlns:" + ownPrefix(editor) + "=\"" + relationships + "\"");
    }
    editor.dimension();
    editor.freeze();
    editor.widths();
    return editor.edits.apply();
  }

  private static String ownPrefix(HeadEditor editor) {
    return editor.outline.rootText().contains("xmlns:r=") ? "belscreen" : "r";
  }

  /** The prefix that a sheet's root gives to links, without a colon. */
  static Optional<String> linkPrefix(Outline outline, String relationships) {
    String root = outline.rootText();
    int uri = root.indexOf('"' + relationships + '"');
    uri = uri < 0 ? root.indexOf('\'' + relationships + '\'') : uri;
    int name = uri < 0 ? -1 : root.lastIndexOf("xmlns:", uri);
    return name < 0
        ? Optional.empty()
        : Optional.of(root.substring(name + 6, root.indexOf('=', name)).trim());
  }

  private void dimension() {
    Optional<Outline.Element> dimension = outline.child("dimension");
    if (dimension.isEmpty()) {
      return;
    }
    XmlTags tag = new XmlTags(head, dimension.get().start(), dimension.get().openEnd());
    tag.next();
    int[] at = tag.attributeRange("ref");
    if (at.length > 0) {
      Tail.range(tag.attribute("ref").orElse(""))
          .filter(r -> r.lastColumn() < plan.endColumn() - 1 && r.lastRow() >= plan.headerRow())
          .ifPresent(
              r ->
                  edits.replace(
                      at[0],
                      at[1],
                      Columns.name(r.firstColumn())
                          + r.firstRow()
                          + ":"
                          + Columns.name(plan.endColumn() - 1)
                          + r.lastRow()));
    }
  }

  /** Freezes the rows down to the header, unless the user has split or frozen the sheet already. */
  private void freeze() {
    if (plan.headerRow() > DEEPEST_FROZEN_ROW) {
      return;
    }
    String pane =
        "<"
            + p
            + "pane ySplit=\""
            + plan.headerRow()
            + "\" topLeftCell=\"A"
            + (plan.headerRow() + 1)
            + "\" activePane=\"bottomLeft\" state=\"frozen\"/><"
            + p
            + "selection pane=\"bottomLeft\"/>";
    Optional<Outline.Element> views = outline.child("sheetViews");
    if (views.isEmpty()) {
      edits.insert(
          before("sheetFormatPr", "cols"),
          "<"
              + p
              + "sheetViews><"
              + p
              + "sheetView workbookViewId=\"0\">"
              + pane
              + "</"
              + p
              + "sheetView></"
              + p
              + "sheetViews>");
      return;
    }
    XmlTags tags = new XmlTags(head, views.get().openEnd(), views.get().close());
    if (!tags.next()
        || !tags.localName().equals("sheetView")
        || tags.attribute("view").filter("pageLayout"::equals).isPresent()) {
      return;
    }
    if (tags.kind() == XmlTags.Kind.EMPTY) {
      edits.replace(tags.end() - 2, tags.end(), ">" + pane + "</" + p + "sheetView>");
      return;
    }
    int at = tags.end();
    boolean own = false;
    while (tags.next() && !tags.localName().equals("sheetView")) {
      own |= tags.localName().equals("pane");
    }
    if (!own) {
      edits.insert(at, pane);
    }
  }

  /** Where an element begins that is the first of these, or the rows. */
  private int before(String... names) {
    List<String> later = List.of(names);
    return outline.children().stream()
        .filter(c -> later.contains(c.name()) || c.name().equals("sheetData"))
        .findFirst()
        .orElseThrow()
        .start();
  }

  private void widths() {
    StringBuilder ours = new StringBuilder();
    for (int i = 0; i < plan.columns().size(); i++) {
      int number = plan.firstColumn() + i + 1;
      ours.append('<')
          .append(p)
          .append("col min=\"")
          .append(number)
          .append("\" max=\"")
          .append(number)
          .append("\" width=\"")
          .append(plan.columns().get(i).width())
          .append("\" customWidth=\"1\"/>");
    }
    Optional<Outline.Element> cols = outline.child("cols");
    if (cols.isEmpty()) {
      edits.insert(before(), "<" + p + "cols>" + ours + "</" + p + "cols>");
      return;
    }
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    XmlTags tags = new XmlTags(head, cols.get().openEnd(), cols.get().close());
    while (tags.next()) {
      if (tags.localName().equals("col") && tags.kind() != XmlTags.Kind.CLOSE) {
        split(tags, before, after);
      }
    }
    edits.replace(
        cols.get().start(),
        cols.get().end(),
        "<" + p + "cols>" + before + ours + after + "</" + p + "cols>");
  }

  /** The part of a range of columns that is left of ours, and the part right of ours. */
  private void split(XmlTags tags, StringBuilder before, StringBuilder after) {
    int min = tags.attribute("min").map(HeadEditor::number).orElse(1);
    int max = tags.attribute("max").map(HeadEditor::number).orElse(min);
    String text = tags.kind() == XmlTags.Kind.EMPTY ? tags.text() : tags.text().replace(">", "/>");
    if (min <= plan.firstColumn()) {
      before.append(with(text, min, Math.min(max, plan.firstColumn())));
    }
    if (max > plan.endColumn()) {
      after.append(with(text, Math.max(min, plan.endColumn() + 1), max));
    }
  }

  private static String with(String col, int min, int max) {
    return col.replaceFirst("\\bmin=(\"[^\"]*\"|'[^']*')", "min=\"" + min + '"')
        .replaceFirst("\\bmax=(\"[^\"]*\"|'[^']*')", "max=\"" + max + '"');
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : 1;
  }
}
