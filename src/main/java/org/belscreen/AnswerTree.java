package org.belscreen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.belscreen.transaction.Party;
import org.belscreen.transaction.Question;
import org.belscreen.transaction.Transaction;

/**
 * Answers by what was asked for them, question after question: a row that answers the same to each
 * question on the way to an answer has that answer, for nothing else was looked at. Safe for
 * several threads.
 */
final class AnswerTree {

  /** The ways on from a question, by the answer to it. Grows, and is read while it does. */
  private static final class Ways {

    /** More than this many are looked up by hash. */
    private static final int FEW = 6;

    /** Answers, each followed by its node; never changed once it is here. */
    private volatile Object[] few = {};

    private volatile Map<Object, Node> many;

    Node after(Object answer) {
      Map<Object, Node> all = many;
      if (all != null) {
        return all.get(answer);
      }
      Object[] pairs = few;
      for (int i = 0; i < pairs.length; i += 2) {
        if (pairs[i] == answer) {
          return (Node) pairs[i + 1];
        }
      }
      for (int i = 0; i < pairs.length; i += 2) {
        if (pairs[i].equals(answer)) {
          return (Node) pairs[i + 1];
        }
      }
      return null;
    }

    /** Only for one thread at a time. */
    void lead(Object answer, Node node) {
      if (many != null) {
        many.put(answer, node);
        return;
      }
      Object[] pairs = few;
      int at = 0;
      while (at < pairs.length && !same(pairs[at], answer)) {
        at += 2;
      }
      if (at == 2 * FEW) {
        Map<Object, Node> all = new ConcurrentHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
          all.put(pairs[i], (Node) pairs[i + 1]);
        }
        all.put(answer, node);
        many = all;
        few = new Object[0];
        return;
      }
      Object[] more = Arrays.copyOf(pairs, Math.max(pairs.length, at + 2));
      more[at] = answer;
      more[at + 1] = node;
      few = more;
    }
  }

  private static boolean same(Object one, Object other) {
    return one == other || one.equals(other);
  }

  /**
   * Questions that all rows so far which came here answered alike, then either a question at which
   * they part or what was found out. Unchanging but for its ways on.
   *
   * @param questions asked one after the other
   * @param answers the one answer to each of them so far
   * @param fork the question at which rows part; {@code null} at an end
   * @param ways the ways on from the fork; {@code null} at an end
   * @param found what was found out; {@code null} at a fork
   */
  private record Node(
      Question<?>[] questions, Object[] answers, Question<?> fork, Ways ways, Screened found) {

    /** The rest of a way to what was found out, from a question on. */
    static Node end(List<Question<?>> questions, List<Object> answers, int from, Screened found) {
      return new Node(
          questions.subList(from, questions.size()).toArray(Question<?>[]::new),
          answers.subList(from, answers.size()).toArray(),
          null,
          null,
          found);
    }

    /** The same from a later question on. */
    Node from(int start) {
      return new Node(
          Arrays.copyOfRange(questions, start, questions.length),
          Arrays.copyOfRange(answers, start, answers.length),
          fork,
          ways,
          found);
    }

    /** A fork at one of the questions that had one answer until now. */
    Node parted(int at, Object otherAnswer, Node other) {
      Ways both = new Ways();
      both.lead(answers[at], from(at + 1));
      both.lead(otherAnswer, other);
      return new Node(
          Arrays.copyOf(questions, at), Arrays.copyOf(answers, at), questions[at], both, null);
    }
  }

  /**
   * A way from a root to its end in one piece. Only for rows that no measure touches: in most
   * sheets these are many, and go few ways.
   *
   * @param questions all that are asked on the way
   * @param answers what has to be answered to each
   */
  private record Shortcut(
      LocalDate knownOn, Question<?>[] questions, Object[] answers, Screened found) {

    /** Where to look for the way of a row: rows that differ in these columns rarely share one. */
    static int slot(Transaction t) {
      int hash = t.origin().hashCode();
      hash = 31 * hash + t.from().hashCode();
      hash = 31 * hash + t.to().hashCode();
      hash = 31 * hash + t.via().hashCode();
      hash = 31 * hash + t.hsCode().hashCode();
      hash = 31 * hash + t.service().hashCode();
      hash = 31 * hash + t.transportMode().hashCode();
      hash = 31 * hash + t.currency().hashCode();
      for (Party p : t.parties()) {
        hash = 31 * hash + p.name().hashCode();
      }
      hash *= 0x9e37_79b9;
      return hash >>> 32 - SHORTCUT_BITS;
    }

    boolean holds(Transaction t) {
      return alike(questions, answers, t);
    }
  }

  /** Whether a row answers so to each question. */
  private static boolean alike(Question<?>[] questions, Object[] answers, Transaction t) {
    for (int i = 0; i < questions.length; i++) {
      if (!same(questions[i].of(t), answers[i])) {
        return false;
      }
    }
    return true;
  }

  private static final int SHORTCUT_BITS = 15;

  /** Threads may overwrite each other's, which costs the long way and nothing else. */
  private final Shortcut[] shortcuts = new Shortcut[1 << SHORTCUT_BITS];

  private final Map<LocalDate, Node> roots = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();

  /** What was found out about a row that answers the same, or {@code null}. */
  Screened find(Transaction t, LocalDate knownOn) {
    Shortcut shortcut = shortcuts[Shortcut.slot(t)];
    if (shortcut != null && shortcut.knownOn.equals(knownOn) && shortcut.holds(t)) {
      return shortcut.found;
    }
    Node node = roots.get(knownOn);
    while (node != null) {
      if (!alike(node.questions, node.answers, t)) {
        return null;
      }
      if (node.fork == null) {
        return node.found;
      }
      node = node.ways.after(node.fork.of(t));
    }
    return null;
  }

  /**
   * Keeps what was found out about a row.
   *
   * @param questions all that was asked of it
   * @param answers its answers
   */
  synchronized void put(
      List<Question<?>> questions, List<Object> answers, LocalDate knownOn, Screened found) {
    size.incrementAndGet();
    if (found.isClear()) {
      shortcuts[Shortcut.slot(found.transaction())] =
          new Shortcut(knownOn, questions.toArray(Question<?>[]::new), answers.toArray(), found);
    }
    roots.compute(knownOn, (day, root) -> with(root, questions, answers, 0, found));
  }

  /** The node with what was found out about a row put in below it, or a node in its place. */
  private static Node with(
      Node node, List<Question<?>> questions, List<Object> answers, int from, Screened found) {
    if (node == null) {
      return Node.end(questions, answers, from, found);
    }
    int asked = from;
    for (int i = 0; i < node.questions.length; i++, asked++) {
      if (asked == questions.size() || !questions.get(asked).equals(node.questions[i])) {
        // What asked something else here was found out in another order, and is forgotten.
        return Node.end(questions, answers, from, found);
      }
      if (!answers.get(asked).equals(node.answers[i])) {
        return node.parted(i, answers.get(asked), Node.end(questions, answers, asked + 1, found));
      }
    }
    if (node.fork == null || asked == questions.size() || !questions.get(asked).equals(node.fork)) {
      return Node.end(questions, answers, from, found);
    }
    Object answer = answers.get(asked);
    node.ways.lead(answer, with(node.ways.after(answer), questions, answers, asked + 1, found));
    return node;
  }

  /** How many answers were put in. */
  int size() {
    return size.get();
  }
}
