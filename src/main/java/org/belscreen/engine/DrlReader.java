package org.belscreen.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belscreen.law.Effect;
import org.belscreen.law.Interval;
import org.belscreen.law.Jurisdiction;
import org.belscreen.law.Measure;
import org.belscreen.law.RuleFiles;
import org.belscreen.law.RulebookException;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the measures that rules state, and refuses rules that aren't of the rulebook's form. */
final class DrlReader {

  private static final Set<String> ANNOTATIONS =
      Set.of(
          "title",
          "authority",
          "source",
          "published",
          "endpublished",
          "effective",
          "lastday",
          "ended",
          "lifts",
          "condition",
          "licensable",
          "basis",
          "confidence",
          "ref",
          "dormant");
  private static final Set<String> FACTS = Set.of("Dealing", "CodeHit", "PartyHit", "OwnedHit");
  private static final Pattern REPORT =
      Pattern.compile(
          "\\s*findings\\s*\\.\\s*(prohibit|restrict|need|authorise|charge|caution)\\s*\\(\\s*"
              + "drools\\s*\\.\\s*getRule\\s*\\(\\s*\\)\\s*,((?:[^;\"]|\"[^\"]*\")*)\\)\\s*;\\s*",
          Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("drools\\s*\\.\\s*getRule\\s*\\(\\s*\\)");
  private static final Pattern CONSTRAINT =
      Pattern.compile(
          "!?[a-zA-Z][a-zA-Z0-9]*\\((\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*)?\\)(\\.(possible|established|open)\\(\\))?"
              + "|[a-zA-Z][a-zA-Z0-9]*\\s*==\\s*\"[^\"]*\"");

  private final String file;
  private final RuleDescr rule;
  private final Map<String, String> annotations = new HashMap<>();

  private DrlReader(String file, RuleDescr rule) {
    this.file = file;
    this.rule = rule;
  }

  /**
   * The measures of all rules.
   *
   * @throws RulebookException naming file and line of the first rule that isn't of the right form
   */
  static List<Measure> measures(RuleFiles files) {
    List<Measure> measures = new ArrayList<>();
    files
        .ending(".drl")
        .forEach(
            e -> {
              for (RuleDescr rule : parse(e.getKey(), e.getValue()).getRules()) {
                measures.add(new DrlReader(e.getKey(), rule).measure());
              }
            });
    Set<String> ids = new LinkedHashSet<>();
    measures.forEach(m -> ids.add(m.id()));
    for (Measure m : measures) {
      for (String lifted : m.lifts()) {
        if (!ids.contains(lifted)) {
          throw new RulebookException(
              m.file()
                  + ", line "
                  + m.line()
                  + ": @lifts names \""
                  + lifted
                  + "\", which no rule is called");
        }
      }
    }
    return measures;
  }

  /**
   * A file's text with each rule reporting by its id instead of the engine's own object, so that a
   * right-hand side can be run on any match. Lines stay where they are.
   */
  static String byId(String file, String text) {
    StringBuilder out = new StringBuilder(text);
    List<RuleDescr> rules = parse(file, text).getRules();
    // From the end, so that places before stay valid.
    for (int i = rules.size() - 1; i >= 0; i--) {
      RuleDescr rule = rules.get(i);
      Matcher call = RULE.matcher(text);
      call.region(rule.getStartCharacter(), rule.getEndCharacter());
      int start = -1;
      int end = -1;
      while (call.find()) {
        start = call.start();
        end = call.end();
      }
      if (start < 0) {
        throw new DrlReader(file, rule).wrong("the right-hand side doesn't say drools.getRule()");
      }
      out.replace(start, end, '"' + rule.getName() + '"');
    }
    return out.toString();
  }

  private static PackageDescr parse(String file, String text) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr descr;
    try {
      descr = parser.parse(false, text);
    } catch (DroolsParserException e) {
      throw new RulebookException(file + ": " + e.getMessage(), e);
    }
    if (parser.hasErrors() || descr == null) {
      DroolsError first = parser.getErrors().get(0);
      int line = first.getLines().length > 0 ? first.getLines()[0] : 0;
      throw new RulebookException(file + ", line " + line + ": " + first.getMessage());
    }
    if (!descr.getFunctions().isEmpty() || !descr.getTypeDeclarations().isEmpty()) {
      throw new RulebookException(file + ": functions and declared types are not for a rulebook");
    }
    return descr;
  }

