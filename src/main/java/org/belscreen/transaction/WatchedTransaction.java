package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A transaction that notes what it is asked and what it answers, so that what was found out can be
 * used again for a row that answers the same. It has stand-ins for its days in words. For one
 * thread.
 */
public final class WatchedTransaction implements Transaction {

  private final Transaction stated;
  private final List<Question<?>> questions = new ArrayList<>();
  private final List<Object> answers = new ArrayList<>();
  private final Set<Question<?>> special = new HashSet<>();
  private long read;

  /** Watches a transaction. */
  public WatchedTransaction(Transaction stated) {
    this.stated = stated;
  }

  /** What was asked so far, in that order and each once. */
  public List<Question<?>> questions() {
    return questions;
  }

  /** What was answered to each. */
  public List<Object> answers() {
    return answers;
  }

  @SuppressWarnings("unchecked")
  private <T> T field(int number) {
    Question<?> field = Fields.ALL.get(number);
    T answer = (T) field.of(stated);
    if ((read >>> number & 1) == 0) {
      read |= 1L << number;
      questions.add(field);
      answers.add(answer);
    }
    return answer;
  }

  @Override
  public <T> T ask(Question<T> question) {
    T answer = question.of(stated);
    if (special.add(question)) {
      questions.add(question);
      answers.add(answer);
    }
    return answer;
  }

  @Override
  public String words(StatedDay day) {
    return day.standIn();
  }

  @Override
  public int row() {
    return field(0);
  }

  @Override
  public String id() {
    return field(1);
  }

  @Override
  public LocalDate date() {
    return field(2);
  }

  @Override
  public Optional<LocalDate> contractDate() {
    return field(3);
  }

  @Override
  public Activity activity() {
    return field(4);
  }

  @Override
  public Optional<String> service() {
    return field(5);
  }

  @Override
  public Optional<String> origin() {
    return field(6);
  }

  @Override
  public Optional<String> from() {
    return field(7);
  }

  @Override
  public Optional<String> to() {
    return field(8);
  }

  @Override
  public List<String> via() {
    return field(9);
  }

  @Override
  public Optional<String> crossing() {
    return field(10);
  }

  @Override
  public Optional<String> transportMode() {
    return field(11);
  }

  @Override
  public Optional<String> vehicle() {
    return field(12);
  }

  @Override
  public Optional<String> hsCode() {
    return field(13);
  }

  @Override
  public Optional<String> eccn() {
    return field(14);
  }

  @Override
  public Optional<String> description() {
    return field(15);
  }

  @Override
  public Optional<BigDecimal> quantity() {
    return field(16);
  }

  @Override
  public Optional<String> unit() {
    return field(17);
  }

  @Override
  public Optional<BigDecimal> netWeightKg() {
    return field(18);
  }

  @Override
  public Optional<BigDecimal> value() {
    return field(19);
  }

  @Override
  public Optional<String> currency() {
    return field(20);
  }

  @Override
  public List<Party> parties() {
    return field(21);
  }

  @Override
  public List<Holding> holdings() {
    return field(22);
  }

  @Override
  public Optional<String> endUse() {
    return field(23);
  }

  @Override
  public Answer usPerson() {
    return field(24);
  }

  @Override
  public Answer euPerson() {
    return field(25);
  }

  @Override
  public Optional<BigDecimal> usContentPercent() {
    return field(26);
  }

  @Override
  public List<LicenceHeld> licences() {
    return field(27);
  }

  @Override
  public Optional<Set<String>> controlLists() {
    return field(28);
  }

  @Override
  public Map<String, Answer> annexMatch() {
    return field(29);
  }

  @Override
  public Optional<String> goodsRole() {
    return field(30);
  }

  @Override
  public Optional<LocalDate> dispatchDate() {
    return field(31);
  }

  @Override
  public Optional<LocalDate> transportStart() {
    return field(32);
  }

  @Override
  public Optional<String> vehicleCountry() {
    return field(33);
  }

  @Override
  public Optional<String> trailer() {
    return field(34);
  }

  @Override
  public Optional<String> trailerCountry() {
    return field(35);
  }

  @Override
  public Optional<LocalDate> carrierFounded() {
    return field(36);
  }

  @Override
  public Answer stateBody() {
    return field(37);
  }

  @Override
  public Optional<String> personStatus() {
    return field(38);
  }

  @Override
  public Optional<LocalDate> residentSince() {
    return field(39);
  }

  @Override
  public Optional<LocalDate> issueDate() {
    return field(40);
  }

  @Override
  public Optional<Integer> maturityDays() {
    return field(41);
  }

  @Override
  public Optional<String> riskCountry() {
    return field(42);
  }

  @Override
  public Answer noBelarusClause() {
    return field(43);
  }

  @Override
  public Answer messaging() {
    return field(44);
  }
}
