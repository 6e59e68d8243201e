package org.belscreen.sheet;

import java.util.Arrays;
import java.util.BitSet;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.CellValue;

/**
 * Walks the rows of a chunk of a sheet's XML and finds each cell's bytes; values are decoded only
 * when asked for. Written by hand because it is the hot path of a full sheet (1.6 GB of XML) and
 * because the result is spliced into the same bytes, whose positions no parser gives.
 */
final class RowCursor implements CellRow {
  static final int LAST_ROW = 1_048_576;
  static final int COLUMNS = 16_384;

  private final CellDecoder decoder;
  private final int prefix;
  private byte[] xml = new byte[0];
  private int limit;
  private int position;

  private int number;
  private boolean hidden;
  private int start;
  private int spansStart;
  private int spansEnd;
  private int insertAt;
  private boolean empty;
  private boolean content;
  private int width;

  private int cells;
  private int[] column = new int[64];
  private int[] cellStart = new int[64];
  private int[] cellEnd = new int[64];
  private int[] style = new int[64];
  private int[] valueStart = new int[64];
  private int[] valueEnd = new int[64];
  private boolean[] formula = new boolean[64];
  private CellType[] type = new CellType[64];
  private final int[] cellOfColumn = new int[COLUMNS];

  /**
   * A cursor for one thread.
   *
   * @param prefix length of the prefix of the sheet's elements with its colon, 0 where they have
   *     none
   */
  RowCursor(CellDecoder decoder, int prefix) {
    this.decoder = decoder;
    this.prefix = prefix;
    Arrays.fill(cellOfColumn, -1);
  }

  /** Begins a chunk. */
  void start(Chunk chunk) {
    forgetCells();
    xml = chunk.bytes();
    limit = chunk.length();
    position = 0;
    number = chunk.rowBefore();
  }

  private void forgetCells() {
    for (int i = 0; i < cells; i++) {
      cellOfColumn[column[i]] = -1;
    }
    cells = 0;
  }

  /** Moves to the next row; false after the chunk's last. */
  boolean next() {
    forgetCells();
    width = 0;
    content = false;
    try {
      int at = skipSpace(position);
      if (at >= limit) {
        return false;
      }
      position = row(at);
    } catch (ArrayIndexOutOfBoundsException e) {
      throw damaged();
    }
    if (position > limit) {
      throw damaged();
    }
    return true;
  }

