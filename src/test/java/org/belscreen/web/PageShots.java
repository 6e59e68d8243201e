package org.belscreen.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Takes the pictures of the page by hand: {@code PageShots FOLDER [dark] [narrow]}. */
final class PageShots {

  private PageShots() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    boolean narrow = List.of(args).contains("narrow");
    boolean dark = List.of(args).contains("dark");
    Path work = Files.createTempDirectory("shots");
    try (Served served = new Served(work);
        Browser browser = Browser.start(work.resolve("profile"), 1440, 960)) {
      browser.send(
          "Emulation.setDeviceMetricsOverride",
          Map.of(
              "width",
              narrow ? 1024 : 1440,
              "height",
              960,
              "deviceScaleFactor",
              1,
              "mobile",
              false));
      if (dark) {
        browser.send(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
      }
      String at = served.at("/").toString();
      browser.open(at);
      browser.picture(folder.resolve("page-empty.png"));
      browser.drop(Path.of("samples/shipments.xlsx"), "#drop");
      browser.until("document.querySelectorAll('tr.row').length > 5");
      browser.picture(folder.resolve("page-own.png"));
      browser.eval("document.querySelector('tr[data-i=\"3\"]').click()");
      browser.until("document.querySelector('.panel .explained')");
      browser.eval(
          "document.getElementById('day').value='2025-09-11'; document.getElementById('day').onchange()");
      browser.until("document.getElementById('day-says').innerText.includes('changed')");
      browser.eval("document.querySelector('#panel button:not([aria-label])')?.click()");
      browser.until("document.querySelectorAll('.panel .explained').length === 2");
      browser.until("document.querySelector('.panel .remedies')");
      browser.until("document.getElementById('work').hidden");
      browser.picture(folder.resolve("page-sheet.png"));
      browser.open(
          at
              + "#whatif?on=2026-07-01&x="
              + java.net.URLEncoder.encode(
                  "hs_code=31021010&from=BY&to=DE&origin=BY&value=100000&currency=EUR&net_weight_kg=400000",
                  "UTF-8"));
      browser.until("document.querySelector('#whatif-panel .finding')");
      browser.picture(folder.resolve("page-whatif.png"));
      browser.open(at + "#law?on=2025-11-04&m=us-31cfr548-gl-11");
      browser.until("document.querySelector('#law-panel dl')");
      browser.picture(folder.resolve("page-law.png"));
      browser.open(at + "#law?on=2025-11-04&tab=changes");
      browser.until("document.querySelector('#law-body h2.daily')");
      browser.picture(folder.resolve("page-changes.png"));
      browser.complaints().forEach(System.out::println);
    }
  }
}
