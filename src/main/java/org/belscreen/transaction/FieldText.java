package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a row holds in a column, as it was understood: for explanations. */
public final class FieldText {

  private FieldText() {}

  /** The column's value in contract words; empty where the row has none. */
  public static Optional<String> of(Transaction t, Field field) {
    return switch (field) {
      case ID -> Optional.of(t.id());
      case DATE -> Optional.of(t.date().toString());
      case CONTRACT_DATE -> day(t.contractDate());
      case ACTIVITY -> Optional.of(t.activity().name().toLowerCase(Locale.ROOT));
      case SERVICE -> t.service();
      case ORIGIN -> t.origin();
      case FROM -> t.from();
      case TO -> t.to();
      case VIA -> list(t.via());
      case CROSSING -> t.crossing();
      case TRANSPORT_MODE -> t.transportMode();
      case VEHICLE -> t.vehicle();
      case HS_CODE -> t.hsCode();
      case ECCN -> t.eccn();
      case DESCRIPTION -> t.description();
      case QUANTITY -> number(t.quantity());
      case UNIT -> t.unit();
      case NET_WEIGHT_KG -> number(t.netWeightKg());
      case VALUE -> number(t.value());
      case CURRENCY -> t.currency();
      case SELLER -> names(t, Role.SELLER);
      case SELLER_COUNTRY -> countries(t, Role.SELLER);
      case BUYER -> names(t, Role.BUYER);
      case BUYER_COUNTRY -> countries(t, Role.BUYER);
      case END_USER -> names(t, Role.END_USER);
      case END_USER_COUNTRY -> countries(t, Role.END_USER);
      case CARRIER -> names(t, Role.CARRIER);
      case CARRIER_COUNTRY -> countries(t, Role.CARRIER);
      case BANK -> names(t, Role.BANK);
      case BANK_COUNTRY -> countries(t, Role.BANK);
      case OTHER_PARTIES -> names(t, Role.OTHER);
      case OTHER_PARTIES_COUNTRY -> countries(t, Role.OTHER);
      case MARKETING_CARRIER -> names(t, Role.MARKETING_CARRIER);
      case MARKETING_CARRIER_COUNTRY -> countries(t, Role.MARKETING_CARRIER);
      case OWNERS -> list(t.holdings().stream().map(FieldText::holding).toList());
      case END_USE -> t.endUse();
      case US_PERSON -> answer(t.usPerson());
      case EU_PERSON -> answer(t.euPerson());
      case US_CONTENT_PERCENT -> number(t.usContentPercent());
      case LICENCE ->
          list(t.licences().stream().map(l -> l.jurisdiction() + ":" + l.reference()).toList());
      case CONTROL_LIST -> t.controlLists().flatMap(FieldText::list);
      case ANNEX_MATCH -> matches(t.annexMatch());
      case GOODS_ROLE -> t.goodsRole();
      case DISPATCH_DATE -> day(t.dispatchDate());
      case TRANSPORT_START -> day(t.transportStart());
      case VEHICLE_COUNTRY -> t.vehicleCountry();
      case TRAILER -> t.trailer();
      case TRAILER_COUNTRY -> t.trailerCountry();
      case CARRIER_FOUNDED -> day(t.carrierFounded());
      case STATE_BODY -> answer(t.stateBody());
      case PERSON_STATUS -> t.personStatus();
      case RESIDENT_SINCE -> day(t.residentSince());
      case ISSUE_DATE -> day(t.issueDate());
      case MATURITY_DAYS -> t.maturityDays().map(String::valueOf);
      case RISK_COUNTRY -> t.riskCountry();
      case NO_BELARUS_CLAUSE -> answer(t.noBelarusClause());
      case MESSAGING -> answer(t.messaging());
    };
  }

  private static Optional<String> day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString);
  }

  private static Optional<String> number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString);
  }

  private static Optional<String> answer(Answer answer) {
    return answer == Answer.UNKNOWN
        ? Optional.empty()
        : Optional.of(answer.name().toLowerCase(Locale.ROOT));
  }

  private static Optional<String> names(Transaction t, Role role) {
    return list(t.parties(role).stream().map(Party::name).toList());
  }

  private static Optional<String> countries(Transaction t, Role role) {
    return list(t.parties(role).stream().flatMap(p -> p.country().stream()).toList());
  }

  private static String holding(Holding h) {
    return h.entity().map(e -> e + " < ").orElse("")
        + h.owner()
        + h.percent().map(p -> " " + p.toPlainString() + "%").orElse(" ?");
  }

  private static Optional<String> matches(Map<String, Answer> matches) {
    List<String> texts =
        new TreeMap<>(matches)
            .entrySet().stream()
                .map(e -> e.getKey() + ":" + e.getValue().name().toLowerCase(Locale.ROOT))
                .toList();
    return list(texts);
  }

  private static Optional<String> list(Collection<String> words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(words.stream().sorted().collect(Collectors.joining("; ")));
  }
}
