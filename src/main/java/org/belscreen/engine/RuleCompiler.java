package org.belscreen.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.belscreen.law.RuleFiles;
import org.belscreen.law.RulebookException;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles the rules of a folder to Drools' executable model: plain classes, quick to load. */
final class RuleCompiler {

  private static final String SOURCES = "src/main/resources/";
  private static final String MODEL_LIST = "drools-model";

  private RuleCompiler() {}

  /**
   * The classes of the executable model by their path, with {@link #MODEL_LIST} naming those to
   * start from.
   */
  static Map<String, byte[]> compile(RuleFiles files) {
    InternalKieModule module = build(files, true);
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(module.getBytes()))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().endsWith(".class") || e.getName().endsWith(MODEL_LIST)) {
          entries.put(e.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /** For each rule the method that makes it, as {@link RuleMakers} lists them. */
  static List<String> index(Map<String, byte[]> entries) {
    return RuleMakers.index(entries, modelClasses(entries));
  }

  private static List<String> modelClasses(Map<String, byte[]> entries) {
    return entries.entrySet().stream()
        .filter(e -> e.getKey().endsWith(MODEL_LIST))
        .flatMap(e -> new String(e.getValue(), StandardCharsets.UTF_8).lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.indexOf(':') < 0)
        .toList();
  }

  /** Compiles in the classic way, only for its error messages, which name file and line. */
  static void check(RuleFiles files) {
    build(files, false);
  }

  private static InternalKieModule build(RuleFiles files, boolean executable) {
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    files
        .ending(".drl")
        .forEach(
            e -> {
              String text = e.getValue();
              system.write(
                  SOURCES + e.getKey(), executable ? DrlReader.byId(e.getKey(), text) : text);
            });
    KieBuilder builder = services.newKieBuilder(system);
    builder.buildAll(executable ? ExecutableModelProject.class : DrlProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      Message first = errors.get(0);
      String path = first.getPath() == null ? "" : first.getPath().replace(SOURCES, "");
      throw new RulebookException(
          path
              + (first.getLine() > 0 ? ", line " + first.getLine() : "")
              + ": "
              + first.getText().strip().replaceAll("\\s*\\R\\s*", " "));
    }
    return (InternalKieModule) builder.getKieModule();
  }
}
