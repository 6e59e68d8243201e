package org.belscreen.transaction;

/**
 * Where rows come from, for messages.
 *
 * @param file the file's name without folders, or what else the user would call it
 * @param sheet the sheet's name; empty where there are no sheets
 */
public record SheetRef(String file, String sheet) {

  /** As a sentence begins: {@code shipments.xlsx, sheet "Data"}. */
  public String label() {
    return sheet.isEmpty() || file.equals(sheet) || file.startsWith(sheet + ".")
        ? file
        : file + ", sheet " + Text.quote(sheet);
  }
}
