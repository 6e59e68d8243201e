package org.belscreen.transaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the cells of one row into a transaction, or into the list of what is wrong with them. */
final class RowParser {

  /** Fields of which at least one must say something for a row to be a transaction. */
  private static final List<Field> CONTENT =
      List.of(
          Field.HS_CODE,
          Field.ACTIVITY,
          Field.SERVICE,
          Field.ORIGIN,
          Field.FROM,
          Field.TO,
          Field.VIA,
          Field.CROSSING,
          Field.VEHICLE,
          Field.ECCN,
          Field.DESCRIPTION,
          Field.SELLER,
          Field.BUYER,
          Field.END_USER,
          Field.CARRIER,
          Field.BANK,
          Field.OTHER_PARTIES,
          Field.CONTROL_LIST,
          Field.MARKETING_CARRIER,
          Field.RISK_COUNTRY,
          Field.TRAILER);

  private static final BigDecimal ALL = new BigDecimal(100);

  private final Cells cells;
  private final ReaderSetup setup;
  private final ReadOptions options;
  private final List<Holding> book;

  RowParser(Cells cells, ReaderSetup setup, ReadOptions options, List<Holding> book) {
    this.cells = cells;
    this.setup = setup;
    this.options = options;
    this.book = book;
  }

  RowResult parse() {
    String id = cells.text(Field.ID).orElse(Integer.toString(cells.row()));
    Optional<LocalDate> date = date();
    if (saysNothing()) {
      cells.problem(
          "the row says nothing that can be judged",
          "Give at least a customs code, a service, a country or a party.");
    }
    Optional<String> service = cells.word(Field.SERVICE);
    Activity activity = activity(service);
    Optional<String> hsCode = cells.code();
    Quantities q = quantities();
    Transaction t =
        new StatedTransaction(
            cells.row(),
            id,
            date.orElse(LocalDate.MIN),
            day(Field.CONTRACT_DATE),
            activity,
            service,
            cells.country(Field.ORIGIN, false),
            cells.country(Field.FROM, true),
            cells.country(Field.TO, true),
            via(),
            cells.text(Field.CROSSING).map(Text::unmixed),
            cells.word(Field.TRANSPORT_MODE),
            cells.text(Field.VEHICLE).map(Text::mark),
            hsCode,
            cells.parsed(Field.ECCN, Eccns::parse),
            cells.text(Field.DESCRIPTION),
            q.quantity,
            q.unit,
            q.kilograms,
            q.value,
            q.currency,
            new RowParties(cells, setup).parse(),
            holdings(),
            cells.word(Field.END_USE),
            cells.answer(Field.US_PERSON),
            cells.answer(Field.EU_PERSON),
            percent(),
            cells.parsed(Field.LICENCE, Marks::licences).orElse(List.of()),
            cells.parsed(Field.CONTROL_LIST, Marks::controlLists),
            cells.parsed(Field.ANNEX_MATCH, Marks::annexes).orElse(Map.of()),
            cells.word(Field.GOODS_ROLE),
            day(Field.DISPATCH_DATE),
            day(Field.TRANSPORT_START),
            cells.country(Field.VEHICLE_COUNTRY, false),
            cells.text(Field.TRAILER).filter(s -> !Answers.saysNone(s)),
            cells.country(Field.TRAILER_COUNTRY, false),
            lasting(Field.CARRIER_FOUNDED),
            cells.answer(Field.STATE_BODY),
            cells.word(Field.PERSON_STATUS),
            lasting(Field.RESIDENT_SINCE),
            lasting(Field.ISSUE_DATE),
            days(),
            cells.country(Field.RISK_COUNTRY, false),
            cells.answer(Field.NO_BELARUS_CLAUSE),
            cells.answer(Field.MESSAGING));
    return cells.problems().isEmpty()
        ? new RowResult.Read(t, List.copyOf(cells.messages()))
        : new RowResult.Failed(cells.row(), id, List.copyOf(cells.problems()));
  }

  private boolean saysNothing() {
    for (Field field : CONTENT) {
      if (cells.has(field)) {
        return false;
      }
    }
    return true;
  }

  private Optional<LocalDate> date() {
    Optional<LocalDate> date = day(Field.DATE);
    if (date.isPresent() || cells.has(Field.DATE)) {
      return date;
    }
    if (options.asOf().isEmpty()) {
      Column column = cells.column(Field.DATE);
      String advice =
          "Give the day of the export, entry, flight or payment, or judge all rows on one day with"
              + " --as-of.";
      if (column == null) {
        cells.problem("no column holds a date", advice);
      } else {
        cells.problem(column, "", "the date is missing", advice);
      }
    }
    return options.asOf();
  }

  private Optional<LocalDate> day(Field field) {
    return cells.date(field, Dates.FIRST_YEAR);
  }

  private Optional<LocalDate> lasting(Field field) {
    return cells.date(field, Dates.FIRST_YEAR_OF_LASTING);
  }

  /**
   * Goods unless said otherwise; a service names its own activity only where no goods are there.
   */
  private Activity activity(Optional<String> service) {
    Optional<String> stated = cells.word(Field.ACTIVITY);
    if (stated.isPresent()) {
      return Activity.valueOf(stated.get().toUpperCase(java.util.Locale.ROOT));
    }
    if (service.isEmpty() || cells.has(Field.ACTIVITY)) {
      return Activity.GOODS;
    }
    if (cells.has(Field.HS_CODE)) {
      cells.problem(
          Field.SERVICE,
          "stands beside a customs code, and no activity says which of the two is meant",
          "Fill the column activity with goods, service, payment, finance or transport.");
      return Activity.GOODS;
    }
    Activity activity = Words.activityOf(service.get());
    cells.message(
        "The activity is taken as "
            + activity.name().toLowerCase(java.util.Locale.ROOT)
            + ", because the row has the service "
            + service.get()
            + " and no customs code.");
    return activity;
  }

