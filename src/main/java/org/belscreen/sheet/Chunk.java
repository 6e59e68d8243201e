package org.belscreen.sheet;

/**
 * Whole rows of a sheet's XML.
 *
 * @param bytes holds the rows from 0 to {@code length}
 * @param rowBefore number of the row before the first one; 0 at the beginning of the sheet
 */
record Chunk(byte[] bytes, int length, int rowBefore) {}
