package org.belscreen.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.belscreen.law.RuleFiles;
import org.belscreen.law.RulebookException;

/**
 * Compiled rules of a user's folder, kept as a jar under the hash of the folder, the version of
 * Drools and the classes that the rules speak of.
 */
final class RuleCache {

  private static final String LIST = "belscreen-rules.txt";

  private RuleCache() {}

  static CompiledRules load(RuleFiles files, String sha256, Path cache) throws IOException {
    Files.createDirectories(cache);
    Path jar = cache.resolve("rules-" + key(sha256) + ".jar");
    if (!Files.exists(jar)) {
      compile(files, jar);
    }
    String index;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      index =
          new String(zip.getInputStream(zip.getEntry(LIST)).readAllBytes(), StandardCharsets.UTF_8);
    }
    // Left open on purpose: rules load further classes as they first run.
    URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, RuleCache.class.getClassLoader());
    return new CompiledRules(loader, index);
  }

  private static String key(String sha256) {
    String drools = org.drools.model.Model.class.getPackage().getImplementationVersion();
    return sha256.substring(0, 24)
        + "-"
        + Integer.toHexString(
            (drools + "/" + Vocabulary.fingerprint() + "/" + RuleMakers.FORM).hashCode());
  }

  static Map<String, byte[]> compiled(RuleFiles files) {
    try {
      return RuleCompiler.compile(files);
    } catch (RulebookException e) {
      // The executable model's own messages name generated files; the classic compiler names lines.
      RuleCompiler.check(files);
      throw e;
    }
  }

  private static void compile(RuleFiles files, Path jar) throws IOException {
    Map<String, byte[]> entries = compiled(files);
    Path temporary = Files.createTempFile(jar.getParent(), "rules", ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(temporary);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(LIST));
        zip.write(String.join("\n", RuleCompiler.index(entries)).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> e : entries.entrySet()) {
          if (e.getKey().endsWith(".class")) {
            zip.putNextEntry(new ZipEntry(e.getKey()));
            zip.write(e.getValue());
          }
        }
      }
      try {
        Files.move(temporary, jar, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, jar, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
