package org.belscreen.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The files of a rulebook by their path below its folder, with forward slashes. */
public final class RuleFiles {

  /** The resource that lists the bundled files, one path a line. */
  public static final String INDEX = "rules/index.txt";

  private Supplier<SortedMap<String, String>> source;
  private SortedMap<String, String> texts;

  private RuleFiles(Supplier<SortedMap<String, String>> source) {
    this.source = source;
  }

  /** The text of each file by its path; those of the program are read when first asked for. */
  public synchronized SortedMap<String, String> texts() {
    if (texts == null) {
      texts = source.get();
      source = null;
    }
    return texts;
  }

  /**
   * The files of a folder.
   *
   * @throws IOException if the folder can't be read
   */
  public static RuleFiles of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new RulebookException(
          "rules folder "
              + folder
              + " does not exist or is no folder: name the folder that holds"
              + " rulebook.yaml");
    }
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.endsWith(".drl") || path.endsWith(".csv") || path.endsWith(".yaml")) {
          texts.put(path, withoutMark(Files.readString(file)));
        }
      }
    }
    return new RuleFiles(() -> texts);
  }

  /** The rulebook built into the program. */
  public static RuleFiles bundled() {
    return new RuleFiles(RuleFiles::resources);
  }

  private static SortedMap<String, String> resources() {
    ClassLoader loader = RuleFiles.class.getClassLoader();
    SortedMap<String, String> texts = new TreeMap<>();
    for (String path : read(loader, INDEX).lines().toList()) {
      texts.put(path, withoutMark(read(loader, "rules/" + path)));
    }
    return texts;
  }

  /** The files whose path ends so, in the order of their paths. */
  public Stream<Map.Entry<String, String>> ending(String suffix) {
    return texts().entrySet().stream().filter(e -> e.getKey().endsWith(suffix));
  }

  /** Hash over every path and text, whatever the line ends. */
  public String sha256() {
    return sha256(texts());
  }

  /** A hash for each act's folder. */
  public SortedMap<String, String> sha256ByAct() {
    SortedMap<String, String> hashes = new TreeMap<>();
    ending("/act.yaml")
        .map(e -> folder(e.getKey()))
        .forEach(
            folder -> {
              SortedMap<String, String> own = texts().subMap(folder + "/", folder + "0");
              hashes.put(folder, sha256(own));
            });
    return hashes;
  }

  private static String sha256(SortedMap<String, String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (path, text) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder of a file, such as {@code eu/reg-2006-765}. */
  public static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** The file's name without folder and ending. */
  public static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String read(ClassLoader loader, String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new RulebookException(
            "the program is incomplete: resource " + resource + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Windows editors put a byte order mark there, which the rule parser doesn't take. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** All paths in order. */
  public List<String> paths() {
    return List.copyOf(texts().keySet());
  }
}
