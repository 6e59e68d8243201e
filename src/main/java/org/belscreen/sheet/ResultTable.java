package org.belscreen.sheet;

import java.util.List;

/**
 * A small sheet that the program adds, such as {@code Summary}.
 *
 * @param name its name; a number is added where the user's workbook has a sheet of that name
 * @param rows its cells, row by row
 */
public record ResultTable(String name, List<List<ResultCell>> rows) {}
