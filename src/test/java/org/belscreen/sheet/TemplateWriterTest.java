package org.belscreen.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.belscreen.transaction.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateWriterTest {
  @TempDir Path folder;

  @Test
  void theTemplateHasEveryColumnWithANote() throws Exception {
    Path target = folder.resolve("template.xlsx");
    TemplateWriter.write(target);
    try (XSSFWorkbook book = new XSSFWorkbook(target.toFile())) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(StreamSupport.stream(sheet.getRow(0).spliterator(), false))
          .allSatisfy(c -> assertThat(c.getCellComment().getString().getString()).isNotBlank())
          .extracting(Cell::getStringCellValue)
          .containsExactlyElementsOf(Stream.of(Field.values()).map(Field::key).toList());
      assertThat(sheet.getDataValidations()).hasSize(12);
      assertThat(book.getName("list_service").getRefersToFormula()).isEqualTo("lists!$B$1:$B$45");
      assertThat(sheet.getColumnStyle(12).getDataFormatString()).isEqualTo("@");
    }
    try (SheetFile file = Sheets.open(target)) {
      assertThat(file.sheets())
          .containsExactly(
              new SheetInfo("shipments", false),
              new SheetInfo("ownership", false),
              new SheetInfo("Read me", false),
              new SheetInfo("lists", true));
      assertThat(file.head("ownership", 5).get(0).cell(2).text()).isEqualTo("percent");
    }
  }
}
