package org.belscreen.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page's own scripts, styles and pictures, from inside the program. */
final class Assets {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*\\.(css|js|svg)");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, byte[]> read = new ConcurrentHashMap<>();

  /** One of them. */
  record Asset(String type, byte[] bytes) {}

  /** The asset of a name, if there is one. */
  Optional<Asset> find(String name) {
    if (!NAME.matcher(name).matches() || Assets.class.getResource("assets/" + name) == null) {
      return Optional.empty();
    }
    byte[] bytes = read.computeIfAbsent(name, n -> bytes("assets/" + n));
    return Optional.of(new Asset(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), bytes));
  }

  /** A resource beside this class. */
  static byte[] bytes(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
