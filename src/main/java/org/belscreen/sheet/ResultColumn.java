package org.belscreen.sheet;

/**
 * A column that the program adds on the right of the user's own.
 *
 * @param header its header text
 * @param width in characters
 */
public record ResultColumn(String header, int width) {}
