// The columns as they were understood, to be put right by hand.

import { $, h } from "./dom.js";

let fields = null;

async function known(get) {
  fields ||= (await get("fields")).fields.map((f) => f.name);
  return fields;
}

function chooser(names, chosen, label) {
  return h("select", { "aria-label": label },
    h("option", { value: "" }, "not read"), names.map((n) => h("option", { value: n, selected: n === chosen }, n)));
}

/**
 * Shows what each column was taken for.
 * @param apply takes the columns that were changed, by letter
 */
export async function show(head, { get, state, apply, choose }) {
  const names = await known(get);
  const rows = head.columns.map(([letter, header, field]) => ({ letter, header, field, select: chooser(names, field, "Field of column " + letter + ", " + header) }));
  const read = head.columns.filter((c) => c[2]).length;
  $("columns-says").textContent = read + " of " + head.columns.length + " understood";
  const order = h("select", { id: "order" }, [["", "as the column shows"], ["dmy", "day first"], ["mdy", "month first"]].map(([v, t]) => h("option", { value: v, selected: (state.order || "") === v }, t)));
  const sheets = h("select", { id: "sheets" }, head.sheets.map((s, i) => h("option", { value: String(i + 1), selected: s === head.sheet }, s)));
  order.addEventListener("change", () => choose({ order: order.value }));
  sheets.addEventListener("change", () => choose({ sheet: sheets.value, map: "" }));
  const button = h("button", { type: "button", class: "primary", onclick: () => apply(rows.filter((r) => r.select.value !== r.field).map((r) => ({ ...r, to: r.select.value || "ignore" }))) }, "Screen again with these columns");
  $("columns-body").replaceChildren(
    h("p", { class: "muted" }, "Sheet “" + head.sheet + "”, header in row " + head.headerRow + ". What is not read is kept as it is."),
    head.notes.length ? h("ul", { class: "plain" }, head.notes.map((n) => h("li", {}, n))) : "",
    h("div", { class: "maps" }, h("table", { class: "maptable" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Column"), h("th", { scope: "col" }, "Header"), h("th", { scope: "col" }, "Read as"))),
      h("tbody", {}, rows.map((r) => h("tr", { "data-letter": r.letter }, h("td", {}, r.letter), h("td", {}, r.header), h("td", {}, r.select)))))),
    h("p", { class: "actions" }, button,
      h("span", { class: "field" }, h("label", { for: "sheets" }, "Sheet"), sheets),
      h("span", { class: "field" }, h("label", { for: "order" }, "Dates such as 03/04/2025"), order)));
}

/** Shows the first rows of a sheet whose header was not understood, so that the user can say which it is. */
export async function ask(first, message, { get, apply }) {
  const names = await known(get);
  const width = Math.max(...first.rows.map((r) => r.length), 1) - 1;
  const selects = Array.from({ length: width }, (_, i) => chooser(names, "", "Field of column " + (i + 1)));
  const radios = first.rows.map((r, i) => h("input", { type: "radio", name: "header", value: i, checked: i === 0, "aria-label": "Row " + r[0] + " is the header" }));
  const map = () => {
    const chosen = first.rows[radios.findIndex((r) => r.checked)];
    apply(selects.map((s, i) => ({ header: chosen[i + 1] || "", to: s.value })).filter((m) => m.to && m.header.trim()));
  };
  $("headless").replaceChildren(
    h("h1", {}, "Which columns are these?"), h("p", { class: "alert" }, message),
    h("p", {}, "Mark the row with the headers and say what each column holds."),
    h("div", { class: "scroll" }, h("table", { class: "small" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Header"), h("th", { scope: "col" }, "Row"), selects.map((s) => h("th", { scope: "col" }, s)))),
      h("tbody", {}, first.rows.map((r, i) => h("tr", {}, h("td", {}, radios[i]), r.map((c) => h("td", {}, c.length > 40 ? c.slice(0, 40) + "…" : c))))))),
    h("p", { class: "actions" }, h("button", { type: "button", class: "primary", onclick: map }, "Screen with these columns")));
  $("headless").hidden = false;
}
