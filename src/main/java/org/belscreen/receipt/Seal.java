package org.belscreen.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A hash over every value of a receipt with its place, however the file is laid out: whoever
 * changes a value by hand breaks it. It shows slips and damage, not a forger who seals anew.
 */
final class Seal {

  private final MessageDigest digest = Hashes.sha256();

  /** Takes the values below a place, in their order. */
  void take(String place, JsonNode node) {
    if (node.isObject()) {
      node.properties().forEach(e -> take(place + "/" + e.getKey(), e.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        take(place + "/" + i, node.get(i));
      }
    } else {
      digest.update((place + "=" + node + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The hash; nothing more can be taken. */
  String hex() {
    return Hashes.hex(digest.digest());
  }
}