  private Measure measure() {
    for (AnnotationDescr a : rule.getAnnotations()) {
      String name = a.getName();
      if (!ANNOTATIONS.contains(name)) {
        throw wrong("@" + name + " is no annotation of the rulebook; it knows " + sorted());
      }
      annotations.put(name, AnnotationDescr.unquote(String.valueOf(a.getSingleValue())).strip());
    }
    if (!rule.getAttributes().isEmpty()) {
      throw wrong(
          "attributes such as salience or no-loop make a verdict depend on order: remove "
              + rule.getAttributes().keySet());
    }
    Effect effect = effect();
    String id = rule.getName();
    Jurisdiction jurisdiction;
    try {
      jurisdiction = Jurisdiction.ofMeasure(id);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
    Set<String> lifts = words("lifts");
    boolean duty = text("basis").isPresent();
    if (effect == Effect.AUTHORISES ? lifts.isEmpty() : !duty && !lifts.isEmpty()) {
      throw wrong(
          "@lifts belongs to authorisations, each of which needs it, and to duties that take"
              + " another's place");
    }
    Interval dates = dates();
    return new Measure(
        id,
        jurisdiction,
        RuleFiles.folder(file),
        effect,
        required("title"),
        required("authority"),
        required("source"),
        date("published"),
        date("endpublished"),
        dates,
        dates.isEmpty() ? List.of() : List.of(dates),
        lifts,
        text("condition"),
        words("licensable"),
        text("basis"),
        text("dormant"),
        text("confidence").orElse("high"),
        List.copyOf(words("ref")),
        patterns(),
        file,
        rule.getLine(),
        false);
  }

  private Effect effect() {
    Matcher m = REPORT.matcher(String.valueOf(rule.getConsequence()));
    if (!m.matches()) {
      throw wrong(
          "the right-hand side must be one call: findings.prohibit(drools.getRule(), $hit);");
    }
    return switch (m.group(1)) {
      case "prohibit" -> Effect.PROHIBITS;
      case "restrict", "charge" -> Effect.RESTRICTS;
      case "need" -> Effect.NEEDS;
      case "authorise" -> Effect.AUTHORISES;
      default -> Effect.CAUTIONS;
    };
  }

  private Interval dates() {
    if (annotations.containsKey("dormant")) {
      return Interval.NEVER;
    }
    LocalDate from =
        date("effective")
            .orElseThrow(() -> wrong("@effective, the first day in force, is missing"));
    Optional<LocalDate> last = date("lastday");
    Optional<LocalDate> ended = date("ended");
    if (last.isPresent() && ended.isPresent()) {
      throw wrong("give @lastday or @ended, not both");
    }
    Interval dates =
        new Interval(from, last.map(d -> d.plusDays(1)).or(() -> ended).orElse(LocalDate.MAX));
    if (dates.isEmpty()) {
      throw wrong("the measure ends before it begins");
    }
    return dates;
  }

  private List<Measure.Pattern> patterns() {
    List<Measure.Pattern> patterns = new ArrayList<>();
    for (BaseDescr d : rule.getLhs().getDescrs()) {
      if (!(d instanceof PatternDescr p) || p.getSource() != null) {
        throw wrong("only plain patterns of Dealing, CodeHit, PartyHit and OwnedHit are allowed");
      }
      if (!FACTS.contains(p.getObjectType())) {
        throw wrong("\"" + p.getObjectType() + "\" is no fact of the rulebook; it knows " + FACTS);
      }
      List<String> constraints = new ArrayList<>();
      for (BaseDescr c : p.getConstraint().getDescrs()) {
        String text =
            c instanceof ExprConstraintDescr e ? e.getExpression().strip() : String.valueOf(c);
        if (!CONSTRAINT.matcher(text).matches()) {
          throw wrong(
              "condition \""
                  + text
                  + "\" is not of the form name(), name(\"…\"),"
                  + " name(\"…\").possible() or field == \"…\"");
        }
        constraints.add(text);
      }
      patterns.add(new Measure.Pattern(p.getObjectType(), List.copyOf(constraints)));
    }
    return List.copyOf(patterns);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(annotations.get(name)).filter(t -> !t.isEmpty());
  }

  private String required(String name) {
    return text(name).orElseThrow(() -> wrong("@" + name + " is missing"));
  }

  private Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    text(name)
        .ifPresent(
            t ->
                Stream.of(t.split(";"))
                    .map(String::strip)
                    .filter(w -> !w.isEmpty())
                    .forEach(words::add));
    return words;
  }

  private Optional<LocalDate> date(String name) {
    return text(name)
        .map(
            t -> {
              try {
                return LocalDate.parse(t);
              } catch (java.time.DateTimeException e) {
                throw wrong("@" + name + ": \"" + t + "\" is no date of the form 2025-07-20");
              }
            });
  }

  private static List<String> sorted() {
    return ANNOTATIONS.stream().sorted().toList();
  }

  private RulebookException wrong(String what) {
    return new RulebookException(
        file + ", line " + rule.getLine() + ", rule \"" + rule.getName() + "\": " + what);
  }
}
