package org.belscreen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call, and from where. */
class GuardTest {

  private static final String TOKEN = "t0ken-of-this-test";
  private static final String ROWS = "{\"rows\":[]}";

  @TempDir static Path folder;
  private static Served open;
  private static Served closed;

  @BeforeAll
  static void start() throws Exception {
    open = new Served(folder);
    closed = new Served(folder, Served.LIMITS, Optional.of(TOKEN));
  }

  @AfterAll
  static void end() {
    open.close();
    closed.close();
  }

  /** An answer as it comes: clients of the JDK don't let one say who one is. */
  private record Answer(int status, String head, String body) {

    Optional<String> header(String name) {
      Matcher m = Pattern.compile("(?im)^" + name + ": (.*?)\\r?$").matcher(head);
      return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }
  }

  private static Answer call(Served to, String line, String body, String... headers)
      throws IOException {
    try (Socket socket = new Socket("127.0.0.1", to.server.port())) {
      StringBuilder request = new StringBuilder(line + " HTTP/1.1\r\nConnection: close\r\n");
      for (String h : headers) {
        request.append(h).append("\r\n");
      }
      if (!body.isEmpty()) {
        request.append("Content-Length: ").append(body.length()).append("\r\n");
      }
      socket.getOutputStream().write((request + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
      String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = text.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(text.split(" ")[1]), text.substring(0, end), text.substring(end + 4));
    }
  }

  private static final String JSON = "Content-Type: application/json";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "LOCALHOST:8017",
        "127.0.0.1:1",
        "[::1]:80",
        "belscreen.test"
      })
  void this_machine_may_call_by_its_own_names(String host) throws IOException {
    assertThat(call(open, "GET /", "", "Host: " + host).status()).isEqualTo(200);
    assertThat(call(open, "POST /api/v1/screen", ROWS, "Host: " + host, JSON).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:8017",
        "10.0.0.7",
        "127.0.0.2.nip.io",
        "[::2]"
      })
  void a_name_of_another_site_made_to_point_here_is_turned_away(String host) throws IOException {
    assertThat(call(open, "GET /", "", "Host: " + host).status()).isEqualTo(403);
    assertThat(call(open, "POST /api/v1/screen", ROWS, "Host: " + host, JSON).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:9",
        "Origin: http://evil-localhost",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void another_sites_post_is_turned_away(String header) throws IOException {
    for (String path :
        List.of("/api/v1/screen", "/api/v1/sheets", "/api/v1/sheets/days", "/login")) {
      assertThat(call(open, "POST " + path, ROWS, "Host: localhost", header, JSON).status())
          .as(path)
          .isEqualTo(403);
    }
    assertThat(call(open, "DELETE /api/v1/jobs/a", "", "Host: localhost", header).status())
        .isEqualTo(403);
  }

  @Test
  void the_page_itself_may_post() throws IOException {
    Answer answer =
        call(
            open,
            "POST /api/v1/screen",
            ROWS,
            "Host: localhost:8017",
            "Origin: http://localhost:8017",
            "Sec-Fetch-Site: same-origin",
            JSON);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void a_form_of_another_kind_is_not_taken_for_json() throws IOException {
    Answer answer =
        call(open, "POST /api/v1/screen", ROWS, "Host: localhost", "Content-Type: text/plain");
    assertThat(answer.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/assets/app.js", "/api/v1/acts", "/api/v1/none", "/assets/../x"})
  void every_answer_carries_the_headers_that_protect_it(String path) throws IOException {
    Answer answer = call(open, "GET " + path, "", "Host: localhost");
    assertThat(answer.header("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("X-Frame-Options")).contains("DENY");
    assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Server")).isEmpty();
  }

  @Test
  void without_the_token_nothing_is_answered() throws IOException {
    for (String path : List.of("/api/v1/acts", "/assets/app.js", "/api/v1/openapi.json")) {
      assertThat(call(closed, "GET " + path, "", "Host: localhost").status()).isEqualTo(401);
      assertThat(
              call(closed, "GET " + path, "", "Host: localhost", "Authorization: Bearer no")
                  .status())
          .isEqualTo(401);
      assertThat(
              call(closed, "GET " + path, "", "Host: localhost", "Authorization: Bearer " + TOKEN)
                  .status())
          .isEqualTo(200);
    }
    assertThat(call(closed, "POST /api/v1/screen", ROWS, "Host: localhost", JSON).status())
        .isEqualTo(401);
    assertThat(call(closed, "GET /", "", "Host: localhost").header("Location").orElse(""))
        .endsWith("/login");
    assertThat(call(closed, "GET /", "", "Host: 192.168.7.7:80").status()).isEqualTo(302);
    assertThat(call(closed, "GET /", "", "Host: evil.example").status()).isEqualTo(403);
  }

  @Test
  void the_link_lets_one_in_once() throws IOException {
    String link = closed.server.address().replaceFirst("http://[^/]+", "");
    assertThat(link).startsWith("/login?key=");
    Answer first = call(closed, "GET " + link, "", "Host: localhost");
    assertThat(first.status()).isEqualTo(302);
    String cookie = first.header("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").doesNotContain(TOKEN);
    String session = cookie.split(";")[0];
    assertThat(call(closed, "GET /", "", "Host: localhost", "Cookie: " + session).status())
        .isEqualTo(200);
    Answer second = call(closed, "GET " + link, "", "Host: localhost");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("Set-Cookie")).isEmpty();
    assertThat(second.body()).contains("This link has been used");
  }

  @Test
  void the_token_may_be_typed_in() throws IOException {
    String form = "Content-Type: application/x-www-form-urlencoded";
    Answer wrong = call(closed, "POST /login", "token=x", "Host: localhost", form);
    assertThat(wrong.status()).isEqualTo(401);
    Answer right = call(closed, "POST /login", "token=" + TOKEN, "Host: localhost", form);
    assertThat(right.status()).isEqualTo(302);
    assertThat(right.header("Set-Cookie")).isPresent();
  }
}
