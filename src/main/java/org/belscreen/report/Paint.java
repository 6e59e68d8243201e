package org.belscreen.report;

import org.belscreen.finding.Verdict;

/** Colours of a terminal, or none. The words always say the same. */
public enum Paint {
  NONE,
  ANSI;

  String verdict(Verdict v, String text) {
    return switch (v) {
      case ALLOWED -> code("32", text);
      case RESTRICTED -> code("33;1", text);
      case PROHIBITED -> code("31;1", text);
    };
  }

  String strong(String text) {
    return code("1", text);
  }

  String faint(String text) {
    return code("2", text);
  }

  String alarm(String text) {
    return code("31;1", text);
  }

  private String code(String code, String text) {
    return this == NONE ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
