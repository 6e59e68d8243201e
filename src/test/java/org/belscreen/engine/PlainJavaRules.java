package org.belscreen.engine;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.belscreen.finding.Finding;
import org.belscreen.law.RuleFiles;
import org.belscreen.law.Rulebook;
import org.belscreen.screening.CodeHit;
import org.belscreen.screening.Dealing;
import org.belscreen.screening.OwnedHit;
import org.belscreen.screening.PartyHit;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * The rules as somebody would write them by hand in Java, one method a rule with its checks in
 * order: what the rule engine is measured against, and a second opinion on what it finds. It shares
 * the facts with the engine and nothing else.
 */
public final class PlainJavaRules {

  private static final int CALLS = 100;
  private static final String FACTS_HANDED_ON = "(d, codes, parties, owned, findings);\n";

  private final Rulebook rulebook;
  private final Method all;
  private final Findings findings = new Findings();

  private PlainJavaRules(Rulebook rulebook, Method all) {
    this.rulebook = rulebook;
    this.all = all;
  }

  /**
   * Writes and compiles them.
   *
   * @param folder for the class files
   */
  public static PlainJavaRules of(RuleFiles files, Rulebook rulebook, Path folder)
      throws Exception {
    StringBuilder methods = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    int number = 0;
    for (String path : files.paths()) {
      if (!path.endsWith(".drl")) {
        continue;
      }
      DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
      for (RuleDescr rule : parser.parse(false, files.texts().get(path)).getRules()) {
        methods.append(method(number, rule));
        if (number % CALLS == 0) {
          // A method that is too long is never compiled.
          calls.append(number == 0 ? "" : "  }\n");
          calls.append("  private static void part").append(number / CALLS).append("(FACTS) {\n");
        }
        calls.append("    r").append(number).append(FACTS_HANDED_ON);
        number++;
      }
    }
    String facts =
        "org.belscreen.screening.Dealing d,"
            + " java.util.List<org.belscreen.screening.CodeHit> codes,"
            + " java.util.List<org.belscreen.screening.PartyHit> parties,"
            + " java.util.List<org.belscreen.screening.OwnedHit> owned,"
            + " org.belscreen.engine.Findings findings";
    StringBuilder parts = new StringBuilder();
    for (int part = 0; part * CALLS < number; part++) {
      parts.append("    part").append(part).append(FACTS_HANDED_ON);
    }
    String source =
        "public final class Plain {\n  public static void all(FACTS) {\n"
            + parts
            + "  }\n"
            + calls
            + "  }\n"
            + methods
            + "}\n";
    source = source.replace("FACTS", facts);
    compile(source, folder);
    // Its classes are used until the process ends.
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, PlainJavaRules.class.getClassLoader());
    for (Method m : loader.loadClass("Plain").getMethods()) {
      if (m.getName().equals("all")) {
        return new PlainJavaRules(rulebook, m);
      }
    }
    throw new IllegalStateException("no method");
  }

  private static String method(int number, RuleDescr rule) {
    StringBuilder body = new StringBuilder();
    StringBuilder ends = new StringBuilder();
    body.append("  private static void r").append(number).append("(FACTS) {\n");
    for (BaseDescr d : rule.getLhs().getDescrs()) {
      PatternDescr pattern = (PatternDescr) d;
      String name =
          pattern.getIdentifier() == null ? "$none" + ends.length() : pattern.getIdentifier();
      String type = pattern.getObjectType();
      if (type.equals("Dealing")) {
        body.append("    final org.belscreen.screening.Dealing ").append(name).append(" = d;\n");
      } else {
        String list =
            switch (type) {
              case "CodeHit" -> "codes";
              case "PartyHit" -> "parties";
              default -> "owned";
            };
        body.append("    for (org.belscreen.screening.").append(type).append(' ').append(name);
        body.append(" : ").append(list).append(") {\n");
        ends.append("    }\n");
      }
      List<String> checks = new ArrayList<>();
      for (BaseDescr c : pattern.getConstraint().getDescrs()) {
        String text = ((ExprConstraintDescr) c).getExpression().strip();
        int equal = text.indexOf("==");
        checks.add(
            equal > 0 && text.indexOf('"') > equal
                ? text.substring(equal + 2).strip()
                    + ".equals("
                    + name
                    + "."
                    + text.substring(0, equal).strip()
                    + "())"
                : text.startsWith("!") ? "!" + name + "." + text.substring(1) : name + "." + text);
      }
      if (!checks.isEmpty()) {
        body.append("    if (").append(String.join(" && ", checks)).append(") {\n");
        ends.append("    }\n");
      }
    }
    String report =
        String.valueOf(rule.getConsequence())
            .replaceAll("drools\\s*\\.\\s*getRule\\s*\\(\\s*\\)", "\"" + rule.getName() + "\"");
    return body.append("    ").append(report).append('\n').append(ends).append("  }\n").toString();
  }

  private static void compile(String source, Path folder) throws IOException {
    Files.createDirectories(folder);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                errors,
                null,
                null,
                List.of("-d", folder.toString(), "-proc:none"),
                null,
                List.of(
                    new SimpleJavaFileObject(
                        URI.create("string:///Plain.java"), JavaFileObject.Kind.SOURCE) {
                      @Override
                      public CharSequence getCharContent(boolean ignore) {
                        return source;
                      }
                    }))
            .call();
    if (!compiled) {
      throw new IllegalStateException(errors.toString());
    }
  }

  /** The facts of a row, sorted as a program by hand would have them. */
  public record Facts(
      Dealing dealing, List<CodeHit> codes, List<PartyHit> parties, List<OwnedHit> owned) {

    /** Sorts facts. */
    public static Facts of(List<?> facts) {
      List<CodeHit> codes = new ArrayList<>();
      List<PartyHit> parties = new ArrayList<>();
      List<OwnedHit> owned = new ArrayList<>();
      for (Object fact : facts) {
        if (fact instanceof CodeHit code) {
          codes.add(code);
        } else if (fact instanceof PartyHit party) {
          parties.add(party);
        } else if (fact instanceof OwnedHit held) {
          owned.add(held);
        }
      }
      return new Facts((Dealing) facts.get(0), codes, parties, owned);
    }
  }

  /** The findings in the order of the rulebook. */
  public List<Finding> evaluate(Facts facts, LocalDate knownOn) {
    findings.begin(rulebook, knownOn);
    try {
      all.invoke(null, facts.dealing, facts.codes, facts.parties, facts.owned, findings);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
    return findings.end();
  }
}