  private List<String> via() {
    return cells.countries(Field.VIA, true).stream().flatMap(Optional::stream).toList();
  }

  private List<Holding> holdings() {
    List<Holding> own = cells.parsed(Field.OWNERS, Owners::parse).orElse(List.of());
    if (book.isEmpty()) {
      return own;
    }
    if (own.isEmpty()) {
      return book;
    }
    List<Holding> all = new ArrayList<>(own);
    all.addAll(book);
    return List.copyOf(all);
  }

  private record Quantities(
      Optional<BigDecimal> quantity,
      Optional<String> unit,
      Optional<BigDecimal> kilograms,
      Optional<BigDecimal> value,
      Optional<String> currency) {}

  private Quantities quantities() {
    Optional<Numbers.Amount> quantity = cells.amount(Field.QUANTITY);
    Optional<String> unit = cells.word(Field.UNIT);
    unit = beside(Field.QUANTITY, quantity, unit, s -> Words.parse(Field.UNIT, s), Column::unit);
    Optional<Numbers.Amount> weight = cells.amount(Field.NET_WEIGHT_KG);
    Optional<Numbers.Amount> value = cells.amount(Field.VALUE);
    Optional<String> currency =
        cells.parsed(Field.CURRENCY, s -> setup.remember(Field.CURRENCY, s, Currencies::parse));
    currency = beside(Field.VALUE, value, currency, Currencies::parse, Column::currency);
    return new Quantities(
        quantity.map(Numbers.Amount::value),
        unit,
        weight.map(this::kilograms),
        value.map(Numbers.Amount::value),
        currency);
  }

  /** A unit or currency may stand in its own column, in the number's cell or in its header. */
  private Optional<String> beside(
      Field field,
      Optional<Numbers.Amount> amount,
      Optional<String> own,
      java.util.function.Function<String, Parsed<String>> parser,
      java.util.function.Function<Column, Optional<String>> header) {
    if (amount.isEmpty()) {
      return own;
    }
    Optional<String> stated = own.isPresent() ? own : header.apply(cells.column(field));
    String sign = amount.get().sign();
    // A bare $ says nothing that the column for the currency doesn't say better.
    if (sign.isEmpty() || sign.equals("$") && stated.filter(s -> s.endsWith("D")).isPresent()) {
      return stated;
    }
    if (parser.apply(sign) instanceof Parsed.Ok<String> ok) {
      if (stated.isPresent() && !stated.get().equals(ok.value())) {
        cells.problem(
            field,
            "says " + ok.value() + " where the row says " + stated.get(),
            "Make the two agree.");
      }
      return Optional.of(ok.value());
    }
    cells.problem(
        field, "has " + Text.quote(sign) + " beside the number, which isn't known", NUMBER_ONLY);
    return stated;
  }

  private static final String NUMBER_ONLY = "Leave only the number in the cell.";

  private BigDecimal kilograms(Numbers.Amount weight) {
    String sign = Text.key(weight.sign());
    BigDecimal factor = cells.column(Field.NET_WEIGHT_KG).kilograms();
    if (!weight.sign().isEmpty()
        && !(factor.equals(BigDecimal.ONE)
            && (sign.equals("kg") || sign.equals("kgs") || sign.equals("кг")))) {
      cells.problem(
          Field.NET_WEIGHT_KG,
          "has " + Text.quote(weight.sign()) + " beside the number",
          "Give the weight in kilograms, or say another unit in the column's header.");
    }
    return factor.equals(BigDecimal.ONE) ? weight.value() : weight.value().multiply(factor);
  }

  private Optional<BigDecimal> percent() {
    Optional<Numbers.Amount> amount = cells.amount(Field.US_CONTENT_PERCENT);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    Numbers.Amount a = amount.get();
    boolean perhapsOfOne =
        a.value().signum() > 0
            && a.value().compareTo(BigDecimal.ONE) < 0
            && !cells.shows(Field.US_CONTENT_PERCENT, '%');
    if (perhapsOfOne) {
      cells.problem(
          Field.US_CONTENT_PERCENT,
          "may be a share of one or of a hundred",
          "Write it with the sign, such as 25% or 0.25%.");
    }
    if (!a.sign().isEmpty() && !a.sign().equals("%") || a.value().compareTo(ALL) > 0) {
      cells.problem(
          Field.US_CONTENT_PERCENT,
          "is no share from 0 to 100 per cent",
          "Write the US content as a number from 0 to 100.");
    }
    return Optional.of(a.value());
  }

  private Optional<Integer> days() {
    Optional<Numbers.Amount> amount = cells.amount(Field.MATURITY_DAYS);
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (amount.get().sign().isEmpty()) {
        return Optional.of(amount.get().value().intValueExact());
      }
    } catch (ArithmeticException notWhole) {
      // Told below, together with a number that has a word beside it.
    }
    cells.problem(Field.MATURITY_DAYS, "is no whole number of days", "Write it like 30.");
    return Optional.empty();
  }
}
