// A table of which only the rows in sight are in the page, so that 50,000 of them scroll smoothly.

import { h, chip, link, isoOf, VERDICTS, WORDS } from "./dom.js";

const HEIGHT = 60;
const SPARE = 8;

export class Table {
  constructor(box, open) {
    this.box = box;
    this.open = open;
    this.rows = [];
    this.first = -1;
    this.at = 0;
    box.addEventListener("scroll", () => this.later());
    new ResizeObserver(() => this.later(true)).observe(box);
  }

  show(sheet, rows, chosen) {
    const columns = JSON.stringify(sheet.shown);
    if (this.sheet !== sheet || this.columns !== columns) {
      this.sheet = sheet;
      this.columns = columns;
      this.build();
    }
    this.rows = rows;
    this.chosen = chosen;
    this.at = Math.min(this.at, Math.max(0, rows.length - 1));
    this.table.setAttribute("aria-rowcount", rows.length + 1);
    this.empty.hidden = rows.length > 0;
    this.draw(true);
  }

  build() {
    const heads = [["row", "Row"], ["id", "Id"], ["what", "What"], ["date", "Day"]];
    for (const j of this.sheet.shown) heads.push([j.toLowerCase(), j]);
    heads.push(["why", "Why"], ["duty", "Additional duty"], ["next", "Next change"]);
    this.body = h("tbody", { onclick: (e) => this.click(e), onkeydown: (e) => this.key(e), onfocusin: (e) => this.focused(e) });
    this.table = h("table", { role: "grid", "aria-label": "Rows and their verdicts", "aria-colcount": heads.length },
      h("thead", {}, h("tr", { role: "row", "aria-rowindex": 1 },
        heads.map(([key, text]) => h("th", { scope: "col", role: "columnheader", class: "c-" + key }, text)))),
      this.body);
    this.empty = h("p", { class: "empty" }, "No row fits these filters.");
    this.box.replaceChildren(this.table, this.empty);
  }

  later(always) {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      if (this.table) this.draw(always);
    });
  }

  draw(always) {
    const first = Math.max(0, Math.floor(this.box.scrollTop / HEIGHT) - SPARE);
    const count = Math.ceil(this.box.clientHeight / HEIGHT) + 2 * SPARE;
    if (!always && first === this.first) return;
    this.first = first;
    const last = Math.min(this.rows.length, first + count);
    const focused = this.body.contains(document.activeElement);
    const nodes = [this.pad(first)];
    for (let i = first; i < last; i++) nodes.push(this.row(i));
    nodes.push(this.pad(this.rows.length - last));
    this.body.replaceChildren(...nodes);
    if (focused) this.node(this.at)?.focus({ preventScroll: true });
  }

  pad(rows) {
    const node = h("tr", { class: "pad", role: "presentation" }, h("td", { role: "presentation" }));
    node.style.height = Math.max(0, rows) * HEIGHT + "px";
    return node;
  }

  row(i) {
    const { sheet } = this;
    const row = this.rows[i];
    const judged = sheet.judged(row);
    const day = judged ? sheet.dayOf(row) : null;
    const cells = [cell("row", String(row.row)), cell("id", one(row.id)), cell("what", clamp(row.what)), cell("date", day === null ? "" : isoOf(day))];
    const why = judged ? gravest(sheet, row) : null;
    for (const j of sheet.shown) cells.push(cell(j.toLowerCase(), judged ? verdict(sheet, sheet.said(row, j)) : j === "US" ? chip("E") : null));
    cells.push(cell("why", clamp(judged ? why : failure(sheet, row))));
    cells.push(cell("duty", judged ? duty(sheet.duty(row)) : ""));
    cells.push(cell("next", judged ? change(sheet.next(row)) : ""));
    return h("tr", {
      class: "row", role: "row", "data-i": i, "data-row": row.row, "aria-rowindex": i + 2,
      "aria-selected": String(row.row === this.chosen), tabindex: i === this.at ? "0" : "-1",
    }, cells);
  }

  node(i) {
    return this.body.querySelector('tr[data-i="' + i + '"]');
  }

  click(e) {
    const tr = e.target.closest("tr.row");
    if (!tr || e.target.closest("a")) return;
    this.at = Number(tr.dataset.i);
    this.open(this.rows[this.at]);
  }

  focused(e) {
    const tr = e.target.closest("tr.row");
    if (tr) this.at = Number(tr.dataset.i);
  }

  key(e) {
    const page = Math.max(1, Math.floor(this.box.clientHeight / HEIGHT) - 2);
    const last = this.rows.length - 1;
    const to = {
      ArrowDown: this.at + 1, ArrowUp: this.at - 1, PageDown: this.at + page, PageUp: this.at - page, Home: 0, End: last,
    }[e.key];
    if (to !== undefined) {
      e.preventDefault();
      this.go(Math.min(Math.max(to, 0), last));
    } else if ((e.key === "Enter" || e.key === " ") && e.target.closest("tr.row") === e.target) {
      e.preventDefault();
      this.open(this.rows[this.at]);
    }
  }

  /** Brings a row into sight and puts the focus on it. */
  go(i) {
    this.at = i;
    const head = this.table.tHead.offsetHeight;
    const top = i * HEIGHT;
    if (top < this.box.scrollTop) this.box.scrollTop = top;
    else if (top + HEIGHT + head > this.box.scrollTop + this.box.clientHeight) this.box.scrollTop = top + HEIGHT + head - this.box.clientHeight;
    this.draw(true);
    this.node(i)?.focus({ preventScroll: true });
  }

  focusOn(number) {
    const i = this.rows.findIndex((r) => r.row === number);
    if (i >= 0) this.go(i);
  }
}

function cell(name, ...content) {
  return h("td", { role: "gridcell", class: "c-" + name }, h("div", { class: "box" }, content));
}

const one = (text) => h("span", { class: "one", title: text }, text);
const clamp = (text) => h("span", { class: "clamp", title: text }, text);

function verdict(sheet, said) {
  if (!said) return h("span", { class: "muted" }, "–");
  const m = said.t[0]?.[1];
  const measure = m === undefined ? null : sheet.measures[m];
  return [
    chip(VERDICTS[said.v]), said.p ? h("span", { class: "muted", title: "Provisional: not verified or not modelled in full" }, " prov.") : null,
    measure ? h("span", { class: "one", title: measure.authority }, link(measure.source, measure.authority)) : null,
  ];
}

/** Why, by the jurisdiction with the worst verdict. */
function gravest(sheet, row) {
  let worst = null;
  for (const j of sheet.shown) {
    const said = sheet.said(row, j);
    if (said && (!worst || said.v > worst.said.v)) worst = { j, said };
  }
  if (!worst) return "";
  return worst.j + ": " + worst.said.t.map(([t]) => sheet.texts[t]).join(" ");
}

export function failure(sheet, row) {
  return row.failed ? row.messages.map((m) => sheet.texts[m]).join(" ") : "The row has no date of its own; choose a day.";
}

export function duty({ sums, needs }) {
  const parts = Object.entries(sums).map(([currency, amount]) => amount + " " + currency);
  if (needs.length) parts.push("needs " + needs.join(", "));
  return parts.join(" + ");
}

export function change(next) {
  return next ? isoOf(next.day) + ": " + next.changes.map((c) => c.j + " → " + WORDS[VERDICTS[c.v]]).join("; ") : "";
}

export { gravest };
