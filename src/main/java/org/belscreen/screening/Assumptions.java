package org.belscreen.screening;

import java.util.ArrayList;
import java.util.List;
import org.belscreen.transaction.StatedDay;
import org.belscreen.transaction.Transaction;

/**
 * What is taken in its ordinary sense because the row doesn't say (contract section 2.1), so that
 * the tool doesn't cry wolf. Only columns that could bear on the row are named.
 */
public final class Assumptions {

  /**
   * One assumption.
   *
   * @param column the blank column
   * @param text what is assumed
   */
  public record Assumption(String column, String text) {}

  private Assumptions() {}

  /** The assumptions behind the verdicts on a row. */
  public static List<Assumption> of(Dealing d) {
    Transaction t = d.transaction();
    List<Assumption> all = new ArrayList<>();
    boolean belarus = d.touchesBelarus();
    boolean goodsOfSomeSort = d.goods() || d.coded();
    OwnedHits.strangers(t).forEach(s -> all.add(new Assumption("owners", s)));
    if (!belarus) {
      return all;
    }
    if (goodsOfSomeSort && t.controlLists().isEmpty()) {
      all.add(new Assumption("control_list", "the goods are on no control list"));
    }
    if (goodsOfSomeSort && t.goodsRole().isEmpty()) {
      all.add(new Assumption("goods_role", "the goods are goods, not packaging"));
    }
    if (d.goods() && !t.ask(StatedDay.DISPATCH.isStated()) && d.fromIn("BY")) {
      all.add(new Assumption("dispatch_date", "the goods were dispatched on the day judged"));
    }
    boolean carriage = d.transport() || d.mode("road");
    if (carriage && !t.ask(StatedDay.TRANSPORT_START.isStated())) {
      all.add(new Assumption("transport_start", "the carriage began on the day judged"));
    }
    if (carriage && d.mode("road") && t.trailer().isEmpty() && t.trailerCountry().isEmpty()) {
      all.add(new Assumption("trailer", "no trailer registered elsewhere than the vehicle"));
    }
    if (d.hasService("flight; overflight; passenger-ticket") && !d.has("marketing carrier")) {
      all.add(new Assumption("marketing_carrier", "nobody but the carrier sells the flight"));
    }
    if ((d.finance() || d.payment() || d.service()) && t.personStatus().isEmpty()) {
      all.add(new Assumption("person_status", "the client has no EU nationality or residence"));
    }
    if (d.namesParties() && t.holdings().isEmpty()) {
      all.add(new Assumption("owners", "no listed party owns a counterparty"));
    }
    if ((d.finance() || d.payment())
        && t.messaging() == org.belscreen.transaction.Answer.UNKNOWN
        && d.has("bank")) {
      all.add(new Assumption("messaging", "no financial messaging service is what is provided"));
    }
    return all;
  }
}
