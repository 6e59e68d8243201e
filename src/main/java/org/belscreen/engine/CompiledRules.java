package org.belscreen.engine;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Rule;

/**
 * Compiled rules by their ids, each loaded when it is first asked for: a sheet concerns few of
 * them, and loading is what takes time at start. Shared by all threads.
 */
final class CompiledRules {

  private final ClassLoader loader;
  private final Map<String, String[]> makers = new HashMap<>();
  private final Map<String, LoadedRule> loaded = new ConcurrentHashMap<>();

  /**
   * @param loader that finds the compiled classes
   * @param index for each rule its id, class and method, as {@link RuleMakers} lists them
   */
  CompiledRules(ClassLoader loader, List<String> index) {
    this.loader = loader;
    for (String line : index) {
      String[] parts = line.split("\t");
      makers.put(parts[0], parts);
    }
  }

  /** The rule of an id. */
  LoadedRule rule(String id) {
    LoadedRule known = loaded.get(id);
    return known != null ? known : loaded.computeIfAbsent(id, this::load);
  }

  private LoadedRule load(String id) {
    String[] maker = makers.get(id);
    if (maker == null) {
      throw new IllegalStateException("compiled rules are damaged: " + id + " is missing");
    }
    try {
      Method method = loader.loadClass(maker[1]).getMethod(maker[2]);
      return new LoadedRule((Rule) method.invoke(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("compiled rules are damaged: " + id, e);
    }
  }
}
