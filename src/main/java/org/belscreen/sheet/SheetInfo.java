package org.belscreen.sheet;

/**
 * A sheet of a workbook.
 *
 * @param name as on its tab; for CSV the file's name without its ending
 * @param hidden whether the user hid it
 */
public record SheetInfo(String name, boolean hidden) {}
