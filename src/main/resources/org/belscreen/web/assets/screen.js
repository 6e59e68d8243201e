// The view of a sheet: taking a file, its rows, its filters, one row, the downloads.

import { $, enter, h, dayOf, isoOf, number, rows } from "./dom.js";
import * as api from "./api.js";
import * as columns from "./columns.js";
import { memo } from "./memo.js";
import { Sheet } from "./model.js";
import { counts, matrix } from "./overview.js";
import { view } from "./rowview.js";
import { law, lawful, set, state } from "./state.js";
import { counted } from "./slider.js";
import { Table } from "./table.js";

const NONE = { stops: [], bands: [] };
let file = null;
let sheet = null;
let list = [];
let work = null;
let panel = null;
let table = null;
let frame = 0;
let waiting = null;
let settle = 0;
let page = null;

export function start(shared) {
  page = shared;
  table = new Table($("table"), (row) => set({ row: String(row.row) }));
  $("choose").onclick = $("another").onclick = () => $("file").click();
  $("file").onchange = () => take($("file").files[0]);
  $("try").onclick = () => trySample();
  $("work-cancel").onclick = () => work?.cancel();
  $("print").onclick = () => window.print();
  window.addEventListener("beforeprint", print);
  for (const b of document.querySelectorAll("[data-download]")) b.onclick = () => download(b.dataset.download);
  dropping();
  const { elements } = $("filters");
  elements["f-text"].addEventListener("input", () => later(refilter));
  elements["f-law"].onchange = () => set({ j: elements["f-law"].value });
  elements["f-verdict"].onchange = () => set({ v: elements["f-verdict"].value });
  elements["f-measure"].onchange = () => set({ m: elements["f-measure"].value });
  $("filters").addEventListener("reset", () => set({ j: "", v: "", m: "", us: "", eu: "" }) || later(refilter));
  $("filters").addEventListener("submit", (e) => e.preventDefault());
}

function dropping() {
  let depth = 0;
  const over = (on) => $("drop").classList.toggle("over", on);
  const files = (e) => e.dataTransfer && [...e.dataTransfer.types].includes("Files");
  document.addEventListener("dragenter", (e) => files(e) && (depth++, over(true)));
  document.addEventListener("dragleave", (e) => files(e) && --depth <= 0 && over(false));
  document.addEventListener("dragover", (e) => files(e) && e.preventDefault());
  document.addEventListener("drop", (e) => {
    if (!files(e)) return;
    e.preventDefault();
    depth = 0;
    over(false);
    set({ view: "screen" });
    take(e.dataTransfer.files[0]);
  });
}

async function trySample() {
  const response = await fetch("/api/v1/samples/shipments.xlsx");
  open({ name: "shipments.xlsx", blob: await response.blob() });
}

async function take(chosen) {
  if (!chosen) return;
  $("file").value = "";
  try {
    // Kept in the page, so that what is screened again or downloaded is what was dropped.
    open({ name: chosen.name, blob: new Blob([await chosen.arrayBuffer()]) });
  } catch {
    problem("The file could not be read. Is it open elsewhere, or gone?");
  }
}

function open(chosen) {
  file = chosen;
  file.maps = [];
  file.letters = state.map || "";
  if (sheet) set({ row: "" });
  screen();
}

function problem(text) {
  $("screen-problem").textContent = text;
  $("screen-problem").hidden = !text;
}

/** Runs long work, with its progress shown and a way to give it up. */
async function working(what, doing) {
  work?.cancel();
  const own = (work = new api.Work((job) => {
    $("work-says").textContent = job.state === "waiting" ? what + ": waiting for its turn" : what + ": " + rows(job.rows);
  }));
  problem("");
  $("work-says").textContent = what + "…";
  $("work").hidden = false;
  try {
    await doing(own);
  } catch (e) {
    if (own.cancelled || e.name === "AbortError") {
      if (work === own) problem("Cancelled. Nothing was kept.");
    } else {
      throw e;
    }
  } finally {
    own.end();
    if (work === own) {
      $("work").hidden = true;
      work = null;
    }
  }
}

function asked() {
  const all = { ...law(), map: file.maps };
  if (state.order) all.dateOrder = state.order;
  if (state.sheet && sheetName()) all.sheet = sheetName();
  return all;
}

/** The sheet's name stands in no link, only which it is. */
function sheetName() {
  return file.sheets?.[Number(state.sheet) - 1];
}

async function screen() {
  if (!file) return;
  $("headless").hidden = true;
  try {
    await working("Screening " + file.name, async (own) => {
      const next = new Sheet();
      const response = await api.sheet("/days", file, asked(), own.options());
      let seen = 0;
      for await (const line of api.lines(response)) {
        next.take(line);
        if (line.run && again(line)) return own.abort.abort(), setTimeout(screen);
        if (line.rows) $("work-says").textContent = "Screening " + file.name + ": " + rows((seen += line.rows.length));
      }
      next.day = state.on ? dayOf(state.on) : null;
      next.finish();
      arrived(next);
    });
  } catch (e) {
    if (e.status === 422) await headless(e.message);
    else problem(e.message);
    if (!sheet) $("drop").hidden = false;
  }
}

