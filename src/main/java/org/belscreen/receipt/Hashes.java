package org.belscreen.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes for receipts. */
public final class Hashes {

  private Hashes() {}

  /** A SHA-256 to be fed. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lower-case hexadecimal SHA-256. */
  public static String sha256(byte[] bytes) {
    return hex(sha256().digest(bytes));
  }

  /** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** In lower-case hexadecimal digits. */
  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
