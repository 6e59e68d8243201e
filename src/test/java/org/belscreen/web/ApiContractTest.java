package org.belscreen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API answers is what its OpenAPI document says. */
class ApiContractTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LEASE =
      "{\"id\":\"L\",\"date\":\"2025-10-01\",\"activity\":\"service\",\"service\":\"aircraft-lease\","
          + "\"seller\":\"Lessor Ltd\",\"seller_country\":\"US\",\"buyer\":\"Belavia\",\"buyer_country\":\"BY\","
          + "\"us_person\":true,\"eu_person\":\"yes\"}";

  @TempDir static Path folder;
  private static Served served;
  private static JsonNode document;

  @BeforeAll
  static void start() throws Exception {
    served = new Served(folder);
    document = MAPPER.readTree(served.get("/api/v1/openapi.json").body());
  }

  @AfterAll
  static void end() throws Exception {
    served.close();
    try (var left = Files.list(folder)) {
      assertThat(left).as("what is left of the calls").isEmpty();
    }
  }

  @Test
  void screening_rows_answers_in_the_contracts_json() throws Exception {
    JsonNode answer =
        posted("/screen", "{\"asOf\":\"2025-09-10\",\"rows\":[" + LEASE + ",{\"hs_code\":\"x\"}]}");
    assertThat(answer.at("/run/asOf").asText()).isEqualTo("2025-09-10");
    assertThat(answer.at("/run/input/rows").asInt()).isEqualTo(2);
    assertThat(answer.at("/rows/0/verdicts/0/verdict").asText()).isEqualTo("PROHIBITED");
    assertThat(answer.at("/rows/1/status").asText()).isEqualTo("error");
    assertThat(
            posted("/screen", "{\"rows\":[" + LEASE + "]}")
                .at("/rows/0/verdicts/0/verdict")
                .asText())
        .isEqualTo("RESTRICTED");
  }

  @Test
  void an_overlay_and_knowledge_of_a_day_are_heeded() throws Exception {
    JsonNode supposed =
        posted(
            "/screen",
            "{\"asOf\":\"2027-02-01\",\"overlay\":\"sample:us-relists-belavia\",\"jurisdictions\":[\"US\"],\"rows\":["
                + LEASE
                + "]}");
    assertThat(supposed.at("/rows/0/verdicts/0/verdict").asText()).isEqualTo("PROHIBITED");
    assertThat(supposed.at("/run/hypothetical").asBoolean()).isTrue();
    assertThat(supposed.at("/rows/0/messages/0").asText()).startsWith("HYPOTHETICAL");
    assertThat(supposed.at("/rows/0/verdicts")).hasSize(1);
    JsonNode known =
        posted(
            "/screen",
            "{\"asOf\":\"2025-12-01\",\"knownOn\":\"2025-10-01\",\"rows\":[" + LEASE + "]}");
    assertThat(known.at("/rows/0/verdicts/0/verdict").asText()).isEqualTo("RESTRICTED");
  }

  @Test
  void a_timeline_adjoins_from_end_to_end() throws Exception {
    JsonNode answer =
        posted(
            "/timeline",
            "{\"from\":\"2020-01-01\",\"to\":\"2026-01-01\",\"rows\":[" + LEASE + "]}");
    JsonNode segments = answer.at("/rows/0/timelines/0/segments");
    assertThat(segments.get(0).get("from").asText()).isEqualTo("2020-01-01");
    assertThat(segments.get(segments.size() - 1).get("to").asText()).isEqualTo("2026-01-01");
    for (int i = 1; i < segments.size(); i++) {
      assertThat(segments.get(i).get("from")).isEqualTo(segments.get(i - 1).get("to"));
    }
  }

  @Test
  void a_row_is_explained() throws Exception {
    JsonNode answer = posted("/explain", "{\"asOf\":\"2025-09-10\",\"rows\":[" + LEASE + "]}");
    assertThat(answer.at("/explanations")).isNotEmpty();
    assertThat(answer.at("/row/id").asText()).isEqualTo("L");
    assertThat(answer.has("remedies")).isFalse();
    JsonNode more =
        posted("/explain", "{\"asOf\":\"2025-09-10\",\"remedies\":true,\"rows\":[" + LEASE + "]}");
    assertThat(more.get("remedies").findValuesAsText("column")).contains("date");
    assertThat(posted("/explain", "{\"rows\":[{\"hs_code\":\"?\"}]}").at("/row/status").asText())
        .isEqualTo("error");
  }

  @Test
  void a_workbook_is_screened_timed_and_explained() throws Exception {
    byte[] book = Files.readAllBytes(Path.of("samples/shipments.xlsx"));
    JsonNode rows = sent("/sheets", "/sheets?name=shipments.xlsx", book);
    assertThat(rows.at("/rows")).hasSize(26);
    assertThat(rows.at("/run/input/name").asText()).isEqualTo("shipments.xlsx");
    JsonNode timeline = sent("/sheets/timeline", "/sheets/timeline?row=5", book);
    assertThat(timeline.at("/rows")).hasSize(1);
    assertThat(sent("/sheets/timeline", "/sheets/timeline", book).at("/run/input/rows").asInt())
        .isEqualTo(26);
    JsonNode explained = sent("/sheets/explain", "/sheets/explain?row=5&asOf=2025-09-10", book);
    assertThat(explained.at("/row/verdicts/0/verdict").asText()).isEqualTo("PROHIBITED");
    assertThat(sent("/sheets/columns", "/sheets/columns", book).at("/rows/0/1").asText())
        .isEqualTo("id");
  }

  @Test
  void every_line_of_a_sheets_days_is_described_and_says_what_a_screening_of_the_day_says()
      throws Exception {
    byte[] book = Files.readAllBytes(Path.of("samples/shipments.xlsx"));
    HttpResponse<byte[]> response = served.send("/api/v1/sheets/days", book);
    assertThat(response.statusCode()).isEqualTo(200);
    List<JsonNode> lines =
        new String(response.body(), StandardCharsets.UTF_8)
            .lines()
            .map(ApiContractTest::read)
            .toList();
    assertThat(lines).hasSize(3);
    for (JsonNode line : lines) {
      check("/sheets/days", "post", "200", "application/x-ndjson", line);
    }
    JsonNode batch = lines.get(1);
    for (String day : List.of("2021-08-09", "2022-06-04", "2025-09-11", "2026-07-01")) {
      long number = java.time.LocalDate.parse(day).toEpochDay();
      JsonNode screened = sent("/sheets", "/sheets?asOf=" + day, book).get("rows");
      for (int r = 0; r < screened.size(); r++) {
        JsonNode verdicts = screened.get(r).path("verdicts");
        JsonNode timelines = batch.at("/rows/" + r + "/4");
        assertThat(timelines).as("%s row %d", day, r).hasSize(verdicts.size());
        for (int j = 0; j < verdicts.size(); j++) {
          JsonNode days = batch.at("/timelines/" + timelines.get(j).asInt() + "/days");
          JsonNode on = days.get(0);
          for (JsonNode d : days) {
            on = d.get("from").asLong() <= number ? d : on;
          }
          assertThat(List.of("ALLOWED", "RESTRICTED", "PROHIBITED").get(on.get("v").asInt()))
              .as("%s row %d, %s", day, r, verdicts.get(j))
              .isEqualTo(verdicts.get(j).get("verdict").asText());
        }
      }
    }
  }

  @Test
  void the_law_is_listed() throws Exception {
    JsonNode on = got("/measures", "/measures?on=2025-10-01&jurisdictions=US");
    assertThat(on.findValuesAsText("id")).contains("us-31cfr548-gl-11");
    assertThat(got("/measures", "/measures?on=2025-11-04").findValuesAsText("id"))
        .doesNotContain("us-31cfr548-gl-11");
    JsonNode one = got("/measures/{id}", "/measures/us-31cfr548-gl-11");
    assertThat(one.get("cases")).isNotEmpty();
    assertThat(one.get("lists")).isNotEmpty();
    assertThat(got("/measures/{id}", "/measures/eu-765-2006-art-1i").at("/lists/0/lines/0/code"))
        .isNotNull();
    assertThat(got("/acts", "/acts").get("acts")).isNotEmpty();
    JsonNode changes = got("/changes", "/changes?from=2025-11-04&to=2025-11-05");
    assertThat(changes.get("changes")).isNotEmpty();
    changes.get("changes").forEach(c -> assertThat(c.get("date").asText()).isEqualTo("2025-11-04"));
    assertThat(got("/overlays", "/overlays").get("overlays")).hasSizeGreaterThan(4);
    assertThat(got("/fields", "/fields").get("fields")).hasSizeGreaterThan(50);
    assertThat(got("/jobs/{id}", "/jobs/00000000-0000").get("state").asText()).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/screen | {'asOf':'2025-13-01','rows':[]} | asOf",
        "/screen | {'asOf':'1/10/2025','rows':[]} | asOf",
        "/screen | {'asOf':'2025-02-29','rows':[]} | asOf",
        "/screen | {'asOf':'today','rows':[]} | asOf",
        "/screen | {'knownOn':'2025','rows':[]} | knownOn",
        "/screen | {'rows':[{'hs_code':'31042050','colour':'red','taste':'salt'}]} | colour",
        "/screen | {'rows':[{'hs_code':'1','HS code':'2'}]} | HS code",
        "/screen | {'rows':[{'hs_code':{'a':1}}]} | rows[0].hs_code",
        "/screen | {'rows':{}} | rows",
        "/screen | {'row':[]} | row",
        "/screen | {} | rows",
        "/screen | {'rows':[],'jurisdictions':'US,UK'} | jurisdictions",
        "/screen | {'rows':[],'strict':'perhaps'} | strict",
        "/screen | {'rows':[],'overlay':'sample:none'} | overlay",
        "/screen | {'rows':[],'overlay':'changes: [{move: {measure: x}}]'} | overlay",
        "/explain | {'rows':[]} | rows",
        "/timeline | {'rows':[],'from':'2026-01-01','to':'2020-01-01'} | from",
      })
  void what_cannot_be_used_is_refused_with_the_name_of_the_field(
      String path, String body, String field) throws Exception {
    HttpResponse<String> response = served.post("/api/v1" + path, body.strip().replace('\'', '"'));
    JsonNode problem = problem(path, "post", 400, response);
    assertThat(problem.get("field").asText()).isEqualTo(field.strip());
  }

  @Test
  void unknown_field_names_are_all_named() throws Exception {
    HttpResponse<String> response =
        served.post("/api/v1/screen", "{\"rows\":[{\"colour\":1},{\"taste\":2}]}");
    assertThat(read(response.body()).get("detail").asText()).contains("colour, taste");
  }

  @ParameterizedTest
  @CsvSource({
    "/sheets?asOf=2025-00-01,asOf",
    "/sheets?knownOn=x,knownOn",
    "/sheets?format=pdf,format",
    "/sheets?colour=red,colour",
    "/sheets?map=nothing,map",
    "/sheets?dateOrder=ymd,dateOrder",
    "/sheets?asOf=2025-01-01&asOf=2025-01-02,asOf",
    "/sheets/explain?row=x,row",
    "/sheets/explain?row=99999,row",
    "/sheets/timeline?from=31.12.2025,from",
  })
  void a_sheets_parameters_are_refused_with_their_name(String path, String field) throws Exception {
    byte[] sheet = Served.csv("date,hs_code,from,to", "2025-01-01,31042050,BY,PL");
    HttpResponse<byte[]> response = served.send("/api/v1" + path, sheet);
    JsonNode problem =
        problem(path.replaceAll("\\?.*", ""), "post", 400, response.statusCode(), response.body());
    assertThat(problem.get("field").asText()).isEqualTo(field);
  }

  @Test
  void what_is_no_sheet_is_said_so() throws Exception {
    for (byte[] file :
        List.of(
            Served.csv("a,b", "1,2"),
            "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
            new byte[] {'P', 'K', 3, 4, 0, 0},
            new byte[0])) {
      HttpResponse<byte[]> response = served.send("/api/v1/sheets", file);
      problem("/sheets", "post", 422, response.statusCode(), response.body());
    }
    problem("/screen", "post", 400, served.post("/api/v1/screen", "{\"rows\":[}"));
    assertThat(served.get("/api/v1/measures/none").statusCode()).isEqualTo(404);
    assertThat(served.get("/api/v1/none").statusCode()).isEqualTo(404);
    assertThat(served.get("/api/v1/measures?on=2025-9-1").statusCode()).isEqualTo(400);
  }

  @Test
  void a_rule_is_never_taken_over_the_network() throws Exception {
    Set<String> names = new TreeSet<>();
    document
        .at("/components/parameters")
        .fieldNames()
        .forEachRemaining(n -> names.add(n.toLowerCase(Locale.ROOT)));
    assertThat(names).doesNotContain("rules", "drl");
    byte[] drl = "package x\nrule \"eu-x\" when then end\n".getBytes(StandardCharsets.UTF_8);
    assertThat(served.send("/api/v1/sheets?rules=x", drl).statusCode()).isEqualTo(400);
    assertThat(served.send("/api/v1/sheets", drl).statusCode()).isEqualTo(422);
  }

  @Test
  void every_path_of_the_document_answers() throws Exception {
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          int status = status(path.getKey(), method);
                          assertThat(path.getValue().get(method).get("responses").has("" + status))
                              .as("%s %s answered %d", method, path.getKey(), status)
                              .isTrue();
                        }));
  }

  private static int status(String path, String method) {
    URI uri = served.at("/api/v1" + path.replace("{id}", "none"));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return served.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode posted(String path, String body) throws Exception {
    HttpResponse<String> response = served.post("/api/v1" + path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode json = read(response.body());
    check(path, "post", "200", "application/json", json);
    return json;
  }

  private static JsonNode sent(String path, String call, byte[] file) throws Exception {
    HttpResponse<byte[]> response = served.send("/api/v1" + call, file);
    String text = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(response.statusCode()).as(text).isEqualTo(200);
    JsonNode json = read(text);
    check(path, "post", "200", "application/json", json);
    return json;
  }

  private static JsonNode got(String path, String call) throws Exception {
    HttpResponse<String> response = served.get("/api/v1" + call);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode json = read(response.body());
    check(path, "get", "200", "application/json", json);
    return json;
  }

  private static JsonNode problem(
      String path, String method, int status, HttpResponse<String> response) {
    return problem(
        path,
        method,
        status,
        response.statusCode(),
        response.body().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode problem(String path, String method, int wanted, int status, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    assertThat(status).as(text).isEqualTo(wanted);
    JsonNode json = read(text);
    check(path, method, String.valueOf(wanted), "application/problem+json", json);
    return json;
  }

  private static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  /** Checks an answer against the schema that the document gives it. */
  private static void check(
      String path, String method, String status, String type, JsonNode answer) {
    JsonNode response = document.get("paths").get(path).get(method).get("responses").get(status);
    assertThat(response).as("%s %s %s is described", method, path, status).isNotNull();
    if (response.has("$ref")) {
      response = document.at(response.get("$ref").asText().substring(1));
    }
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.set(
        "allOf", MAPPER.createArrayNode().add(response.get("content").get(type).get("schema")));
    schema.set("components", document.get("components"));
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    assertThat(
            compiled.validate(
                answer, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
        .as(
            "%s %s: %s",
            method, path, answer.toString().substring(0, Math.min(400, answer.toString().length())))
        .isEmpty();
  }
}
