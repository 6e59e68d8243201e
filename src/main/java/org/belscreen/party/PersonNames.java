package org.belscreen.party;

/**
 * What each word of a person's name tells. The surname tells most; without a given name it tells
 * nobody; the patronymic may be missing, but another one makes another person.
 */
final class PersonNames {

  static final float SURNAME = 1;
  static final float GIVEN = 0.6f;
  static final float OTHER = 0.2f;

  private PersonNames() {}

  /** Whether a weight is that of a surname or a part of one. */
  static boolean isSurname(float weight) {
    return weight != GIVEN && weight != OTHER;
  }

  /**
   * The weight of a word.
   *
   * @param surnames how many words are the surname in front of a comma; 0 where no comma says so:
   *     then the last word is taken for it
   */
  static float weight(int at, int words, int surnames) {
    if (words == 1) {
      return SURNAME;
    }
    if (surnames == 0) {
      return at == words - 1 ? SURNAME : at == 0 ? GIVEN : OTHER;
    }
    return at < surnames ? SURNAME / surnames : at == surnames ? GIVEN : OTHER;
  }
}