  private BrokenSheet damaged() {
    return new BrokenSheet(
        "the data after row "
            + number
            + " is damaged; open the file in the spreadsheet program and save it anew");
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < limit) {
      if (Bytes.isSpace(xml[i])) {
        i++;
      } else if (Bytes.startsWith(xml, i, limit, "<!--")) {
        int end = Bytes.indexOf(xml, "-->", i + 4, limit);
        if (end < 0) {
          throw damaged();
        }
        i = end + 3;
      } else {
        return i;
      }
    }
    return i;
  }

  private boolean isName(int at, String name) {
    if (!Bytes.startsWith(xml, at + prefix, limit, name)) {
      return false;
    }
    byte after = xml[at + prefix + name.length()];
    return after == '>' || after == '/' || Bytes.isSpace(after);
  }

  /** Reads the row whose {@code <} is at a position; gives the position after it. */
  private int row(int at) {
    if (xml[at] != '<' || !isName(at + 1, "row")) {
      throw damaged();
    }
    start = at;
    hidden = false;
    spansStart = -1;
    int rowNumber = number + 1;
    int i = at + 1 + prefix + 3;
    while (true) {
      int before = i;
      while (Bytes.isSpace(xml[i])) {
        i++;
      }
      if (xml[i] == '>') {
        empty = false;
        i++;
        break;
      }
      if (xml[i] == '/') {
        empty = true;
        insertAt = i;
        i += 2;
        break;
      }
      int name = i;
      while (xml[i] != '=' && i < limit) {
        i++;
      }
      int nameEnd = i;
      i++;
      byte quote = xml[i];
      if (quote != '"' && quote != '\'') {
        throw damaged();
      }
      int value = ++i;
      while (xml[i] != quote) {
        i++;
      }
      int length = nameEnd - name;
      if (length == 1 && xml[name] == 'r') {
        rowNumber = digits(value, i);
      } else if (length == 6 && Bytes.startsWith(xml, name, nameEnd, "hidden")) {
        hidden = xml[value] == '1' || xml[value] == 't';
      } else if (length == 5 && Bytes.startsWith(xml, name, nameEnd, "spans")) {
        spansStart = before;
        spansEnd = i + 1;
      }
      i++;
    }
    if (rowNumber <= number || rowNumber > LAST_ROW) {
      throw new BrokenSheet(
          "row "
              + rowNumber
              + " comes after row "
              + number
              + ", so the file is damaged; open it in the spreadsheet program and save it anew");
    }
    number = rowNumber;
    return empty ? i : cells(i);
  }

  private int digits(int from, int to) {
    int n = 0;
    if (from == to) {
      throw damaged();
    }
    for (int i = from; i < to; i++) {
      int digit = xml[i] - '0';
      if (digit < 0 || digit > 9 || n > 100_000_000) {
        throw damaged();
      }
      n = n * 10 + digit;
    }
    return n;
  }

  private int cells(int from) {
    int i = from;
    int next = 0;
    while (true) {
      while (xml[i] != '<') {
        i++;
      }
      if (i > limit) {
        throw damaged();
      }
      byte second = xml[i + 1];
      if (second == '/') {
        if (!isName(i + 2, "row")) {
          throw damaged();
        }
        insertAt = i;
        return Bytes.tagEnd(xml, i, limit) + 1;
      }
      if (second == '!') {
        i = skipSpace(i);
      } else if (xml[i + 1 + prefix] == 'c' && isName(i + 1, "c")) {
        i = cell(i, next);
        next = column[cells - 1] + 1;
      } else {
        i = skipElement(i);
      }
    }
  }

  /** Steps over an element that isn't known, such as an extension list. */
  private int skipElement(int at) {
    int depth = 0;
    XmlTags tags = new XmlTags(xml, at, limit);
    while (tags.next()) {
      if (tags.kind() == XmlTags.Kind.OPEN) {
        depth++;
      } else if (tags.kind() == XmlTags.Kind.CLOSE) {
        depth--;
      }
      if (depth == 0) {
        return tags.end();
      }
    }
    throw damaged();
  }

  private int cell(int at, int nextColumn) {
    if (cells == column.length) {
      grow();
    }
    int cell = cells;
    int col = nextColumn;
    CellType kind = CellType.NUMBER;
    int styleIndex = 0;
    boolean closed;
    int i = at + 1 + prefix + 1;
    while (true) {
      byte b = xml[i];
      while (Bytes.isSpace(b)) {
        b = xml[++i];
      }
      if (b == '>') {
        closed = false;
        i++;
        break;
      }
      if (b == '/') {
        closed = true;
        i += 2;
        break;
      }
      int name = i;
      while (xml[i] != '=' && i < limit) {
        i++;
      }
      boolean single = i - name == 1;
      byte quote = xml[++i];
      if (quote != '"' && quote != '\'') {
        throw damaged();
      }
      int value = ++i;
      while (xml[i] != quote) {
        i++;
      }
      if (single) {
        switch (b) {
          case 'r' -> col = columnOf(value, i);
          case 's' -> styleIndex = digits(value, i);
          case 't' -> kind = typeOf(value, i);
          default -> {
            // metadata that doesn't change the value
          }
        }
      }
      i++;
    }
    if (col >= COLUMNS || cellOfColumn[col] >= 0) {
      throw new BrokenSheet(
          "row "
              + number
              + (col >= COLUMNS
                  ? " has more cells than a sheet has columns"
                  : " has the cell " + Columns.name(col) + number + " twice")
              + "; open the file in the spreadsheet program and save it anew");
    }
    column[cell] = col;
    cellOfColumn[col] = cell;
    cells++;
    cellStart[cell] = at;
    style[cell] = styleIndex;
    type[cell] = kind;
    valueStart[cell] = -1;
    valueEnd[cell] = -1;
    formula[cell] = false;
    if (!closed) {
      i = cellContent(i, cell);
    }
    cellEnd[cell] = i;
    if (valueStart[cell] < valueEnd[cell] || formula[cell]) {
      content = true;
      width = Math.max(width, col + 1);
    }
    return i;
  }

  private int cellContent(int from, int cell) {
    int i = from;
    while (true) {
      while (xml[i] != '<') {
        i++;
      }
      if (i > limit) {
        throw damaged();
      }
      byte second = xml[i + 1];
      byte name = xml[i + 1 + prefix];
      if (second == '/') {
        return Bytes.tagEnd(xml, i, limit) + 1;
      } else if (second == '!') {
        i = skipSpace(i);
      } else if (name == 'v' && isName(i + 1, "v")) {
        i = leaf(i, cell);
      } else if (name == 'f' && isName(i + 1, "f")) {
        formula[cell] = true;
        i = skipText(i);
      } else if (name == 'i' && isName(i + 1, "is")) {
        i = inline(i, cell);
      } else {
        i = skipElement(i);
      }
    }
  }

  private int leaf(int at, int cell) {
    int open = Bytes.tagEnd(xml, at, limit);
    if (xml[open - 1] == '/') {
      valueStart[cell] = open + 1;
      valueEnd[cell] = open + 1;
      return open + 1;
    }
    int i = open + 1;
    valueStart[cell] = i;
    while (xml[i] != '<') {
      i++;
    }
    if (xml[i + 1] != '/') {
      // CDATA or a comment: the decoder understands them, this only needs the end
      i = Bytes.indexOf(xml, "</", i, limit);
    }
    valueEnd[cell] = i;
    return Bytes.tagEnd(xml, i, limit) + 1;
  }

  /** Steps over an element that has nothing but text. */
  private int skipText(int at) {
    int open = Bytes.tagEnd(xml, at, limit);
    if (xml[open - 1] == '/') {
      return open + 1;
    }
    int i = open + 1;
    while (xml[i] != '<') {
      i++;
    }
    return xml[i + 1] == '/' ? Bytes.tagEnd(xml, i, limit) + 1 : skipElement(at);
  }

  private int inline(int at, int cell) {
    int plain = plainInline(at, cell);
    if (plain >= 0) {
      return plain;
    }
    int end = skipElement(at);
    int open = Bytes.tagEnd(xml, at, limit) + 1;
    valueStart[cell] = open;
    valueEnd[cell] = open == end ? open : Bytes.lastIndexOf(xml, "</", open, end);
    if (!RichText.hasText(xml, open, valueEnd[cell])) {
      valueEnd[cell] = open;
    }
    return end;
  }

  /** The usual {@code <is><t>text</t></is>}; -1 where it is anything else. */
  private int plainInline(int at, int cell) {
    int text = at + 1 + prefix + 3;
    if (xml[text - 1] != '>' || xml[text] != '<' || !isName(text + 1, "t")) {
      return -1;
    }
    int open = Bytes.tagEnd(xml, text, limit);
    int i = open + 1;
    while (xml[i] != '<') {
      i++;
    }
    int after = i + 2 + prefix + 2;
    if (xml[open - 1] == '/'
        || xml[i + 1] != '/'
        || xml[after - 1] != '>'
        || xml[after] != '<'
        || xml[after + 1] != '/') {
      return -1;
    }
    type[cell] = CellType.PLAIN_TEXT;
    valueStart[cell] = open + 1;
    valueEnd[cell] = i;
    return Bytes.tagEnd(xml, after, limit) + 1;
  }

  private int columnOf(int from, int to) {
    int col = 0;
    int i = from;
    while (i < to && xml[i] >= 'A' && xml[i] <= 'Z' && col < COLUMNS) {
      col = col * 26 + (xml[i] - 'A' + 1);
      i++;
    }
    if (i == from) {
      throw damaged();
    }
    return col - 1;
  }

  private CellType typeOf(int from, int to) {
    switch (xml[from]) {
      case 'n':
        return CellType.NUMBER;
      case 'b':
        return CellType.BOOLEAN;
      case 'e':
        return CellType.ERROR;
      case 'd':
        return CellType.ISO_DATE;
      case 'i':
        return CellType.INLINE;
      case 's':
        return to - from == 1 ? CellType.SHARED : CellType.PLAIN_TEXT;
      default:
        throw damaged();
    }
  }

  private void grow() {
    int size = column.length * 2;
    column = Arrays.copyOf(column, size);
    cellStart = Arrays.copyOf(cellStart, size);
    cellEnd = Arrays.copyOf(cellEnd, size);
    style = Arrays.copyOf(style, size);
    valueStart = Arrays.copyOf(valueStart, size);
    valueEnd = Arrays.copyOf(valueEnd, size);
    formula = Arrays.copyOf(formula, size);
    type = Arrays.copyOf(type, size);
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  /** Whether any cell has a value or a formula. */
  boolean hasContent() {
    return content;
  }

  @Override
  public CellValue cell(int index) {
    int cell = index < COLUMNS ? cellOfColumn[index] : -1;
    if (cell < 0) {
      return CellValue.blank();
    }
    if (valueStart[cell] >= valueEnd[cell]) {
      // a text formula may give an empty text; a number formula without a number was never run
      return formula[cell] && !(type[cell] == CellType.PLAIN_TEXT && valueStart[cell] >= 0)
          ? CellValue.formulaWithoutValue()
          : CellValue.blank();
    }
    int from = valueStart[cell];
    int to = valueEnd[cell];
    return formula[cell]
        ? decoder.decodeFormula(type[cell], style[cell], xml, from, to)
        : decoder.decode(type[cell], style[cell], xml, from, to);
  }

  byte[] xml() {
    return xml;
  }

  int start() {
    return start;
  }

  /** Where the row's {@code spans} hint begins, with the space before it; -1 where it has none. */
  int spansStart() {
    return spansStart;
  }

  int spansEnd() {
    return spansEnd;
  }

  /** Where new cells go: before the row's end tag, or the slash of an empty row's tag. */
  int insertAt() {
    return insertAt;
  }

  /** Whether the row is one empty tag. */
  boolean isEmptyTag() {
    return empty;
  }

  /** One after the row's last byte. */
  int end() {
    return position;
  }

  int cellCount() {
    return cells;
  }

  int columnOf(int cell) {
    return column[cell];
  }

  int cellStart(int cell) {
    return cellStart[cell];
  }

  int cellEnd(int cell) {
    return cellEnd[cell];
  }

  /** The style of the cell in a column, or 0. */
  int styleAt(int index) {
    int cell = cellOfColumn[index];
    return cell < 0 ? 0 : style[cell];
  }

  /** The leftmost column with content, or 0. */
  int firstContentColumn() {
    int first = width;
    for (int i = 0; i < cells; i++) {
      if (hasContent(i)) {
        first = Math.min(first, column[i]);
      }
    }
    return first == width ? 0 : first;
  }

  /** Notes the columns that have content in this row. */
  void markContent(BitSet columns) {
    for (int i = 0; i < cells; i++) {
      if (hasContent(i)) {
        columns.set(column[i]);
      }
    }
  }

  boolean hasContent(int cell) {
    return valueStart[cell] < valueEnd[cell] || formula[cell];
  }
}
