package org.belscreen.web;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.belscreen.receipt.Hashes;

/** What a caller sent, in a private folder of its own that goes when the answer is given. */
final class Upload implements AutoCloseable {

  private static final int LONGEST_PARAMETER = 128 * 1024;
  private static final int LONGEST_NAME = 120;
  private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";

  private final WorkFolder folder;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private String name = "upload";
  private String sha256 = "";

  private Upload(WorkFolder folder) {
    this.folder = folder;
  }

  /** Takes a file, as the body itself or as the part {@code file} of a form. */
  static Upload sheet(Context ctx, Serving serving) throws IOException {
    String type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/json") || type.startsWith("application/x-www-form")) {
      throw Problem.mediaType(
          "send the workbook or CSV file itself as application/octet-stream, or as the part"
              + " \"file\" of multipart/form-data");
    }
    Upload upload = start(ctx, serving);
    try {
      if (type.startsWith("multipart/form-data")) {
        upload.form(ctx, serving.limits().bytes());
      } else {
        upload.body(ctx, serving.limits().bytes());
      }
      upload.params().one("name").ifPresent(n -> upload.name = plain(n));
      upload.values.remove("name");
      return upload;
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  /** Takes a JSON body. */
  static Upload json(Context ctx, Serving serving) throws IOException {
    String type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/json")) {
      throw Problem.mediaType("send application/json");
    }
    Upload upload = start(ctx, serving);
    try {
      upload.body(ctx, serving.limits().bytes());
      return upload;
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  private static Upload start(Context ctx, Serving serving) throws IOException {
    if (ctx.req().getContentLengthLong() > serving.limits().bytes() + LONGEST_PARAMETER) {
      throw tooLarge(serving.limits().bytes());
    }
    Upload upload = new Upload(WorkFolder.in(serving.folder()));
    ctx.queryParamMap().forEach((k, v) -> upload.values.put(k, new ArrayList<>(v)));
    return upload;
  }

  private void body(Context ctx, long limit) throws IOException {
    MessageDigest digest = Hashes.sha256();
    try (InputStream in = new DigestInputStream(ctx.req().getInputStream(), digest);
        OutputStream out = Files.newOutputStream(file())) {
      copy(in, out, limit);
    }
    sha256 = Hashes.hex(digest.digest());
  }

  /** Jetty breaks off at twice the limit, so that who is a little above it is told so. */
  private void form(Context ctx, long limit) throws IOException {
    ctx.req()
        .setAttribute(
            MULTIPART, new MultipartConfigElement(folder.path().toString(), -1, 2 * limit, 0));
    boolean found = false;
    try {
      for (Part part : ctx.req().getParts()) {
        try (InputStream in = part.getInputStream()) {
          if (part.getName().equals("file")) {
            if (found) {
              throw Problem.field("file", "is given twice; send one file at a time");
            }
            found = true;
            name = plain(Optional.ofNullable(part.getSubmittedFileName()).orElse("upload"));
            try (OutputStream out = Files.newOutputStream(file())) {
              copy(in, out, limit);
            }
          } else {
            values
                .computeIfAbsent(part.getName(), k -> new ArrayList<>())
                .add(new String(in.readNBytes(LONGEST_PARAMETER), StandardCharsets.UTF_8));
          }
        }
        part.delete();
      }
    } catch (IllegalStateException | ServletException e) {
      throw unreadable(e, limit);
    }
    if (!found) {
      throw Problem.field("file", "the part \"file\" with the workbook or CSV file is missing");
    }
  }

  /** A form that is too large, as Jetty says it somewhere among the causes, or no form at all. */
  private static Problem unreadable(Throwable e, long limit) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException) {
        return tooLarge(limit);
      }
    }
    return Problem.badRequest("the form can't be read as multipart/form-data");
  }

  private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long taken = 0;
    int n = in.read(buffer);
    while (n >= 0) {
      taken += n;
      if (taken > limit) {
        throw tooLarge(limit);
      }
      out.write(buffer, 0, n);
      n = in.read(buffer);
    }
  }

  private static Problem tooLarge(long limit) {
    return Problem.tooLarge(
        "more than " + (limit >> 20) + " MB; screen such a file with the command line");
  }

  /** A file's name without folders or anything that can't be in a name. */
  static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
    String cut =
        clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    return cut.isEmpty() || cut.equals(".") || cut.equals("..") ? "upload" : cut;
  }

  /** Where what was sent lies. */
  Path file() {
    return folder.path().resolve("sent");
  }

  /** A further file that goes with this one. */
  Path beside(String other) {
    return folder.path().resolve(other);
  }

  /** What the caller calls the file. */
  String name() {
    return name;
  }

  /** Hash of a body; empty for a form. */
  String sha256() {
    return sha256;
  }

  Params params() {
    return new Params(values);
  }

  @Override
  public void close() {
    folder.close();
  }
}
