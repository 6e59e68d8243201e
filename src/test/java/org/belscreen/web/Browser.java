package org.belscreen.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven over its DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 30;
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private String session = "";

  /** The browser of this machine, if it has one. */
  static Optional<Path> executable() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(n -> Path.of(folder, n)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Browser(Process process, String address) throws Exception {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Starts a browser with an empty profile.
   *
   * @param profile a folder that doesn't exist yet
   */
  static Browser start(Path profile, int width, int height) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(executable().orElseThrow().toString());
    command.addAll(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--window-size=" + width + "," + height,
            "--user-data-dir=" + profile,
            "about:blank"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    while (line != null && !line.startsWith("DevTools listening on ")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the browser ended before it began");
    }
    Thread drain = new Thread(() -> out.lines().forEach(l -> {}), "browser-output");
    drain.setDaemon(true);
    drain.start();
    Browser browser = new Browser(process, line.substring("DevTools listening on ".length()));
    browser.attach();
    return browser;
  }

  private void attach() throws Exception {
    String target =
        send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    send("Page.enable", Map.of());
    send("Runtime.enable", Map.of());
    send("Network.enable", Map.of());
    send("Log.enable", Map.of());
  }

  /** Sends a command and gives its result. */
  JsonNode send(String method, Map<String, ?> params) throws Exception {
    int id = lastId.incrementAndGet();
    ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
    if (!session.isEmpty() && !method.startsWith("Browser.") && !method.startsWith("Target.")) {
      message.put("sessionId", session);
    }
    message.set("params", MAPPER.valueToTree(params));
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try {
      return answer.get(20 * PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException(method + " " + params + ": " + e, e);
    }
  }

  /** Evaluates an expression in the page, waiting for it where it is a promise. */
  JsonNode eval(String expression) throws Exception {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(
          expression
              + ": "
              + result.at("/exceptionDetails/exception/description").asText()
              + "; "
              + complaints());
    }
    return result.at("/result/value");
  }

  String text(String expression) throws Exception {
    return eval(expression).asText();
  }

  /** Waits until an expression is true in the page, and gives its value. */
  JsonNode until(String condition) throws Exception {
    return until(condition, PATIENCE_SECONDS);
  }

  /** The same with as much patience as something long needs. */
  JsonNode until(String condition, int seconds) throws Exception {
    return eval(
        "new Promise((done, fail) => { const end = performance.now() + "
            + seconds * 1000
            + "; const look = () => { let v = null; try { v = ("
            + condition
            + "); } catch (e) { v = null; }"
            + " if (v) done(v); else if (performance.now() > end) fail(new Error("
            + "'in vain; the page says: ' + document.body.innerText.replace(/\\s+/g, ' ').slice(0, 2000))); else setTimeout(look, 15); }; look(); })");
  }

  /** Opens an address and waits until the page says that it is ready. */
  void open(String address) throws Exception {
    send("Page.navigate", Map.of("url", address));
    until("document.documentElement.dataset.ready === 'yes' && location.href.startsWith('http')");
  }

  /** Presses a key, such as {@code Tab}, {@code Enter} or {@code a}. */
  void press(String key) throws Exception {
    press(key, 0);
  }

  /**
   * Presses a key with others held.
   *
   * @param modifiers 1 Alt, 2 Ctrl, 4 Meta, 8 Shift
   */
  void press(String key, int modifiers) throws Exception {
    Map<String, Integer> codes =
        Map.of(
            "Tab",
            9,
            "Enter",
            13,
            "Escape",
            27,
            "End",
            35,
            "Home",
            36,
            "ArrowLeft",
            37,
            "ArrowUp",
            38,
            "ArrowRight",
            39,
            "ArrowDown",
            40);
    int code = codes.getOrDefault(key, (int) key.toUpperCase(java.util.Locale.ROOT).charAt(0));
    String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
    send(
        "Input.dispatchKeyEvent",
        Map.of(
            "type", text.isEmpty() ? "rawKeyDown" : "keyDown",
            "key", key,
            "code", key.length() == 1 ? "" : key,
            "text", text,
            "modifiers", modifiers,
            "windowsVirtualKeyCode", code));
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "modifiers", modifiers, "windowsVirtualKeyCode", code));
  }

  void type(String text) throws Exception {
    send("Input.insertText", Map.of("text", text));
  }

  /** Drops a file where an element is. */
  void drop(Path file, String selector) throws Exception {
    JsonNode at =
        eval(
            "(() => { const r = document.querySelector('"
                + selector
                + "').getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()");
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      send(
          "Input.dispatchDragEvent",
          Map.of(
              "type", type,
              "x", at.get("x").asDouble(),
              "y", at.get("y").asDouble(),
              "data",
                  Map.of(
                      "items", List.of(),
                      "files", List.of(file.toAbsolutePath().toString()),
                      "dragOperationsMask", 1)));
    }
  }

  /** The mouse at a point: {@code mousePressed}, {@code mouseMoved} or {@code mouseReleased}. */
  void mouse(String type, double x, double y) throws Exception {
    send(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            type,
            "x",
            x,
            "y",
            y,
            "button",
            "left",
            "buttons",
            type.equals("mouseReleased") ? 0 : 1,
            "clickCount",
            1));
  }

  /** Saves a picture of what is in sight. */
  void picture(Path file) throws Exception {
    JsonNode png = send("Page.captureScreenshot", Map.of("format", "png"));
    Files.write(file, Base64.getDecoder().decode(png.get("data").asText()));
  }

  /** The events of a kind since the start. */
  List<JsonNode> events(String method) {
    return events.stream().filter(e -> e.get("method").asText().equals(method)).toList();
  }

  /** Requests that the page has made. */
  int requests() {
    return events("Network.requestWillBeSent").size();
  }

  /** Forgets what happened so far. */
  void forget() {
    events.clear();
  }

  /** What the page complained of: errors thrown and what its security policy turned away. */
  List<String> complaints() {
    return events.stream()
        .filter(
            e ->
                e.get("method").asText().equals("Runtime.exceptionThrown")
                    || e.get("method").asText().equals("Log.entryAdded")
                        && e.at("/params/entry/level").asText().equals("error"))
        .map(JsonNode::toString)
        .toList();
  }

  @Override
  public void close() {
    try {
      send("Browser.close", Map.of());
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      // ended by force below
    } finally {
      process.destroyForcibly();
    }
  }

  private final class Listener implements WebSocket.Listener {

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        try {
          take(MAPPER.readTree(partial.toString()));
        } catch (IOException e) {
          waiting.values().forEach(w -> w.completeExceptionally(e));
        }
        partial.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    private void take(JsonNode message) {
      if (!message.has("id")) {
        events.add(message);
        return;
      }
      CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
      if (answer == null) {
        return;
      }
      if (message.has("error")) {
        answer.completeExceptionally(new IllegalStateException(message.get("error").toString()));
      } else {
        answer.complete(message.get("result"));
      }
    }
  }
}
