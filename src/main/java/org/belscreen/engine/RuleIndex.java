package org.belscreen.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belscreen.law.Effect;
import org.belscreen.law.Measure;
import org.belscreen.screening.CodeHit;
import org.belscreen.screening.Condition;
import org.belscreen.screening.Dealing;
import org.belscreen.screening.OwnedHit;
import org.belscreen.screening.PartyHit;

/**
 * Which rules can match a row, from the rules' own conditions as data: nearly all rows concern few
 * rules, and those that concern none need not be put to the rule engine. Immutable.
 *
 * <p>It rests on the form of the rulebook, which {@link DrlReader} enforces: a rule has one pattern
 * of {@link Dealing} and patterns of hits, and each condition is about one fact alone. So a rule
 * matches where a row's dealing meets its conditions and hits meet those of its other patterns.
 */
final class RuleIndex {

  /** A condition of dealings by its number, and the answer that a rule needs. */
  record Need(int condition, boolean answer) {

    // A record's own methods are made when they are first called, which takes long at start.
    @Override
    public boolean equals(Object o) {
      return o instanceof Need n && n.condition == condition && n.answer == answer;
    }

    @Override
    public int hashCode() {
      return 2 * condition + (answer ? 1 : 0);
    }
  }

  /**
   * A rule.
   *
   * @param number its place in the rulebook
   * @param dealing what it needs of the dealing
   * @param first number of its first pattern of hits among those of all rules
   * @param hits number of its patterns of hits
   * @param lifts for an authorisation, the numbers of the rules whose findings it lifts
   */
  record Rule(int number, String id, Need[] dealing, int first, int hits, BitSet lifts) {

    boolean authorises() {
      return !lifts.isEmpty();
    }
  }

  /** A rule's pattern of hits, filed under the lists that its hits can be of. */
  record HitPattern(Rule rule, int place, Class<?> type, Condition[] others) {}

  /** Conditions in the order of the rules, those that rules have in common asked once. */
  private static final class Node {
    final Map<Need, Node> next = new LinkedHashMap<>();
    final List<Rule> rules = new ArrayList<>();
    Need[] needs = {};
    Node[] nodes = {};

    void freeze() {
      needs = next.keySet().toArray(Need[]::new);
      nodes = next.values().toArray(Node[]::new);
      next.values().forEach(Node::freeze);
    }
  }

  private final List<Condition> conditions = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, HitPattern[]> byList = new HashMap<>();
  private final HitPattern[] ofAnyList;
  private final Node dealings = new Node();
  private final List<Rule> authorisations = new ArrayList<>();
  private int patterns;

