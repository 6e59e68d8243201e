// What is printed: a memo of the rows that the filters leave, and of the open row in full.

import { $, h, chip, link, isoOf, rows, VERDICTS } from "./dom.js";
import { change, duty, failure, gravest } from "./table.js";

const MOST = 2000;

export function memo({ sheet, list, state, filters, panel }) {
  const { run } = sheet.head;
  const summary = sheet.summary();
  const shown = list.slice(0, MOST);
  const facts = [
    ["Sheet", run.input.name + ", SHA-256 " + run.input.sha256],
    ["Judged", state.on ? "all rows under the law of " + state.on : "each row on its own date"],
    ["Known on", run.knownOn || "everything published"],
    ["Law supposed", run.overlay ? "HYPOTHETICAL: " + run.overlay : "none"],
    ["Rulebook", run.rulebook.version + ", SHA-256 " + run.rulebook.sha256],
    ["Verified through", Object.entries(sheet.head.verifiedThrough).map(([j, d]) => j + " " + isoOf(d)).join(", ")],
    ["Program", "belscreen " + run.version],
    ["Filters", filters || "none"],
  ];
  $("memo").replaceChildren(
    run.overlay ? h("p", { class: "hypothetical" }, "HYPOTHETICAL: judged with the overlay " + run.overlay + ". This is not the law in force.") : "",
    h("h1", {}, "Screening against US and EU measures on Belarus"),
    h("dl", {}, facts.map(([k, v]) => [h("dt", {}, k), h("dd", {}, v)])),
    h("table", { class: "small" }, h("caption", {}, "All rows by jurisdiction and verdict"),
      h("thead", {}, h("tr", {}, h("th", {}, "Law"), VERDICTS.map((v) => h("th", {}, chip(v))))),
      h("tbody", {}, sheet.shown.map((j) => h("tr", {}, h("th", {}, j), summary.counts[j].map((n) => h("td", { class: "n" }, String(n))))))),
    panel ? h("section", {}, panel) : "",
    h("h2", {}, rows(list.length)),
    list.length > MOST ? h("p", {}, "The first " + MOST + " are printed; the workbook and the page hold all.") : "",
    h("table", { class: "rows" },
      h("thead", {}, h("tr", {}, ["Row", "Id", "What", "Day", ...sheet.shown, "Why", "Duty", "Next change"].map((t) => h("th", {}, t)))),
      h("tbody", {}, shown.map((row) => line(sheet, row)))),
    h("p", {}, "Not legal advice: a screening against the measures that the rulebook encodes."));
}

function line(sheet, row) {
  const judged = sheet.judged(row);
  return h("tr", {}, h("td", {}, String(row.row)), h("td", {}, row.id), h("td", {}, row.what), h("td", {}, judged ? isoOf(sheet.dayOf(row)) : ""),
    sheet.shown.map((j) => {
      const said = judged ? sheet.said(row, j) : null;
      if (!said) return h("td", {}, judged ? "–" : "");
      const m = said.t[0]?.[1];
      return h("td", {}, chip(VERDICTS[said.v]), m === undefined ? "" : h("div", {}, link(sheet.measures[m].source, sheet.measures[m].authority)));
    }),
    h("td", {}, judged ? gravest(sheet, row) : failure(sheet, row)),
    h("td", {}, judged ? duty(sheet.duty(row)) : ""), h("td", {}, judged ? change(sheet.next(row)) : ""));
}
