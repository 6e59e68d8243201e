package org.belscreen.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A part that is packed piece by piece into a temporary file before it goes into the zip, because a
 * zip wants to know sizes first (and beyond 4 GB in another form).
 */
final class PackedPart implements AutoCloseable {
  /** An empty last block of a Deflate stream. */
  private static final byte[] END = {3, 0};

  private final AtomicOutput file;
  private final OutputStream out;
  private final CRC32 crc = new CRC32();
  private long plain;
  private long packed;

  PackedPart(Path beside) throws SheetException, IOException {
    file = new AtomicOutput(beside);
    out = new BufferedOutputStream(Files.newOutputStream(file.path()), 1 << 16);
  }

  /** Adds bytes that are packed already, and the same bytes unpacked. */
  void add(ByteSink packedBytes, ByteSink plainBytes) throws IOException {
    crc.update(plainBytes.bytes(), 0, plainBytes.length());
    plain += plainBytes.length();
    out.write(packedBytes.bytes(), 0, packedBytes.length());
    packed += packedBytes.length();
  }

  /** Packs and adds bytes. */
  void add(byte[] bytes, int compression) throws IOException {
    crc.update(bytes);
    plain += bytes.length;
    Deflater deflater = new Deflater(compression, true);
    deflater.setInput(bytes);
    byte[] buffer = new byte[1 << 16];
    int n;
    do {
      n = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, n);
      packed += n;
    } while (n == buffer.length);
    deflater.end();
  }

  /** Puts the part into a zip. */
  void writeTo(ZipArchiveOutputStream zip, String name) throws IOException {
    out.write(END);
    packed += END.length;
    out.close();
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipEntry.DEFLATED);
    entry.setTimeLocal(Parts.TIME);
    entry.setCrc(crc.getValue());
    entry.setSize(plain);
    entry.setCompressedSize(packed);
    try (InputStream in = Files.newInputStream(file.path())) {
      zip.addRawArchiveEntry(entry, in);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    file.close();
  }
}
