package org.belscreen.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.belscreen.receipt.Receipt;
import org.belscreen.receipt.ReceiptWriter;
import org.belscreen.report.RowResult;

/** A receipt that is written aside while rows come, and put in its place at the end. */
final class ReceiptFile implements AutoCloseable {

  private final Receipt.Head head;
  private Spool spool;
  private ReceiptWriter writer;

  ReceiptFile(Receipt.Head head) throws IOException {
    this.head = head;
    start();
  }

  private void start() throws IOException {
    spool = new Spool();
    writer = new ReceiptWriter(spool.out(), head);
  }

  /** Forgets the rows that came: the run starts anew. */
  void again() {
    try {
      spool.close();
      start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void row(RowResult row, String inputName) {
    try {
      writer.row(Proofs.of(row, inputName));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void to(Path target) throws Exception {
    writer.finish();
    Outputs.write(target, spool::copyTo);
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
