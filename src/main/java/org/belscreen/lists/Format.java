package org.belscreen.lists;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belscreen.lists.OfacCsv.Part;

/** What a list file is, by its content and never by its name. */
record Format(Kind kind, Optional<Part> part, char separator) {

  /** The kinds of files that are read. */
  enum Kind {
    OFAC_CSV,
    OFAC_XML,
    OFAC_ADVANCED,
    SCREENING_LIST,
    EU_XML,
    EU_CSV
  }

  private static final int SAMPLE = 64 << 10;
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final String KNOWN =
      "known are OFAC's sdn.csv with add, alt and comments, sdn.xml and sdn_advanced.xml, the"
          + " Consolidated Screening List as CSV, and the EU's consolidated list as XML or CSV";

  /**
   * Finds out what a file is.
   *
   * @throws ListException where it is no list that is known
   */
  static Format of(Path path, String name) {
    try {
      long size = Files.size(path);
      if (size == 0) {
        throw new ListException(name + " is empty; download it again");
      }
      if (size > ListInput.LARGEST) {
        throw new ListException(name + " is larger than any official list (1 GB)");
      }
      byte[] head;
      try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
        head = in.readNBytes(SAMPLE);
      }
      packed(head, name);
      String text = new String(head, StandardCharsets.UTF_8);
      text = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (text.isBlank()) {
        throw new ListException(name + " is empty; download it again");
      }
      String start = text.strip().toLowerCase(Locale.ROOT);
      if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
        throw new ListException(
            name + " is a web page (HTML), no list: the download failed; download it again");
      }
      return start.startsWith("<") ? xml(path, name) : text(text, start, name);
    } catch (IOException e) {
      throw new ListException(name + " can't be read: " + e.getMessage(), e);
    }
  }

  private static void packed(byte[] head, String name) {
    String what = null;
    if (starts(head, 0x1f, 0x8b)) {
      what = "is packed (gzip): unpack it first";
    } else if (starts(head, 'P', 'K')) {
      what = "is a zip file or a workbook: unpack it, or save it as CSV";
    } else if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      what = "is an old workbook: take the file as published, or save it as CSV";
    } else if (starts(head, '%', 'P', 'D', 'F')) {
      what = "is a PDF: download the list as CSV or XML";
    } else {
      for (byte b : head) {
        if (b == 0) {
          what = "is neither XML nor UTF-8 text; " + KNOWN;
        }
      }
    }
    if (what != null) {
      throw new ListException(name + " " + what);
    }
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Format xml(Path path, String name) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
        XmlCursor xml = XmlCursor.open(in, name)) {
      Kind kind =
          switch (xml.name()) {
            case "sdnList" -> Kind.OFAC_XML;
            case "Sanctions" -> Kind.OFAC_ADVANCED;
            case "export" -> Kind.EU_XML;
            case "html" ->
                throw new ListException(
                    name
                        + " is a web page (HTML), no list: the download failed; download it"
                        + " again");
            default ->
                throw new ListException(
                    name + " is XML with the root element " + xml.name() + ", no list; " + KNOWN);
          };
      return new Format(kind, Optional.empty(), ' ');
    }
  }

  private static Format text(String text, String start, String name) {
    if (start.startsWith("{") || start.startsWith("[")) {
      throw new ListException(name + " is JSON; download the list as CSV or XML");
    }
    for (char separator : SEPARATORS) {
      List<String> first = CsvRows.first(text, separator);
      Set<String> header =
          first.stream()
              .map(h -> h.strip().toLowerCase(Locale.ROOT))
              .collect(Collectors.toCollection(HashSet::new));
      if (header.containsAll(EuCsv.COLUMNS)) {
        return new Format(Kind.EU_CSV, Optional.empty(), separator);
      }
      if (header.containsAll(CslCsv.COLUMNS)) {
        return new Format(Kind.SCREENING_LIST, Optional.empty(), separator);
      }
    }
    for (Part part : Part.values()) {
      for (char separator : SEPARATORS) {
        List<String> first = CsvRows.first(text, separator);
        if (part.fits(first.size()) && first.get(0).strip().matches("\\d{1,10}")) {
          return new Format(Kind.OFAC_CSV, Optional.of(part), separator);
        }
      }
    }
    throw new ListException(name + " is no official list, or was saved in another form; " + KNOWN);
  }
}
