package org.belscreen.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Rules ready to run: one knowledge base that sessions of all threads share. */
final class CompiledRules {

  private final KieBase base;

  private CompiledRules(KieBase base) {
    this.base = base;
  }

  /**
   * Loads the executable model.
   *
   * @param loader that finds the model classes
   * @param modelClasses their names
   */
  static CompiledRules load(ClassLoader loader, List<String> modelClasses) {
    List<Model> models = new ArrayList<>();
    for (String name : modelClasses) {
      try {
        models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException | LinkageError e) {
        throw new IllegalStateException("compiled rules are damaged: " + name, e);
      }
    }
    return new CompiledRules(KieBaseBuilder.createKieBaseFromModel(models));
  }

  KieBase base() {
    return base;
  }
}