  RuleIndex(List<Measure> measures) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> uses = uses(measures);
    Map<String, List<HitPattern>> filed = new HashMap<>();
    List<HitPattern> unfiled = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    measures.forEach(m -> places.put(m.id(), places.size()));
    for (Measure m : measures) {
      List<Need> needs = new ArrayList<>();
      List<Measure.Pattern> hits = new ArrayList<>();
      for (Measure.Pattern p : m.patterns()) {
        if (p.type().equals("Dealing")) {
          p.constraints().stream()
              .sorted(Comparator.comparingInt(c -> -uses.get(c)))
              .forEach(c -> needs.add(need(c, numbers)));
        } else {
          hits.add(p);
        }
      }
      BitSet lifts = new BitSet();
      if (m.effect() == Effect.AUTHORISES) {
        m.lifts().forEach(l -> lifts.set(places.get(l)));
      }
      Rule rule =
          new Rule(rules.size(), m.id(), needs.toArray(Need[]::new), patterns, hits.size(), lifts);
      rules.add(rule);
      patterns += hits.size();
      for (int i = 0; i < hits.size(); i++) {
        file(rule, i, hits.get(i), filed, unfiled);
      }
      if (rule.authorises()) {
        authorisations.add(rule);
      } else if (hits.isEmpty()) {
        Node node = dealings;
        for (Need need : rule.dealing) {
          node = node.next.computeIfAbsent(need, n -> new Node());
        }
        node.rules.add(rule);
      }
    }
    dealings.freeze();
    filed.forEach((list, patterns) -> byList.put(list, patterns.toArray(HitPattern[]::new)));
    ofAnyList = unfiled.toArray(HitPattern[]::new);
  }

  /**
   * In how many rules each condition stands. What many ask is asked first, and a ground last: most
   * rows then fail most rules at once, at a condition that is plain and already answered.
   */
  private static Map<String, Integer> uses(List<Measure> measures) {
    Map<String, Integer> uses = new HashMap<>();
    for (Measure m : measures) {
      for (Measure.Pattern p : m.patterns()) {
        if (p.type().equals("Dealing")) {
          p.constraints().forEach(c -> uses.merge(c, c.contains(").") ? -1 : 1, Integer::sum));
        }
      }
    }
    return uses;
  }

  private Need need(String text, Map<String, Integer> numbers) {
    boolean negated = text.startsWith("!");
    String plain = negated ? text.substring(1) : text;
    Integer number = numbers.get(plain);
    if (number == null) {
      number = conditions.size();
      conditions.add(Condition.of(Dealing.class, plain));
      numbers.put(plain, number);
    }
    return new Need(number, !negated);
  }

  private static void file(
      Rule rule,
      int place,
      Measure.Pattern pattern,
      Map<String, List<HitPattern>> filed,
      List<HitPattern> unfiled) {
    Class<?> type =
        switch (pattern.type()) {
          case "CodeHit" -> CodeHit.class;
          case "PartyHit" -> PartyHit.class;
          case "OwnedHit" -> OwnedHit.class;
          default -> throw new IllegalArgumentException("no fact of the rulebook: " + pattern);
        };
    String list = null;
    List<Condition> others = new ArrayList<>();
    for (String c : pattern.constraints()) {
      int quote = c.indexOf('"');
      if (list == null && c.startsWith("list") && c.substring(4).strip().startsWith("==")) {
        list = c.substring(quote + 1, c.length() - 1);
      } else {
        others.add(Condition.of(type, c));
      }
    }
    HitPattern filing = new HitPattern(rule, place, type, others.toArray(Condition[]::new));
    (list == null ? unfiled : filed.computeIfAbsent(list, l -> new ArrayList<>())).add(filing);
  }

  int rules() {
    return rules.size();
  }

  Rule rule(int number) {
    return rules.get(number);
  }

  Map<String, Rule> byId() {
    Map<String, Rule> byId = new HashMap<>(rules.size() * 2);
    rules.forEach(r -> byId.put(r.id, r));
    return byId;
  }

  /** Number of the patterns of hits of all rules. */
  int patterns() {
    return patterns;
  }

  /** Patterns that a hit of a list can meet, but for those of any list. */
  HitPattern[] patternsOf(String list) {
    return byList.getOrDefault(list, NONE);
  }

  private static final HitPattern[] NONE = {};

  /** Patterns that don't say of which list their hits must be. */
  HitPattern[] patternsOfAnyList() {
    return ofAnyList;
  }

  /** Rules that only lift what others find, in the order of the rulebook. */
  List<Rule> authorisations() {
    return authorisations;
  }

  /** Adds the other rules without hits that a dealing meets, by their numbers. */
  void ofDealing(Answers answers, BitSet met) {
    visit(dealings, answers, met);
  }

  private static void visit(Node node, Answers answers, BitSet met) {
    for (Rule rule : node.rules) {
      met.set(rule.number());
    }
    for (int i = 0; i < node.needs.length; i++) {
      if (answers.meets(node.needs[i])) {
        visit(node.nodes[i], answers, met);
      }
    }
  }

  /** What a row's dealing answers to conditions; each is asked once at most. For one thread. */
  static final class Answers {
    private static final byte UNASKED = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;
    private final Condition[] conditions;
    private final byte[] known;
    private Dealing dealing;

    Answers(RuleIndex index) {
      this.conditions = index.conditions.toArray(Condition[]::new);
      this.known = new byte[conditions.length];
    }

    void of(Dealing next) {
      dealing = next;
      java.util.Arrays.fill(known, UNASKED);
    }

    boolean meets(Need need) {
      byte answer = known[need.condition];
      if (answer == UNASKED) {
        answer = conditions[need.condition].holds(dealing) ? YES : NO;
        known[need.condition] = answer;
      }
      return (answer == YES) == need.answer;
    }

    boolean meets(Rule rule) {
      for (Need need : rule.dealing) {
        if (!meets(need)) {
          return false;
        }
      }
      return true;
    }
  }
}
