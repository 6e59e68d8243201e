package org.belscreen.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private static final long SEED = 20251120;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-11-20",
        "2025/11/20",
        "2025.11.20",
        "20.11.2025",
        "20/11/2025",
        "11/20/2025",
        "20-11-2025",
        "20251120",
        "20-Nov-2025",
        "20 NOV 2025",
        "Nov 20, 2025",
        "November 20 2025",
        "20th November 2025",
        "20 listopada 2025",
        "20 listopada 2025 r.",
        "20. November 2025",
        "20 ноября 2025 г.",
        "20 ноября 2025 года",
        "20.11.2025 г.",
        "2025 m. lapkričio 20 d.",
        "20 лістапада 2025",
        "20.XI.2025",
        "2025-11-20T10:15:00Z",
        "2025-11-20 10:15",
        "2025-11-20T23:59:59.999+02:00",
        "20.11.2025 14:30:00",
        "11/20/2025 2:30 PM",
        "20 Nov 2025 14:30",
        "Thu, 20 Nov 2025",
        " 20.11.2025\u00a0",
        "２０２５-１１-２０",
        "20-Nov-25",
        "20. 11. 2025",
        "2025-Nov-20",
        "20/Nov/2025"
      })
  void theUsualStylesAreRead(String text) {
    assertThat(parse(text, Dates.Hints.NONE)).contains(LocalDate.of(2025, 11, 20));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2025",
        "03-04-2025",
        "31.02.2025",
        "2025-02-29",
        "2025-13-01",
        "45981",
        "soon",
        "11.2025",
        "Nov 2025",
        "20.11.25",
        "03/04/25",
        "20112025",
        "2025-11-20 25:00",
        "1889-01-01",
        "2101-01-01",
        "0000-00-00",
        "2025-11-20 2025-11-21",
        "20 November",
        "20 Nov 20 2025",
        "2025",
        "20-Nov-95",
        "99999999",
        "2025-11-20x",
        "1/2/3",
        "32 May 2025",
        "20 foo 2025",
        "2025-00-10",
        "29.02.2023",
        "Pre-PQ Process",
        "11/20/2025/3",
        "20.11/2025"
      })
  void whatIsNoDayOrTwoDaysIsRefused(String text) {
    assertThat(parse(text, Dates.Hints.NONE)).isEmpty();
  }

  @Test
  void theStatedOrderDecides() {
    assertThat(parse("03/04/2025", stated(DateOrder.DMY))).contains(LocalDate.of(2025, 4, 3));
    assertThat(parse("03/04/2025", stated(DateOrder.MDY))).contains(LocalDate.of(2025, 3, 4));
    assertThat(parse("03/04/25", stated(DateOrder.MDY))).contains(LocalDate.of(2025, 3, 4));
    assertThat(parse("03/04/95", stated(DateOrder.MDY))).isEmpty();
    assertThat(parse("2025-03-04", stated(DateOrder.DMY))).contains(LocalDate.of(2025, 3, 4));
  }

  @Test
  void aColumnThatShowsItsOrderIsReadInItAndSaysSo() {
    CellRow header = Sheets.row(1, "Date", "HS code");
    List<RowResult> results =
        Sheets.read(
            ReadOptions.NONE,
            header,
            Sheets.row(2, "03/04/2025", "3104"),
            Sheets.row(3, "04/20/2025", "3104"));
    assertThat(Sheets.transaction(results.get(0)).date()).isEqualTo(LocalDate.of(2025, 3, 4));
    assertThat(((RowResult.Read) results.get(0)).messages())
        .containsExactly(
            "Column A \"Date\": \"03/04/2025\" is read month first, as 2025-03-04, because other"
                + " dates of this column can only be read so.");
    assertThat(((RowResult.Read) results.get(1)).messages()).isEmpty();
  }

  @Test
  void aColumnWithBothOrdersIsRefusedWhereItIsUnclear() {
    CellRow header = Sheets.row(1, "Date", "HS code");
    CellRow[] rows = {
      Sheets.row(2, "03/04/2025", "3104"),
      Sheets.row(3, "04/20/2025", "3104"),
      Sheets.row(4, "20/04/2025", "3104"),
      Sheets.row(5, "05/05/2025", "3104"),
    };
    List<RowResult> results = Sheets.read(ReadOptions.NONE, header, rows);
    assertThat(Sheets.sentences(results.get(0)).get(0)).contains("dates of both kinds");
    assertThat(results.subList(1, 4)).allMatch(RowResult.Read.class::isInstance);
    ReadOptions dmy = new ReadOptions(Optional.empty(), Optional.of(DateOrder.DMY));
    assertThat(Sheets.transaction(Sheets.read(dmy, header, rows).get(0)).date())
        .isEqualTo(LocalDate.of(2025, 4, 3));
  }

  @Test
  void datesWithPointsAreDayFirstAndASlipDoesNotTurnThemRound() {
    assertThat(parse("03.04.2025", Dates.Hints.NONE)).contains(LocalDate.of(2025, 4, 3));
    CellRow header = Sheets.row(1, "Date", "HS code");
    List<RowResult> unsure =
        Sheets.read(
            ReadOptions.NONE,
            header,
            Sheets.row(2, "03.04.2025", "3104"),
            Sheets.row(3, "04.20.2025", "3104"));
    assertThat(Sheets.sentences(unsure.get(0)).get(0)).contains("2025-04-03 or 2025-03-04");
    assertThat(Sheets.sentences(unsure.get(1)).get(0)).contains("day first, as points put it");
    List<RowResult> slip =
        Sheets.read(
            ReadOptions.NONE,
            header,
            Sheets.row(2, "03.04.2025", "3104"),
            Sheets.row(3, "04.20.2025", "3104"),
            Sheets.row(4, "20.04.2025", "3104"));
    assertThat(Sheets.transaction(slip.get(0)).date()).isEqualTo(LocalDate.of(2025, 4, 3));
    assertThat(slip.get(1)).isInstanceOf(RowResult.Failed.class);
    ReadOptions mdy = new ReadOptions(Optional.empty(), Optional.of(DateOrder.MDY));
    assertThat(
            Sheets.transaction(
                    Sheets.read(
                            mdy,
                            header,
                            Sheets.row(2, "03.04.2025", "3104"),
                            Sheets.row(3, "04.20.2025", "3104"))
                        .get(0))
                .date())
        .isEqualTo(LocalDate.of(2025, 3, 4));
  }

  @Test
  void aDateAgainstTheStatedOrderIsRefused() {
    assertThat(parse("04/20/2025", stated(DateOrder.DMY))).isEmpty();
    assertThat(parse("20/04/2025", stated(DateOrder.MDY))).isEmpty();
    assertThat(parse("20/04/2025", stated(DateOrder.DMY))).contains(LocalDate.of(2025, 4, 20));
  }

  @Test
  void numbersAreNoDatesUnlessTheyAreWrittenAsOne() {
    CellRow header = Sheets.row(1, "Date", "HS code");
    assertThat(Sheets.transaction(Sheets.readOne(header, 20251120, "3104")).date())
        .isEqualTo(LocalDate.of(2025, 11, 20));
    assertThat(Sheets.sentences(Sheets.readOne(header, 45981, "3104")).get(0))
        .contains("\"45981\" is a bare number, not a date");
    assertThat(
            Sheets.transaction(Sheets.readOne(header, LocalDate.of(2025, 11, 20), "3104")).date())
        .isEqualTo(LocalDate.of(2025, 11, 20));
    assertThat(Sheets.sentences(Sheets.readOne(header, LocalDate.of(1905, 1, 1), "3104")).get(0))
        .contains("lies outside the years 1990 to 2100");
  }

  @Test
  void everyDayIsReadBackFromEveryStyleInAnyLocale() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("en-US", "tr-TR", "ar-SA", "be-BY")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        for (int i = 0; i < 1500; i++) {
          LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(40_000));
          for (Locale language :
              List.of(
                  Locale.ENGLISH,
                  Locale.GERMAN,
                  Locale.forLanguageTag("pl"),
                  Locale.forLanguageTag("ru"),
                  Locale.forLanguageTag("lt"),
                  Locale.forLanguageTag("be"))) {
            String written = DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
            assertThat(parse(written, Dates.Hints.NONE)).as(written).contains(day);
          }
          for (String pattern : List.of("uuuu-MM-dd", "uuuuMMdd", "dd.MM.uuuu", "uuuu/M/d")) {
            String written = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
            assertThat(parse(written, Dates.Hints.NONE)).as(written).contains(day);
          }
          String us = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT).format(day);
          assertThat(parse(us, stated(DateOrder.MDY))).as(us).contains(day);
          Optional<LocalDate> unstated = parse(us, Dates.Hints.NONE);
          boolean clear = day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue();
          assertThat(unstated).as(us).isEqualTo(clear ? Optional.of(day) : Optional.empty());
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void noTextMakesTheParserFail() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    String alphabet = "0123456789.-/: TZ,novмайx\u00a0%E+'";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder b = new StringBuilder();
      for (int n = random.nextInt(16); n >= 0; n--) {
        b.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = b.toString();
      assertThat(Dates.parse(text, Dates.Hints.NONE, 1990)).isNotNull();
      assertThat(Numbers.parse(text, Numbers.Style.UNKNOWN)).isNotNull();
      assertThat(HsCodes.parse(CellValue.text(text))).isNotNull();
      assertThat(Owners.parse(text)).isNotNull();
      assertThat(Countries.parse(text)).isNotNull();
      assertThat(HeaderText.of(text)).isNotNull();
    }
  }

  private static Dates.Hints stated(DateOrder order) {
    return separator -> Dates.Hint.stated(order);
  }

  private static Optional<LocalDate> parse(String text, Dates.Hints hints) {
    return Dates.parse(text, hints, Dates.FIRST_YEAR) instanceof Parsed.Ok<LocalDate> ok
        ? Optional.of(ok.value())
        : Optional.empty();
  }
}
