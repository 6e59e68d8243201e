package org.belscreen.transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Month names of ten languages, in the forms that dates use, and the words that go with them. */
final class Months {

  /**
   * One entry a month: English, German, Polish, Russian, Belarusian, Lithuanian, Roman, French,
   * Italian, Spanish, Ukrainian.
   */
  private static final String[] NAMES = {
    "january jan januar jaenner jänner jän styczeń stycznia sty январь января янв"
        + " студзень студзеня студз sausis sausio saus i janvier janv gennaio gen enero ene"
        + " січень січня січ",
    "february feb febr februar feber luty lutego lut февраль февраля фев февр люты лютага"
        + " vasaris vasario vas ii février févr fév febbraio febrero лютий лютого лют",
    "march mar märz maerz mär mrz marzec marca март марта мар сакавік сакавіка kovas kovo"
        + " kov iii mars marzo березень березня бер",
    "april apr kwiecień kwietnia kwi апрель апреля апр красавік красавіка balandis"
        + " balandžio bal iv avril avr aprile abril abr квітень квітня кві",
    "may mai maj maja май мая травень траўня geguže gegužė gegužės geg v maggio mag mayo"
        + " травня тра",
    "june jun juni czerwiec czerwca cze июнь июня июн чэрвень чэрвеня birželis birželio"
        + " birž vi juin giugno giu junio червень червня чер",
    "july jul juli lipiec lipca lip июль июля июл ліпень ліпеня liepa liepos liep vii"
        + " juillet juil luglio lug julio липень липня лип",
    "august aug sierpień sierpnia sie август августа авг жнівень жніўня rugpjūtis"
        + " rugpjūčio rugp viii août agosto ago серпень серпня сер",
    "september sep sept wrzesień września wrz сентябрь сентября сен сент верасень верасня"
        + " rugsėjis rugsėjo rugs ix septembre settembre set septiembre setiembre вересень"
        + " вересня вер",
    "october oct oktober okt październik października paź октябрь октября окт кастрычнік"
        + " кастрычніка spalis spalio spal x octobre ottobre ott octubre жовтень жовтня жов",
    "november nov listopad listopada lis ноябрь ноября ноя нояб лістапад лістапада"
        + " lapkritis lapkričio lapkr xi novembre noviembre листопад листопада лис",
    "december dec dezember dez grudzień grudnia gru декабрь декабря дек снежань снежня"
        + " gruodis gruodžio gruod xii décembre déc dicembre dic diciembre грудень грудня гру",
  };

  private static final Map<String, Integer> BY_KEY = byKey();

  /** Words that may stand in a date without changing it. */
  private static final Set<String> FILLERS =
      Set.of(
          "st",
          "nd",
          "rd",
          "th",
          "er",
          "de",
          "del",
          "le",
          "il",
          "року",
          "р",
          "of",
          "the",
          "den",
          "der",
          "am",
          "r",
          "roku",
          "г",
          "год",
          "года",
          "m",
          "d",
          "mon",
          "monday",
          "tue",
          "tuesday",
          "wed",
          "wednesday",
          "thu",
          "thursday",
          "fri",
          "friday",
          "sat",
          "saturday",
          "sun",
          "sunday",
          "montag",
          "dienstag",
          "mittwoch",
          "donnerstag",
          "freitag",
          "samstag",
          "sonntag",
          "poniedzialek",
          "wtorek",
          "sroda",
          "czwartek",
          "piatek",
          "sobota",
          "niedziela",
          "понедельник",
          "вторник",
          "среда",
          "четверг",
          "пятница",
          "суббота",
          "воскресенье");

  private Months() {}

  /** 1 to 12, or 0 where the word is no month. */
  static int number(String word) {
    return BY_KEY.getOrDefault(Text.key(word), 0);
  }

  static boolean isFiller(String word) {
    return FILLERS.contains(Text.key(word));
  }

  private static Map<String, Integer> byKey() {
    Map<String, Integer> months = new HashMap<>();
    for (int m = 0; m < NAMES.length; m++) {
      for (String name : NAMES[m].split(" ")) {
        Integer other = months.put(Text.key(name), m + 1);
        if (other != null && other != m + 1) {
          throw new IllegalStateException("month name " + name + " stands for two months");
        }
      }
    }
    return Map.copyOf(months);
  }
}
