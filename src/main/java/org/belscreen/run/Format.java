package org.belscreen.run;

import java.nio.file.Path;
import java.util.Locale;

/** What a result can be written as. */
public enum Format {
  XLSX,
  CSV,
  JSON,
  JSONL,
  HTML,
  TABLE;

  /** The format of a name, as {@code --format} gives it. */
  public static Format named(String name) {
    try {
      return valueOf(name.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Unusable(
          "--format \""
              + name
              + "\" is not known; it knows xlsx, csv, json, jsonl, html and table");
    }
  }

  /** The format that a file's name asks for. */
  public static Format of(Path out) {
    String name = out.toString().toLowerCase(Locale.ROOT);
    for (Format f : values()) {
      if (name.endsWith("." + f.name().toLowerCase(Locale.ROOT))) {
        return f;
      }
    }
    if (name.endsWith(".htm")) {
      return HTML;
    }
    if (name.endsWith(".txt")) {
      return TABLE;
    }
    throw new Unusable(
        "-o "
            + out
            + ": its ending says no format; end it in .xlsx, .csv, .json, .jsonl or .html,"
            + " or add --format");
  }
}
