package org.belscreen.sheet;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.belscreen.transaction.CellRow;
import org.belscreen.transaction.CellValue;

/** A record of a CSV file. */
record CsvRow(int number, CsvRecord row) implements CellRow {

  @Override
  public int width() {
    return row.getFieldCount();
  }

  @Override
  public CellValue cell(int index) {
    if (index >= row.getFieldCount()) {
      return CellValue.blank();
    }
    String text = row.getField(index);
    return text.length() > CellDecoder.LONGEST_TEXT
        ? CellDecoder.tooLong(text.length())
        : CellValue.text(text);
  }

  @Override
  public boolean hidden() {
    return false;
  }

  List<String> fields() {
    return row.getFields();
  }

  boolean hasContent() {
    for (int i = 0; i < row.getFieldCount(); i++) {
      if (!row.getField(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
