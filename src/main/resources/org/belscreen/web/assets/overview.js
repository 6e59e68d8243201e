// Counts by jurisdiction and the matrix of the United States against the Union, to filter by.

import { $, h, chip, number, rows, VERDICTS, WORDS } from "./dom.js";

export function matrix(summary, { us, eu }, choose) {
  const cellOf = (u, e) => {
    const n = summary.matrix[u][e];
    const on = us === VERDICTS[u] && eu === VERDICTS[e];
    return h("td", { class: "cell" + (u === e ? " same" : "") }, h("button", {
      type: "button", "data-us": VERDICTS[u], "data-eu": VERDICTS[e], "aria-pressed": String(on), disabled: n === 0 && !on,
      "aria-label": rows(n) + ": US " + WORDS[VERDICTS[u]].toLowerCase() + ", EU " + WORDS[VERDICTS[e]].toLowerCase(),
      onclick: () => choose(on ? { us: "", eu: "" } : { us: VERDICTS[u], eu: VERDICTS[e] }),
    }, number(n)));
  };
  redraw($("matrix"), h("table", { class: "small" }, h("caption", {}, "United States (down) against European Union (across)"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "US \\ EU"), VERDICTS.map((v) => h("th", { scope: "col" }, chip(v))))),
    h("tbody", {}, VERDICTS.map((v, u) => h("tr", {}, h("th", { scope: "row" }, chip(v)), VERDICTS.map((_, e) => cellOf(u, e)))))));
}

/** Keeps the focus on the same cell where the table is drawn anew. */
function redraw(box, node) {
  const held = box.contains(document.activeElement) ? document.activeElement.dataset : null;
  box.replaceChildren(node);
  if (held?.us) box.querySelector('[data-us="' + held.us + '"][data-eu="' + held.eu + '"]')?.focus();
}

export function counts(sheet, summary, choose) {
  const button = (j, v) => h("td", { class: "cell" }, h("button", {
    type: "button", disabled: summary.counts[j][v] === 0,
    "aria-label": rows(summary.counts[j][v]) + ": " + j + " " + WORDS[VERDICTS[v]].toLowerCase(),
    onclick: () => choose({ j, v: VERDICTS[v] }),
  }, number(summary.counts[j][v])));
  const facts = [];
  if (summary.failed) facts.push(h("li", {}, h("button", { type: "button", class: "link", onclick: () => choose({ j: "", v: "E" }) }, rows(summary.failed)), " could not be screened"));
  if (summary.provisional) facts.push(h("li", {}, rows(summary.provisional) + " provisional: the law of that day was not verified or not modelled in full"));
  for (const [currency, amount] of Object.entries(summary.duty)) facts.push(h("li", {}, "Additional duty: " + amount + " " + currency));
  if (summary.open) facts.push(h("li", {}, rows(summary.open) + " with a duty that needs more facts"));
  if (sheet.skipped.length) facts.push(h("li", {}, h("details", {}, h("summary", {}, rows(sheet.skipped.length) + " without a transaction"),
    h("ul", { class: "plain" }, sheet.skipped.slice(0, 200).map(([row, why]) => h("li", {}, "Row " + row + " " + why))))));
  $("facts").replaceChildren(facts.length ? h("ul", { class: "plain" }, facts) : "");
  $("facts").hidden = facts.length === 0;
  $("counts").replaceChildren(h("table", { class: "small" }, h("caption", {}, "Rows by jurisdiction and verdict"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Law"), VERDICTS.map((v) => h("th", { scope: "col" }, chip(v))))),
    h("tbody", {}, sheet.shown.map((j) => h("tr", {}, h("th", { scope: "row" }, j), VERDICTS.map((_, v) => button(j, v)))))));
}
