package org.belscreen.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Rule;

/**
 * Finds in compiled classes the method that makes each rule, so that rules can be loaded one by
 * one.
 */
final class RuleMakers extends ClassLoader {

  private static final String SUFFIX = ".class";

  private final Map<String, byte[]> classes;

  private RuleMakers(Map<String, byte[]> classes) {
    super(RuleMakers.class.getClassLoader());
    this.classes = classes;
  }

  /**
   * One line for each rule: its id, the class and the method that makes it, with tabs between.
   *
   * @param compiled class files by their path, as the compiler made them
   * @param models names of the classes of the executable model
   */
  static List<String> index(Map<String, byte[]> compiled, List<String> models) {
    RuleMakers loader = new RuleMakers(compiled);
    Map<String, String> lines = new TreeMap<>();
    int rules = 0;
    try {
      for (String model : models) {
        var made = (org.drools.model.Model) create(loader.loadClass(model));
        rules += made.getRules().size();
        for (String path : compiled.keySet()) {
          String name = path.replace('/', '.');
          if (name.startsWith(model) && name.endsWith(SUFFIX)) {
            name = name.substring(0, name.length() - SUFFIX.length());
            for (Method maker : makers(loader.loadClass(name))) {
              String id = ((Rule) maker.invoke(null)).getName();
              lines.put(id, id + "\t" + name + "\t" + maker.getName());
            }
          }
        }
      }
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("the rule compiler made classes of another form", e);
    }
    if (lines.size() != rules) {
      throw new IllegalStateException(
          "the rule compiler made " + rules + " rules, of which " + lines.size() + " are found");
    }
    return List.copyOf(lines.values());
  }

  private static Object create(Class<?> type) throws ReflectiveOperationException {
    return type.getDeclaredConstructor().newInstance();
  }

  private static List<Method> makers(Class<?> type) {
    List<Method> makers = new ArrayList<>();
    for (Method m : type.getMethods()) {
      if (Modifier.isStatic(m.getModifiers())
          && m.getParameterCount() == 0
          && m.getReturnType() == Rule.class) {
        makers.add(m);
      }
    }
    return makers;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name.replace('.', '/') + SUFFIX);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
