package org.belscreen.transaction;

import java.util.List;

/** The fields of transactions as questions, in a fixed order. */
final class Fields {

  /** Each field. */
  static final List<Question<?>> ALL =
      List.<Question<?>>of(
          Fields.<Object>field(Transaction::row),
          Fields.<Object>field(Transaction::id),
          Fields.<Object>field(Transaction::date),
          Fields.<Object>field(Transaction::contractDate),
          Fields.<Object>field(Transaction::activity),
          Fields.<Object>field(Transaction::service),
          Fields.<Object>field(Transaction::origin),
          Fields.<Object>field(Transaction::from),
          Fields.<Object>field(Transaction::to),
          Fields.<Object>field(Transaction::via),
          Fields.<Object>field(Transaction::crossing),
          Fields.<Object>field(Transaction::transportMode),
          Fields.<Object>field(Transaction::vehicle),
          Fields.<Object>field(Transaction::hsCode),
          Fields.<Object>field(Transaction::eccn),
          Fields.<Object>field(Transaction::description),
          Fields.<Object>field(Transaction::quantity),
          Fields.<Object>field(Transaction::unit),
          Fields.<Object>field(Transaction::netWeightKg),
          Fields.<Object>field(Transaction::value),
          Fields.<Object>field(Transaction::currency),
          Fields.<Object>field(Transaction::parties),
          Fields.<Object>field(Transaction::holdings),
          Fields.<Object>field(Transaction::endUse),
          Fields.<Object>field(Transaction::usPerson),
          Fields.<Object>field(Transaction::euPerson),
          Fields.<Object>field(Transaction::usContentPercent),
          Fields.<Object>field(Transaction::licences),
          Fields.<Object>field(Transaction::controlLists),
          Fields.<Object>field(Transaction::annexMatch),
          Fields.<Object>field(Transaction::goodsRole),
          Fields.<Object>field(Transaction::dispatchDate),
          Fields.<Object>field(Transaction::transportStart),
          Fields.<Object>field(Transaction::vehicleCountry),
          Fields.<Object>field(Transaction::trailer),
          Fields.<Object>field(Transaction::trailerCountry),
          Fields.<Object>field(Transaction::carrierFounded),
          Fields.<Object>field(Transaction::stateBody),
          Fields.<Object>field(Transaction::personStatus),
          Fields.<Object>field(Transaction::residentSince),
          Fields.<Object>field(Transaction::issueDate),
          Fields.<Object>field(Transaction::maturityDays),
          Fields.<Object>field(Transaction::riskCountry),
          Fields.<Object>field(Transaction::noBelarusClause),
          Fields.<Object>field(Transaction::messaging));

  private Fields() {}

  private static <T> Question<T> field(Question<T> getter) {
    return getter;
  }
}
