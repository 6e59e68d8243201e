package org.belscreen.screening;

/**
 * What a finding is about. An authorisation lifts a prohibition only about the same subject: a
 * licence for one party says nothing of another.
 */
public record Subject(Kind kind, String key) {

  /** Kinds of subject. */
  public enum Kind {
    GOODS,
    PARTY,
    SERVICE,
    ROUTE
  }

  public static final Subject GOODS = new Subject(Kind.GOODS, "goods");
  public static final Subject SERVICE = new Subject(Kind.SERVICE, "service");
  public static final Subject ROUTE = new Subject(Kind.ROUTE, "route");

  /** A party by its normalised name, so that one party in two roles is one subject. */
  public static Subject party(String normalisedName) {
    return new Subject(Kind.PARTY, normalisedName);
  }

  @Override
  public String toString() {
    return kind == Kind.PARTY ? key : kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