/** Whether the address asks for another sheet or other columns than were read. */
function again(head) {
  file.sheets = head.sheets;
  const otherSheet = state.sheet && sheetName() && sheetName() !== head.sheet;
  const maps = (file.letters || "").split(",").filter(Boolean).map((m) => m.split(":"));
  file.letters = "";
  const wanted = maps.map(([letter, to]) => {
    const column = head.columns.find((c) => c[0] === letter);
    return column && (column[2] || "ignore") !== to ? column[1] + "=" + to : "";
  }).filter(Boolean);
  if (wanted.length) file.maps = wanted;
  return otherSheet || wanted.length > 0;
}

async function headless(message) {
  const first = await (await api.sheet("/columns", file, state.sheet && sheetName() ? { sheet: sheetName() } : {})).json();
  sheet = null;
  $("sheet").hidden = true;
  $("drop").hidden = false;
  await columns.ask(first, message, { get: api.get, apply: (maps) => {
    file.maps = maps.map((m) => m.header + "=" + m.to);
    screen();
  } });
}

function arrived(next) {
  sheet = next;
  panel = null;
  const { run } = sheet.head;
  $("drop").hidden = true;
  $("sheet").hidden = false;
  $("sheet-name").textContent = run.input.name;
  $("sheet-facts").textContent = rows(sheet.rows.length) + (sheet.stops.length ? ", " + number(sheet.stops.length) + " days on which something changes" : "");
  page.bar();
  refresh();
  columns.show(sheet.head, { get: api.get, state, apply: remap, choose: (c) => set(c) }).catch((e) => problem(e.message));
  if (state.row) openRow();
}

function remap(changed) {
  const kept = Object.fromEntries((state.map || "").split(",").filter(Boolean).map((m) => m.split(":")));
  for (const c of changed) kept[c.letter] = c.to;
  const headers = Object.fromEntries(sheet.head.columns.map((c) => [c[0], c[1]]));
  file.maps = Object.entries(kept).filter(([letter]) => headers[letter]).map(([letter, to]) => headers[letter] + "=" + to);
  set({ map: Object.entries(kept).map((m) => m.join(":")).join(",") }, { quiet: true });
  screen();
}

/** The strips of the slider; nothing where no sheet is open. */
export function strips() {
  return sheet ? sheet.strips : NONE;
}

/** What the chosen day is for the sheet, in words. */
export function says() {
  if (!sheet) return "";
  sheet.judge(state.on ? dayOf(state.on) : null);
  const summary = sheet.summary();
  const stop = state.on ? sheet.stops.find((s) => s.day === dayOf(state.on)) : null;
  const moved = stop ? Object.entries(stop.moved).map(([j, m]) => j + " " + rows(m.rows)) : [];
  return (moved.length ? "Verdicts changed on this day: " + moved.join(", ") + " · " : "") + sheet.shown.map((j) => counted(j, summary.counts[j])).join(" · ");
}

export const opened = () => sheet !== null;

export function changed(keys) {
  if (lawful(keys) || keys.has("sheet") || keys.has("order")) {
    screen();
    return;
  }
  if (!sheet) return;
  if (keys.has("row")) openRow();
  later(refresh);
}

/** Draws with the next frame; drawing everything includes drawing the rows. */
function later(what) {
  waiting = waiting === refresh ? refresh : what;
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    const due = waiting;
    waiting = null;
    due();
  });
}

function refresh() {
  if (!sheet) return;
  sheet.judge(state.on ? dayOf(state.on) : null);
  const summary = sheet.summary();
  matrix(summary, { us: state.us, eu: state.eu }, (c) => set(c));
  counts(sheet, summary, (c) => set(c));
  const { elements } = $("filters");
  elements["f-law"].value = state.j || "";
  elements["f-verdict"].value = state.v || "";
  clearTimeout(settle);
  settle = setTimeout(measures, 150);
  if (elements["f-measure"].options.length <= 1) measures();
  refilter();
  if (panel) drawPanel();
}

/** The measures of the day to filter by; the one chosen stays even where it bears on no row. */
function measures() {
  const select = $("f-measure");
  const present = sheet.present();
  const chosen = state.m || "";
  const names = present.map((m) => m.id);
  if (chosen && !names.includes(chosen)) names.unshift(chosen);
  select.replaceChildren(h("option", { value: "" }, "any"), ...names.map((id) => {
    const m = present.find((p) => p.id === id);
    return h("option", { value: id, selected: id === chosen }, id + (m ? ": " + m.title : ""));
  }));
}

