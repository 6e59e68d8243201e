package org.belscreen.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.Consequence;
import org.drools.model.Global;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.IntrospectableLambda;

/**
 * Finds in compiled classes the method that makes each rule, so that rules can be loaded one by
 * one.
 */
final class RuleMakers extends ClassLoader {

  /** Changes with the form of the lines. */
  static final int FORM = 2;

  private static final String SUFFIX = ".class";

  /**
   * Where a rule is.
   *
   * @param maker the class that makes its model for the rule engine
   * @param method the method of that class
   * @param block the class of its right-hand side, which has one instance
   * @param variables a letter for each variable of the right-hand side: {@code g} for a global,
   *     {@code f} for a fact
   */
  record Line(String id, String maker, String method, String block, String variables) {

    static Line of(String text) {
      String[] parts = text.split("\t");
      if (parts.length != 5) {
        throw new IllegalStateException("compiled rules are damaged: " + text);
      }
      return new Line(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static Line of(Rule rule, String maker, String method) {
      Consequence consequence = rule.getDefaultConsequence();
      if (consequence.isUsingDrools()
          || !(consequence.getBlock() instanceof IntrospectableLambda block)) {
        throw new IllegalStateException("rule " + rule.getName() + " was compiled by other means");
      }
      StringBuilder variables = new StringBuilder();
      for (Variable<?> v : consequence.getVariables()) {
        variables.append(v instanceof Global ? 'g' : 'f');
      }
      String type = block.getLambda().getClass().getName();
      return new Line(rule.getName(), maker, method, type, variables.toString());
    }

    boolean[] globals() {
      boolean[] globals = new boolean[variables.length()];
      for (int i = 0; i < globals.length; i++) {
        globals[i] = variables.charAt(i) == 'g';
      }
      return globals;
    }

    private String text() {
      return String.join("\t", id, maker, method, block, variables);
    }
  }

  private final Map<String, byte[]> classes;

  private RuleMakers(Map<String, byte[]> classes) {
    super(RuleMakers.class.getClassLoader());
    this.classes = classes;
  }

  /**
   * One {@link Line} for each rule, its parts with tabs between.
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
              Line line = Line.of((Rule) maker.invoke(null), name, maker.getName());
              lines.put(line.id(), line.text());
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
