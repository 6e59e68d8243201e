package org.belscreen.report;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The build step that compiles the pages' templates into the program. */
public final class TemplateBuild {

  private TemplateBuild() {}

  /**
   * Compiles a folder of templates into a classes folder.
   *
   * @param args the templates folder and the classes folder
   */
  public static void main(String[] args)
      throws IOException, URISyntaxException, NoSuchAlgorithmException {
    Path templates = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    Path stamp = classes.resolve("gg/jte/stamp.txt");
    String state =
        hash(
            templates,
            classes.resolve("org/belscreen/report"),
            classes.resolve("org/belscreen/web"));
    if (Files.exists(stamp) && Files.readString(stamp).equals(state)) {
      return;
    }
    // As the precompiled engine looks for it.
    TemplateEngine engine =
        TemplateEngine.create(
            new Folder(templates),
            classes,
            ContentType.Html,
            TemplateBuild.class.getClassLoader(),
            "gg.jte.generated.precompiled");
    engine.setTrimControlStructures(true);
    Path runtime =
        Path.of(TemplateEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    engine.precompileAll(List.of(classes.toString(), runtime.toString()));
    try (Stream<Path> files = Files.walk(classes.resolve("gg"))) {
      for (Path source : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Files.delete(source);
      }
    }
    Files.writeString(stamp, state);
  }

  /** The templates of a folder. */
  private record Folder(Path root) implements CodeResolver {

    @Override
    public String resolve(String name) {
      try {
        Path file = root.resolve(name);
        return Files.exists(file) ? Files.readString(file) : null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public long getLastModified(String name) {
      return 0;
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .filter(f -> f.toString().endsWith(".jte"))
            .map(f -> root.relativize(f).toString().replace('\\', '/'))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The same for the same files, so that builds can be compared byte for byte. */
  private static String hash(Path... folders) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
