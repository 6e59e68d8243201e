package org.belscreen.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.belscreen.BundledLaw;
import org.belscreen.law.Rulebook;
import org.belscreen.law.RulebookException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Whatever is wrong in an overlay is said with its line, and the schema knows the same form. */
class OverlayErrorsTest {

  private static final String HEAD = "name: N\nchanges:\n";
  private static final String SDN = "us/31cfr548/parties-sdn";
  private static final String POTASH = "eu/reg-2006-765/annex-08-potash";

  /**
   * A text with a mistake.
   *
   * @param form whether the form itself is wrong, so that the schema sees it as well
   */
  record Wrong(String text, boolean form, int line, String... said) {
    @Override
    public String toString() {
      return String.join(", ", said);
    }
  }

  static Stream<Wrong> mistakes() {
    return Stream.of(
        new Wrong("", true, 1, "empty"),
        new Wrong("name: N\nchanges: [\n", true, 3, "not readable as YAML"),
        new Wrong("just words", true, 1, "keys and values"),
        new Wrong("changes: []", true, 1, "\"name\" is missing"),
        new Wrong("name: N\nchange: []\n", true, 2, "\"change\"", "did you mean \"changes\"?"),
        new Wrong("name: N\nname: M\n", true, 2, "name"),
        new Wrong("name: N\nchanges: all\n", true, 2, "must be a list"),
        new Wrong(HEAD + "  - end\n", true, 3, "keys and values"),
        new Wrong(HEAD + "  - stop: {measure: us-x, on: 2027-01-01}\n", true, 3, "\"stop\""),
        new Wrong(HEAD + "  - end: {measure: us-31cfr548-gl-11}\n", true, 3, "\"on\" is missing"),
        new Wrong(
            HEAD + "  - end:\n      measure: us-31cfr548-gl-11\n      on: 2027-02-30\n",
            false,
            5,
            "2027-02-30",
            "no day of the calendar"),
        new Wrong(
            HEAD + "  - end:\n      measure: us-31cfr548-gl-11\n      on: 1 March 2027\n",
            true,
            5,
            "1 March 2027"),
        new Wrong(
            HEAD + "  - end:\n      measure: us-31cfr548-gl-11\n      when: 2027-03-01\n",
            true,
            5,
            "\"when\" is not known here"),
        new Wrong(
            HEAD + "  - end:\n      on: 2025-10-01\n      measure: us-31cfr548-gl11\n",
            false,
            5,
            "no measure is called \"us-31cfr548-gl11\"",
            "did you mean \"us-31cfr548-gl-11\""),
        new Wrong(
            HEAD + "  - end-act: {act: eu/reg-2006-756, on: 2027-03-01}\n",
            false,
            3,
            "did you mean \"eu/reg-2006-765\""),
        new Wrong(
            HEAD + "  - delist: {list: us/31cfr548/parties-sd, id: belavia, on: 2024-01-01}\n",
            false,
            3,
            "did you mean \"us/31cfr548/parties-sdn\""),
        new Wrong(
            HEAD + "  - delist: {list: " + SDN + ", id: belaviaa, on: 2024-01-01}\n",
            false,
            3,
            "did you mean \"belavia\""),
        new Wrong(
            HEAD + "  - delist: {list: " + SDN + ", id: belavia, on: 2030-01-01}\n",
            false,
            3,
            "is not listed on 2030-01-01"),
        new Wrong(
            HEAD + "  - end-codes: {list: " + POTASH + ", codes: [\"9999\"], on: 2024-01-01}\n",
            false,
            3,
            "no line \"9999\""),
        new Wrong(
            HEAD + "  - end-codes: {list: " + POTASH + ", codes: [\"31.04\"], on: 2024-01-01}\n",
            true,
            3,
            "2 to 10 digits"),
        new Wrong(
            HEAD + "  - suspend: {measure: us-31cfr548-gl-11, from: 2027-01-01}\n",
            false,
            3,
            "is not in force on"),
        new Wrong(
            HEAD + "  - move: {measure: us-31cfr548-gl-11, from: 2025-12-01}\n",
            false,
            3,
            "before it begins"),
        new Wrong(HEAD + "  - move: {measure: us-31cfr548-gl-11}\n", true, 3, "say where to move"),
        new Wrong(
            HEAD + "  - move: {list: " + SDN + ", from: 2024-01-01}\n", true, 3, "what is meant"),
        new Wrong(
            HEAD
                + "  - repeat:\n      measure: us-31cfr548-gl-11\n      from: 2027-02-01\n"
                + "      last-day: 2027-01-01\n",
            false,
            6,
            "would end before it begins"),
        new Wrong(
            HEAD + "  - repeat: {measure: us-31cfr548-gl-11, from: 2025-10-01}\n",
            false,
            3,
            "already"),
        new Wrong(
            HEAD + "  - move: {measure: eu-2025-1227-art-1-3-surge-2026-27, from: 2027-01-01}\n",
            false,
            3,
            "use repeat:"),
        new Wrong(
            HEAD + "  - list: {list: " + SDN + ", id: nobody-yet, from: 2027-01-01}\n",
            false,
            3,
            "give its \"name\""),
        new Wrong(
            HEAD
                + "  - list: {list: "
                + SDN
                + ", id: nobody-yet, name: Nobody, from: 2027-01-01}\n",
            false,
            3,
            "\"programme\"",
            "like:"),
        new Wrong(
            HEAD + "  - list: {list: " + SDN + ", id: belavia, kind: airline, from: 2027-01-01}\n",
            true,
            3,
            "\"kind\""),
        new Wrong(
            HEAD
                + "  - add-codes:\n      list: eu/reg-2025-1227/annex-2-fertilisers\n"
                + "      codes: [\"3104\"]\n      from: 2027-01-01\n",
            false,
            5,
            "neither ad_valorem_pct nor specific"),
        new Wrong(
            HEAD
                + "  - rate:\n      list: eu/reg-2025-1227/annex-2-fertilisers\n"
                + "      codes: [\"3102\"]\n      from: 2027-01-01\n      set:\n"
                + "        ad_valorem: 7\n",
            false,
            8,
            "did you mean \"ad_valorem_pct\""),
        new Wrong(
            HEAD
                + "  - rate:\n      list: eu/reg-2025-1227/annex-2-fertilisers\n"
                + "      codes: [\"3102\"]\n      from: 2027-01-01\n      set:\n"
                + "        ad_valorem_pct: much\n",
            false,
            8,
            "\"much\" is no figure"),
        new Wrong(
            HEAD
                + "  - move-step: {list: eu/reg-2025-1227/annex-2-fertilisers, codes: [\"3102\"],"
                + " step: 2026-07-02, from: 2026-08-01}\n",
            false,
            3,
            "they begin on [2025-07-01, 2026-07-01"),
        new Wrong(
            HEAD + "  - copy: {measure: pl-border-2025-09, id: pl-more, from: 2027-01-01}\n",
            false,
            3,
            "looks at no list"),
        new Wrong(
            HEAD + "  - copy: {measure: eu-765-2006-art-1i, id: eu-more, from: 2027-01-01}\n",
            false,
            3,
            "no line or listing belongs to \"eu-more\""),
        new Wrong(
            HEAD
                + "  - copy: {measure: eu-765-2006-art-1i, id: eu-more, from: 2027-01-01}\n"
                + "  - list: {list: "
                + SDN
                + ", id: belavia, measure: eu-more, from: 2027-01-01}\n",
            false,
            4,
            "doesn't look at"),
        new Wrong(
            HEAD
                + "  - add-codes: {list: "
                + POTASH
                + ", codes: [\"2519\"], measure: eu-mor, from: 2027-01-01}\n",
            false,
            3,
            "no supposed measure is called \"eu-mor\""),
        // Changes that can't all be true.
        new Wrong(
            HEAD
                + "  - end: {measure: us-31cfr548-gl-11, on: 2025-10-01}\n"
                + "  - end: {measure: us-31cfr548-gl-11, on: 2025-10-15}\n",
            false,
            4,
            "contradicts line 3",
            "2025-10-01",
            "2025-10-15"),
        new Wrong(
            HEAD
                + "  - move: {measure: us-31cfr548-gl-11, last-day: 2027-12-31}\n"
                + "  - end: {measure: us-31cfr548-gl-11, on: 2025-10-15}\n",
            false,
            4,
            "contradicts line 3"),
        new Wrong(
            HEAD
                + "  - move: {measure: eu-765-2006-art-1i, from: 2028-01-01}\n"
                + "  - end-act: {act: eu/reg-2006-765, on: 2027-03-01}\n",
            false,
            4,
            "contradicts line 3",
            "its act ends on 2027-03-01"),
        new Wrong(
            HEAD
                + "  - repeat: {measure: pl-border-2025-09, from: 2027-03-01, last-day: 2027-03-14}\n"
                + "  - suspend: {measure: pl-border-2025-09, from: 2027-03-10, last-day: 2027-03-20}\n",
            false,
            4,
            "contradicts line 3"),
        new Wrong(
            HEAD
                + "  - list: {list: "
                + SDN
                + ", id: belavia, from: 2026-01-01}\n  - delist: {list: "
                + SDN
                + ", id: belavia, on: 2027-01-01}\n",
            false,
            4,
            "contradicts line 3",
            "belavia on " + SDN),
        new Wrong(
            HEAD
                + "  - rate: {list: eu/reg-2025-1227/annex-2-fertilisers, codes: [\"3102\"], from:"
                + " 2027-01-01, set: {specific: 80}}\n"
                + "  - rate: {list: eu/reg-2025-1227/annex-2-fertilisers, codes: [\"3105\","
                + " \"3102\"], from: 2027-02-01, set: {specific: 90}}\n",
            false,
            4,
            "contradicts line 3",
            "specific=80"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_named_with_its_line(Wrong wrong) {
    assertThatThrownBy(() -> Overlay.parse("what-if.yaml", wrong.text).apply(BundledLaw.rulebook()))
        .isInstanceOf(RulebookException.class)
        .hasMessageStartingWith("what-if.yaml, line " + wrong.line + ": ")
        .satisfies(e -> assertThat(e.getMessage()).contains(wrong.said).doesNotContain("\n"));
  }

  @Test
  void the_schema_refuses_what_is_wrong_in_form_and_nothing_else() throws Exception {
    JsonSchema schema = schema();
    for (Wrong wrong : mistakes().toList()) {
      Object loaded;
      try {
        loaded = new Load(LoadSettings.builder().build()).loadFromString(wrong.text);
      } catch (org.snakeyaml.engine.v2.exceptions.YamlEngineException e) {
        assertThat(wrong.form).isTrue();
        continue;
      }
      JsonNode tree = new ObjectMapper().valueToTree(loaded);
      assertThat(schema.validate(tree).isEmpty()).as("%s", wrong.text).isEqualTo(!wrong.form);
    }
  }

  @Test
  void every_sample_follows_the_schema_and_can_be_applied() throws Exception {
    JsonSchema schema = schema();
    try (Stream<Path> files = Files.list(Path.of("samples/what-if"))) {
      List<Path> samples = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      assertThat(samples).hasSizeGreaterThanOrEqualTo(6);
      for (Path sample : samples) {
        String text = Files.readString(sample);
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
        assertThat(schema.validate(new ObjectMapper().valueToTree(loaded)))
            .as("%s", sample)
            .isEmpty();
        Rulebook law = BundledLaw.rulebook();
        assertThat(Overlay.parse(sample.toString(), text).apply(law).equals(law))
            .as("%s", sample)
            .isFalse();
      }
    }
  }

  private static JsonSchema schema() throws Exception {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(new ObjectMapper().readTree(Overlay.schema()));
  }
}
