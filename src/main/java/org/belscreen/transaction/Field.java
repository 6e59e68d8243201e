package org.belscreen.transaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that the program understands, by the names of the outside contract. */
public enum Field {
  ID,
  DATE,
  CONTRACT_DATE,
  ACTIVITY,
  SERVICE,
  ORIGIN,
  FROM,
  TO,
  VIA,
  CROSSING,
  TRANSPORT_MODE,
  VEHICLE,
  HS_CODE,
  ECCN,
  DESCRIPTION,
  QUANTITY,
  UNIT,
  NET_WEIGHT_KG,
  VALUE,
  CURRENCY,
  SELLER,
  SELLER_COUNTRY,
  BUYER,
  BUYER_COUNTRY,
  END_USER,
  END_USER_COUNTRY,
  CARRIER,
  CARRIER_COUNTRY,
  BANK,
  BANK_COUNTRY,
  OTHER_PARTIES,
  OTHER_PARTIES_COUNTRY,
  OWNERS,
  END_USE,
  US_PERSON,
  EU_PERSON,
  US_CONTENT_PERCENT,
  LICENCE,
  CONTROL_LIST,
  ANNEX_MATCH,
  GOODS_ROLE,
  DISPATCH_DATE,
  TRANSPORT_START,
  VEHICLE_COUNTRY,
  TRAILER,
  TRAILER_COUNTRY,
  MARKETING_CARRIER,
  MARKETING_CARRIER_COUNTRY,
  CARRIER_FOUNDED,
  STATE_BODY,
  PERSON_STATUS,
  RESIDENT_SINCE,
  ISSUE_DATE,
  MATURITY_DAYS,
  RISK_COUNTRY,
  NO_BELARUS_CLAUSE,
  MESSAGING;

  private static final Map<String, Field> BY_KEY =
      Stream.of(values()).collect(Collectors.toMap(Field::key, f -> f));

  /** The column's name in the contract, such as {@code hs_code}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The values of its closed list in the contract's order; empty where it has none. */
  public List<String> words() {
    return Words.values(this);
  }

  /** The field of a contract name, if there is one. */
  public static Optional<Field> ofKey(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
