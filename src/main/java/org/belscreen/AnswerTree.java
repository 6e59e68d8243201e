package org.belscreen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.belscreen.transaction.Question;
import org.belscreen.transaction.Transaction;

/**
 * Answers by what was asked for them, question after question: a row that answers the same to each
 * question on the way to an answer has that answer, for nothing else was looked at. Safe for
 * several threads.
 */
final class AnswerTree {

  /** A question with the ways on for each answer to it, or what was found out at the end. */
  private static final class Node {
    final Question<?> question;
    final Optional<Screened> found;

    /** Most questions are followed by one way: kept without a map. */
    private volatile Way only;

    private volatile Map<Object, Node> ways = Map.of();

    Node(Question<?> question, Optional<Screened> found) {
      this.question = question;
      this.found = found;
    }

    Node after(Object answer) {
      Way first = only;
      if (first != null && first.answer.equals(answer)) {
        return first.node;
      }
      return ways.get(answer);
    }

    void lead(Object answer, Node node) {
      Way first = only;
      if (first == null || first.answer.equals(answer)) {
        only = new Way(answer, node);
        return;
      }
      if (ways.isEmpty()) {
        ways = new ConcurrentHashMap<>();
      }
      ways.put(answer, node);
    }
  }

  private record Way(Object answer, Node node) {}

  private final Map<LocalDate, Node> roots = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();

  /** What was found out about a row that answers the same, or {@code null}. */
  Screened find(Transaction t, LocalDate knownOn) {
    Node node = roots.get(knownOn);
    while (node != null && node.question != null) {
      node = node.after(node.question.of(t));
    }
    return node == null ? null : node.found.orElseThrow();
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
    Node node = roots.get(knownOn);
    if (node == null || !asks(node, questions, 0)) {
      roots.put(knownOn, way(questions, answers, 0, found));
      return;
    }
    for (int i = 0; i < questions.size(); i++) {
      Node next = node.after(answers.get(i));
      if (next == null || !asks(next, questions, i + 1)) {
        // What asked something else here was found out in another order, and is forgotten.
        node.lead(answers.get(i), way(questions, answers, i + 1, found));
        return;
      }
      node = next;
    }
  }

  private static boolean asks(Node node, List<Question<?>> questions, int number) {
    return number < questions.size() && questions.get(number).equals(node.question);
  }

  /** The rest of the way to what was found out. */
  private static Node way(
      List<Question<?>> questions, List<Object> answers, int from, Screened found) {
    Node node = new Node(null, Optional.of(found));
    for (int i = questions.size() - 1; i >= from; i--) {
      Node before = new Node(questions.get(i), Optional.empty());
      before.lead(answers.get(i), node);
      node = before;
    }
    return node;
  }

  /** How many answers were put in. */
  int size() {
    return size.get();
  }
}
