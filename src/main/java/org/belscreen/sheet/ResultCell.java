package org.belscreen.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell that the program writes. None can become a formula, whatever its text. */
public sealed interface ResultCell {

  /** Colour of a cell; the words in it say the same. */
  enum Style {
    PLAIN,
    BOLD,
    ALLOWED,
    RESTRICTED,
    PROHIBITED,
    ERROR
  }

  /** The cell as text, for formats without types. */
  String asText();

  /** Nothing. */
  record Blank() implements ResultCell {
    @Override
    public String asText() {
      return "";
    }
  }

  /** Text in a style. */
  record Text(String text, Style style) implements ResultCell {
    @Override
    public String asText() {
      return text;
    }
  }

  /** A number, shown in full. */
  record Number(BigDecimal value) implements ResultCell {
    @Override
    public String asText() {
      return value.toPlainString();
    }
  }

  /** A day. */
  record Date(LocalDate value) implements ResultCell {
    @Override
    public String asText() {
      return value.toString();
    }
  }

  /** Text that opens an address (http or https only; others stay text). */
  record Link(String text, String url) implements ResultCell {
    @Override
    public String asText() {
      return text;
    }
  }

  /** A cell without content. */
  static ResultCell blank() {
    return new Blank();
  }

  /** A plain text cell. */
  static ResultCell text(String text) {
    return new Text(text, Style.PLAIN);
  }

  /** A coloured text cell. */
  static ResultCell text(String text, Style style) {
    return new Text(text, style);
  }

  /** A number cell. */
  static ResultCell number(BigDecimal value) {
    return new Number(value);
  }

  /** A whole number cell. */
  static ResultCell number(long value) {
    return new Number(BigDecimal.valueOf(value));
  }

  /** A date cell. */
  static ResultCell date(LocalDate value) {
    return new Date(value);
  }

  /** A link cell. */
  static ResultCell link(String text, String url) {
    return new Link(text, url);
  }
}
