package org.belscreen.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.AbstractThrowableAssert;
import org.belscreen.transaction.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";

  @TempDir Path folder;

  /** Reads all of the first sheet, as a run would, and gives what it says. */
  private AbstractThrowableAssert<?, ? extends Throwable> reading(Path file) {
    return assertThatThrownBy(() -> readAll(file)).isInstanceOf(SheetException.class);
  }

  private static void readAll(Path path) throws SheetException {
    try (SheetFile file = Sheets.open(path)) {
      file.<String>process(
          file.sheets().get(0).name(),
          1,
          2,
          () -> row -> row.cells().toString(),
          cells -> assertThat(cells).isNotNull());
    }
  }

  private Path text(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path bytes(String name, int... bytes) throws IOException {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return Files.write(folder.resolve(name), content);
  }

  @Test
  void whatIsNoWorkbookIsSaidToBeNone() throws Exception {
    reading(folder.resolve("none.xlsx")).hasMessageStartingWith("there is no file");
    reading(folder).hasMessageContaining("is a folder");
    reading(text("empty.xlsx", "")).hasMessageContaining("is empty");
    reading(text("blank.csv", "\n \n")).hasMessageContaining("is empty");
    reading(text("x.xlsx", "%PDF-1.7 …")).hasMessageContaining("is a PDF");
    reading(bytes("utf16.csv", 0xff, 0xfe, 'a', 0, 'b', 0)).hasMessageContaining("UTF-16");
    reading(bytes("binary.csv", 'a', 0, 1, 2)).hasMessageContaining("neither a workbook nor");
    reading(bytes("old.xls", 9, 4, 6, 0, 7, 0)).hasMessageContaining("before 1997");
    reading(bytes("latin.csv", 'a', ';', 'b', '\n', 'c', ';', 0xe9, '\n'))
        .hasMessage(
            "latin.csv, line 2: the text isn't UTF-8; save it as \"CSV UTF-8\" and try again");
    reading(zip("some.xlsx", "readme.txt", "hello")).hasMessageContaining("no workbook");
    reading(zip("a.ods", "mimetype", "application/vnd.oasis", "content.xml", "<x/>"))
        .hasMessageContaining("OpenDocument");
    reading(text("quote.csv", "a,b\n1,\"open\n2,3\n")).hasMessageContaining("quotation mark");
  }

  private Path zip(String name, String... parts) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < parts.length; i += 2) {
        out.putNextEntry(new ZipEntry(parts[i]));
        out.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void otherOfficeFilesAreNamed() throws Exception {
    Path xlsb =
        RawBook.ofRows("")
            .with(
                "_rels/.rels",
                RawBook.relationships(RawBook.LINKS, "officeDocument", "xl/workbook.bin", 1))
            .with("xl/workbook.bin", "x")
            .write(folder.resolve("a.xlsb"));
    reading(xlsb).hasMessageContaining(".xlsb");
    Path word =
        RawBook.ofRows("")
            .with(
                "_rels/.rels",
                RawBook.relationships(RawBook.LINKS, "officeDocument", "word/document.xml", 1))
            .with("word/document.xml", "<x/>")
            .write(folder.resolve("a.docx"));
    reading(word).hasMessageContaining("not a workbook");
    Path document = folder.resolve("a.doc");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(document)) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
      container.writeFilesystem(out);
    }
    reading(document).hasMessageContaining("no workbook");
  }

  @Test
  void passwordsAreAskedToBeTakenOff() throws Exception {
    Path xlsx = folder.resolve("secret.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(xlsx)) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      Encryptor encryptor = info.getEncryptor();
      encryptor.confirmPassword("secret");
      try (XSSFWorkbook book = new XSSFWorkbook();
          OutputStream encrypted = encryptor.getDataStream(container)) {
        book.createSheet("x");
        book.write(encrypted);
      }
      container.writeFilesystem(out);
    }
    reading(xlsx).hasMessageContaining("password-protected");
    Path xls = folder.resolve("secret.xls");
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(xls)) {
      book.createSheet("x").createRow(0).createCell(0).setCellValue("a");
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    reading(xls).hasMessageContaining("password-protected");
  }

  @Test
  void bombsAreRefusedBeforeTheyGrow() throws Exception {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      Path small = RawBook.ofRows(ROW).write(folder.resolve("small.xlsx"));
      try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(small.toFile())) {
        for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          if (entry.getName().endsWith("sheet1.xml")) {
            String head = "<worksheet xmlns=\"" + RawBook.MAIN + "\"><sheetData><row r=\"1\">";
            out.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < 256; i++) {
              out.write(blank);
            }
          } else {
            zip.getInputStream(entry).transferTo(out);
          }
        }
      }
    }
    reading(file).hasMessageContaining("zip bomb");
  }

  @Test
  void documentTypesAndEntitiesAreRefused() throws Exception {
    String dtd = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]>";
    Path sheet =
        RawBook.ofSheet(
                dtd
                    + "<worksheet xmlns=\""
                    + RawBook.MAIN
                    + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is>"
                    + "</c></row></sheetData></worksheet>")
            .write(folder.resolve("xxe.xlsx"));
    reading(sheet).hasMessageContaining("document type");
    Path book =
        RawBook.ofRows(ROW)
            .replace("xl/workbook.xml", "<workbook", dtd + "<workbook")
            .write(folder.resolve("xxe2.xlsx"));
    reading(book).hasMessageContaining("xxe2.xlsx: its part xl/workbook.xml");
    Path strings =
        RawBook.ofRows(ROW)
            .with(
                "xl/_rels/workbook.xml.rels",
                RawBook.relationships(RawBook.LINKS, "worksheet", "worksheets/sheet1.xml", 1)
                    .replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId2\" Type=\""
                            + RawBook.LINKS
                            + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"))
            .with("xl/sharedStrings.xml", dtd + "<sst><si><t>&b;</t></si></sst>")
            .write(folder.resolve("xxe3.xlsx"));
    reading(strings).hasMessageContaining("document type");
    Path unknown =
        RawBook.ofRows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>")
            .write(folder.resolve("entity.xlsx"));
    reading(unknown).hasMessageContaining("unknown entity");
  }

  @Test
  void partsThatAreThereTwiceAreRefused() throws Exception {
    Path same =
        RawBook.ofRows(ROW)
            .with("xl/worksheets/sheet1#.xml", "<x/>")
            .write(folder.resolve("twice.xlsx"));
    reading(same).hasMessageContaining("twice");
    Path otherCase =
        RawBook.ofRows(ROW)
            .with("XL/worksheets/SHEET1.xml", "<x/>")
            .write(folder.resolve("case.xlsx"));
    reading(otherCase).hasMessageContaining("twice");
  }

  @Test
  void aMissingTableOfTextsIsNotReadAsBlank() throws Exception {
    reading(RawBook.ofRows(ROW).write(folder.resolve("x.xlsx")))
        .hasMessageContaining("table of texts is missing");
  }

  @Test
  void brokenRowsAreNamed() throws Exception {
    reading(
            RawBook.ofRows("<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"5\"/>")
                .write(folder.resolve("a.xlsx")))
        .hasMessageContaining("a.xlsx, sheet \"S\": row 5 comes after row 5");
    reading(
            RawBook.ofRows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>")
                .write(folder.resolve("b.xlsx")))
        .hasMessageContaining("the cell B2 twice");
    reading(
            RawBook.ofRows("<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>")
                .write(folder.resolve("c.xlsx")))
        .hasMessageContaining("more cells than");
    reading(
        RawBook.ofRows("<row r=\"2\"><c r=\"A2\"><v>1</c></row>").write(folder.resolve("d.xlsx")));
    reading(
        RawBook.ofRows("<row r=\"1048577\"><c r=\"A1\"><v>1</v></c></row>")
            .write(folder.resolve("e.xlsx")));
  }

  @Test
  void aFileCutOffAnywhereIsRefusedOrReadAsItIs() throws Exception {
    Path whole = folder.resolve("whole.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(whole)) {
      book.createSheet("x").createRow(0).createCell(0).setCellValue("a");
      book.write(out);
    }
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 4; length < bytes.length; length += 97) {
      Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length));
      reading(cut);
    }
  }

  @Test
  void damagedBytesEndInASentenceNotInACrash() throws Exception {
    Path whole = folder.resolve("whole.xlsx");
    Path old = folder.resolve("whole.xls");
    try (XSSFWorkbook book = new XSSFWorkbook();
        HSSFWorkbook oldBook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(whole);
        OutputStream oldOut = Files.newOutputStream(old)) {
      book.createSheet("x").createRow(0).createCell(0).setCellValue("a");
      book.write(out);
      oldBook.createSheet("x").createRow(0).createCell(0).setCellValue("a");
      oldBook.write(oldOut);
    }
    SplittableRandom random = new SplittableRandom(7);
    for (Path file : new Path[] {whole, old}) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < 60; i++) {
        byte[] damaged = bytes.clone();
        for (int k = 0; k < 8; k++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        Path broken = Files.write(folder.resolve("broken"), damaged);
        try {
          readAll(broken);
        } catch (SheetException e) {
          assertThat(e).hasMessageContaining("broken");
        }
      }
    }
  }

  @Test
  void aHugeCellIsAnErrorOfItsRowOnly() throws Exception {
    String huge = "x".repeat(20 << 20);
    Path csv = text("huge.csv", "id,text\n1," + huge + "\n2,fine\n");
    Path xlsx =
        RawBook.ofRows(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>"
                    + new SplittableRandom(1)
                        .ints(20 << 17, 33, 59)
                        .collect(
                            StringBuilder::new,
                            (b, c) -> b.append((char) c).append("abcdefg"),
                            StringBuilder::append)
                        .toString()
                        .replace("&", "x")
                    + "</t></is></c></row><row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>fine</t>"
                    + "</is></c></row>")
            .write(folder.resolve("huge.xlsx"));
    for (Path file : new Path[] {csv, xlsx}) {
      try (SheetFile sheet = Sheets.open(file)) {
        var rows = sheet.head(sheet.sheets().get(0).name(), 9);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).cell(1))
            .isEqualTo(
                CellValue.error("(a text of 20,971,520 characters; a cell holds at most 32,767)"));
        assertThat(rows.get(2).cell(1)).isEqualTo(CellValue.text("fine"));
      }
    }
  }
}
