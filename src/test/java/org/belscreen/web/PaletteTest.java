package org.belscreen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written can be read against what it is written on, by day and by night. */
class PaletteTest {

  private static final String CSS =
      new String(Assets.bytes("assets/app.css"), StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "text,bg",
    "text,card",
    "text,soft",
    "text,accent-soft",
    "muted,bg",
    "muted,card",
    "muted,soft",
    "muted,accent-soft",
    "accent,bg",
    "accent,card",
    "accent,accent-soft",
    "accent,soft",
    "accent-text,accent",
    "ok,ok-bg",
    "mid,mid-bg",
    "no,no-bg",
    "card,no",
    "no,card"
  })
  void letters_stand_out(String letters, String ground) {
    int dark = CSS.indexOf("prefers-color-scheme: dark");
    for (Map<String, String> theme :
        List.of(colours(CSS.substring(0, dark)), colours(CSS.substring(dark)))) {
      assertThat(contrast(theme.get(letters), theme.get(ground)))
          .as("%s on %s: %s", letters, ground, theme)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    Matcher m = Pattern.compile("--([a-z-]+): #([0-9a-f]{3,6})\\b").matcher(css);
    while (m.find()) {
      String hex = m.group(2);
      colours.putIfAbsent(m.group(1), hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex);
    }
    return colours;
  }

  /** As WCAG 2 defines it. */
  private static double contrast(String a, String b) {
    double x = luminance(a);
    double y = luminance(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static double luminance(String hex) {
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
      parts[i] = c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
}
