package org.belscreen.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Rule;
import org.drools.model.functions.BlockN;

/**
 * Compiled rules by their ids, each loaded when it is first asked for: a sheet concerns few of
 * them, and loading is what takes time at start. Shared by all threads.
 */
final class CompiledRules {

  private final ClassLoader loader;
  private final Map<String, RuleMakers.Line> makers = new HashMap<>();
  private final Map<String, LoadedRule> loaded = new ConcurrentHashMap<>();

  /**
   * @param loader that finds the compiled classes
   * @param index where each rule is, as {@link RuleMakers} lists it
   */
  CompiledRules(ClassLoader loader, String index) {
    this.loader = loader;
    for (int from = 0; from < index.length(); ) {
      int newline = index.indexOf('\n', from);
      int end = newline < 0 ? index.length() : newline;
      RuleMakers.Line line = RuleMakers.Line.of(index.substring(from, end));
      makers.put(line.id(), line);
      from = end + 1;
    }
  }

  /** The rule of an id. */
  LoadedRule rule(String id) {
    LoadedRule known = loaded.get(id);
    return known != null ? known : loaded.computeIfAbsent(id, this::load);
  }

  private LoadedRule load(String id) {
    RuleMakers.Line line = makers.get(id);
    if (line == null) {
      throw new IllegalStateException("compiled rules are damaged: " + id + " is missing");
    }
    try {
      Object block = loader.loadClass(line.block()).getField("INSTANCE").get(null);
      // One interface for each number of variables, without one above them.
      BlockN run = (BlockN) block.getClass().getMethod("asBlockN").invoke(block);
      return new LoadedRule(id, run, line.globals(), () -> model(line));
    } catch (ReflectiveOperationException | LinkageError e) {
      throw damaged(line, e);
    }
  }

  private Rule model(RuleMakers.Line line) {
    try {
      return (Rule) loader.loadClass(line.maker()).getMethod(line.method()).invoke(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw damaged(line, e);
    }
  }

  private static IllegalStateException damaged(RuleMakers.Line line, Throwable e) {
    return new IllegalStateException("compiled rules are damaged: " + line.id(), e);
  }
}