function chosenFilters() {
  return { text: $("f-text").value, law: state.j || "", verdict: state.v || "", us: state.us || "", eu: state.eu || "", measure: state.m || "" };
}

function refilter() {
  if (!sheet) return;
  const filters = chosenFilters();
  list = sheet.filter(filters);
  const some = Object.values(filters).some(Boolean);
  const text = some ? number(list.length) + " of " + rows(sheet.rows.length) + " shown" : "";
  if ($("f-says").textContent !== text) $("f-says").textContent = text;
  table.show(sheet, list, Number(state.row) || null);
}

/** Opens the row that the address names, or closes the one that is open. */
async function openRow() {
  const wanted = Number(state.row);
  const row = sheet.rows.find((r) => r.row === wanted);
  const before = panel?.row;
  if (!row) {
    panel = null;
    $("panel").hidden = true;
    document.querySelector(".results").classList.remove("open");
    if (before) table.focusOn(before.row);
    later(refilter);
    return;
  }
  panel = { row, timelines: null, explained: null };
  $("panel").hidden = false;
  document.querySelector(".results").classList.add("open");
  drawPanel();
  enter($("panel"));
  await explain();
}

/** Asks for the row's timeline, once, and for its explanation on the chosen day. */
async function explain() {
  const own = panel;
  const where = { ...asked(), row: String(own.row.row) };
  const dated = state.on ? { ...where, asOf: state.on } : where;
  try {
    const timeline = own.timelines ? null : api.sheet("/timeline", file, where).then((r) => r.json());
    own.explained = await (await api.sheet("/explain", file, dated)).json();
    if (timeline) own.timelines = (await timeline).rows[0].timelines || [];
    if (panel === own) drawPanel();
    // What would change the verdict takes longer to find, so the rest doesn't wait for it.
    const more = await (await api.sheet("/explain", file, { ...dated, remedies: "true" })).json();
    if (panel === own && more.row.asOf === own.explained.row.asOf) {
      own.explained = more;
      drawPanel();
    }
  } catch (e) {
    if (panel === own) $("panel").append(h("p", { class: "alert", role: "alert" }, e.message));
  }
}

function drawPanel() {
  const { row, timelines, explained } = panel;
  const close = h("button", { type: "button", "aria-label": "Close", onclick: () => set({ row: "" }) }, "×");
  const nodes = [h("div", { class: "head" }, h("h2", {}, row.id + (row.id === String(row.row) ? "" : " (row " + row.row + ")")), close), h("p", {}, row.what)];
  if (!explained || !timelines) {
    nodes.push(h("p", { class: "muted" }, "Looking it up…"));
  } else {
    const day = sheet.judged(row) ? sheet.dayOf(row) : page.today;
    if (explained.row.asOf && explained.row.asOf !== isoOf(day)) {
      nodes.push(h("p", { class: "actions" }, h("button", { type: "button", onclick: explain }, "Explain on " + isoOf(day)), h("span", { class: "muted" }, "Exceptions and near misses were looked up for " + explained.row.asOf + ".")));
    }
    nodes.push(view({ timelines, explained, day, today: page.today, choose: (d) => set({ on: isoOf(d) }), said: (j) => sheet.said(row, j) }));
  }
  const held = $("panel").contains(document.activeElement) && document.activeElement !== $("panel");
  $("panel").replaceChildren(...nodes.flat(Infinity));
  if (held) close.focus();
}

export function escape() {
  if (state.row) set({ row: "" });
}

async function download(format) {
  if (!file || !sheet) return;
  const named = state.on ? { ...asked(), asOf: state.on, format } : { ...asked(), format };
  try {
    await working("Writing the result", async (own) => {
      const response = await api.sheet("", file, named, own.options());
      const blob = await response.blob();
      const dot = file.name.lastIndexOf(".");
      const address = URL.createObjectURL(blob);
      const a = h("a", { href: address, download: (dot > 0 ? file.name.slice(0, dot) : file.name) + "-screened." + format });
      a.click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
    });
  } catch (e) {
    problem(e.message);
  }
}

function print() {
  if (!sheet) return;
  const f = chosenFilters();
  const said = [f.text && "text " + f.text, f.law && "law " + f.law, f.verdict && "verdict " + f.verdict, f.us && "US " + f.us + ", EU " + f.eu, f.measure && "measure " + f.measure];
  const open = panel?.explained ? [...$("panel").childNodes].map((n) => n.cloneNode(true)) : null;
  memo({ sheet, list, state, filters: said.filter(Boolean).join("; "), panel: open });
  for (const button of $("memo").querySelectorAll("button")) button.remove();
  for (const details of $("memo").querySelectorAll("details")) details.open = true;
}
