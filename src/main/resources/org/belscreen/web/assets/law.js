// The law itself: what is in force on the day, what changes when, what is not modelled.

import { $, enter, h, dayOf, isoOf, link, number, select, span, tabs } from "./dom.js";
import * as api from "./api.js";
import { law, lawful, set, state } from "./state.js";

const JS = ["US", "EU", "PL", "LT"];
const NAMES = { US: "United States", EU: "European Union", PL: "Poland", LT: "Lithuania" };
const MOST = 400;

let page = null;
let loaded = null;
let shownMeasure = "";
let focusBack = null;
let earlier = 0;
const NONE = { stops: [], bands: [] };
let drawn = {};

export function start(shared) {
  page = shared;
  const buttons = [...document.querySelectorAll("[data-law]")].filter((b) => b.tagName === "BUTTON");
  tabs(buttons, (b) => set({ tab: b.dataset.law === "force" ? "" : b.dataset.law }));
  $("law-text").addEventListener("input", () => draw());
}

function asked() {
  const { overlay, jurisdictions, knownOn } = law();
  return { ...(overlay ? { overlay } : {}), ...(jurisdictions ? { jurisdictions } : {}), ...(knownOn ? { knownOn } : {}) };
}

async function load() {
  if (loaded) return loaded;
  const own = (loaded = Promise.all([api.get("measures", asked()), api.get("acts"), api.get("changes", asked())])
    .then(([m, a, c]) => ({ measures: m.measures, acts: a.acts, changes: c.changes })));
  own.catch(() => (loaded = null));
  return own;
}

export function changed(keys) {
  if (lawful(keys)) loaded = null;
  if (keys.has("on")) earlier = 0;
  show();
}

async function show() {
  const tab = state.tab || "force";
  const buttons = [...document.querySelectorAll("button[data-law]")];
  const chosen = buttons.find((b) => b.dataset.law === tab) || buttons[0];
  select(buttons, chosen);
  $("law-body").setAttribute("aria-labelledby", chosen.id);
  try {
    data = await load();
    page.bar();
    draw();
    detail();
  } catch (e) {
    $("law-body").replaceChildren(h("p", { class: "alert" }, e.message));
  }
}

let data = null;

const inForce = (m, iso) => m.periods.some((p) => (!p.from || p.from <= iso) && (!p.to || iso < p.to));

function draw() {
  if (!data) return;
  const words = $("law-text").value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (...texts) => words.every((w) => texts.join("\n").toLowerCase().includes(w));
  const open = new Set([...document.querySelectorAll("details.act[open]")].map((d) => d.dataset.act));
  const body = { force: drawForce, changes: drawChanges, not: drawNot }[state.tab || "force"](fits, open, words.length > 0);
  $("law-body").replaceChildren(...body.flat(Infinity));
}

function say(text) {
  if ($("law-says").textContent !== text) $("law-says").textContent = text;
}

function drawForce(fits, open, all) {
  const iso = isoOf(page.day());
  const now = data.measures.filter((m) => inForce(m, iso) && fits(m.id, m.title, m.authority));
  $("law-head").textContent = "The law in force on " + iso;
  say(number(now.length) + " measures in force" + (all ? " fit" : ""));
  return JS.map((j) => {
    const acts = data.acts.filter((a) => a.jurisdiction === j).map((a) => [a, now.filter((m) => m.act === a.id)]).filter(([, m]) => m.length);
    if (!acts.length) return [];
    return [h("h2", {}, NAMES[j]), acts.map(([a, measures]) => h("details", { class: "act", "data-act": a.id, open: all || open.has(a.id) },
      h("summary", {}, a.title + " (" + measures.length + ")"),
      h("p", { class: "muted" }, link(a.source, a.citation), ", verified through " + a.verifiedThrough),
      h("ul", { class: "measures" }, measures.map(one))))];
  });
}

function one(m) {
  return h("li", {}, h("span", { class: "tag" }, m.effect), h("button", { type: "button", class: "link", onclick: (e) => openMeasure(m.id, e.currentTarget) }, m.title),
    m.hypothetical ? " (HYPOTHETICAL)" : "", h("div", {}, link(m.source, m.authority), ", " + m.periods.map((p) => span(p.from, p.to)).join(" and ")),
    h("div", { class: "id" }, m.id + (m.confidence !== "high" ? ", " + m.confidence + " confidence" : "")));
}

function drawChanges(fits) {
  const iso = isoOf(page.day());
  $("law-head").textContent = "What changes when";
  const all = data.changes.filter((c) => fits(c.date, c.text, c.id, c.in));
  const days = [...new Set(all.map((c) => c.date))];
  // Around the chosen day: that is what a reader wants to see first.
  let first = days.findIndex((d) => d >= iso);
  if (first < 0) first = days.length - 1;
  const from = Math.max(0, first - earlier);
  const shown = [];
  let count = 0;
  for (let i = from; i < days.length && count < MOST; i++) {
    const own = all.filter((c) => c.date === days[i]);
    count += own.length;
    shown.push([days[i], own]);
  }
  say(number(all.length) + " changes on " + number(days.length) + " days" + (shown.length < days.length ? "; those from " + (shown[0]?.[0] || iso) + " are shown" : ""));
  const more = h("p", { class: "actions" }, h("button", { type: "button", onclick: () => draw((earlier += 10)) }, "Show earlier changes"));
  return [from > 0 ? more : [], shown.map(([date, changes]) => [
    h("h2", { class: "daily" }, h("button", { type: "button", class: "link", onclick: () => set({ on: date }) }, date), date === iso ? " (the chosen day)" : ""),
    h("ul", { class: "plain" }, grouped(changes)),
  ])];
}

/** Many codes of one list that change together are one line. */
function grouped(changes) {
  const groups = new Map();
  for (const c of changes) {
    const key = c.kind === "measure" ? c.id + c.what : [c.kind, c.what, c.jurisdiction, c.in].join("|");
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(c);
  }
  return [...groups.values()].map((g) => {
    const c = g[0];
    const head = h("strong", {}, c.jurisdiction + " " + c.what + ": ");
    if (c.kind === "measure") return h("li", {}, head, h("button", { type: "button", class: "link", onclick: (e) => openMeasure(c.id, e.currentTarget) }, c.text), " (" + c.in + ")");
    const names = g.map((x) => (x.kind === "code" ? x.id + (x.text ? " " + x.text : "") : x.text));
    const what = c.kind === "code" ? (g.length === 1 ? "code" : g.length + " codes") : g.length === 1 ? "listing" : g.length + " listings";
    return h("li", {}, head, what + " in " + c.in + ": ", names.length <= 3 ? names.join("; ") : h("details", {}, h("summary", {}, names[0] + " and " + (names.length - 1) + " more"), names.join("; ")));
  });
}

function drawNot(fits, open, all) {
  const asked = (state.law || JS.join(",")).split(",");
  const acts = data.acts.filter((a) => asked.includes(a.jurisdiction)).map((a) => [a, a.notModelled.filter((n) => fits(n.id, n.what, n.why, a.title))]).filter(([, n]) => n.length);
  $("law-head").textContent = "What is not modelled";
  say(number(acts.reduce((sum, [, n]) => sum + n.length, 0)) + " provisions that the acts hold and no rule encodes");
  return acts.map(([a, list]) => h("details", { class: "act", "data-act": a.id, open: all || open.has(a.id) },
    h("summary", {}, a.jurisdiction + ": " + a.title + " (" + list.length + ")"),
    h("ul", { class: "measures" }, list.map((n) => h("li", {}, h("div", {}, n.what, n.from || n.to ? ", " + span(n.from, n.to) : ""),
      h("div", { class: "muted" }, n.why), h("div", { class: "id" }, n.source ? link(n.source, n.id || n.source) : n.id))))));
}

function openMeasure(id, from) {
  focusBack = from;
  set({ m: id });
}

export function escape() {
  if (state.m) set({ m: "" });
}

async function detail() {
  const id = state.m || "";
  const panel = $("law-panel");
  if (!id) {
    panel.hidden = true;
    if (shownMeasure && focusBack?.isConnected) focusBack.focus();
    shownMeasure = "";
    return;
  }
  const key = id + JSON.stringify(asked());
  if (key === shownMeasure && !panel.hidden) return;
  shownMeasure = key;
  panel.hidden = false;
  const { jurisdictions, ...supposed } = asked();
  try {
    const m = await api.get("measures/" + encodeURIComponent(id), supposed);
    if (shownMeasure !== key) return;
    panel.replaceChildren(...measure(m).flat(Infinity));
  } catch (e) {
    panel.replaceChildren(h("p", { class: "alert" }, e.message));
  }
  enter(panel);
}

function measure(m) {
  const facts = [
    ["Effect", m.effect], ["Authority", link(m.source, m.authority)], ["Published", m.published],
    ["In force", m.periods.length ? m.periods.map((p) => span(p.from, p.to)).join(" and ") : "on no day" + (m.dormant ? ": awaits " + m.dormant : "")],
    ["Condition", m.condition], ["Lifts", m.lifts.join(", ")], ["Lifted by licences of", m.licensable.filter((w) => !w.startsWith("!")).join(", ")],
    ["Basis", m.basis], ["Confidence", m.confidence], ["Dossier", m.refs.join(", ")], ["Rule", m.file + ", line " + m.line],
  ];
  return [
    h("div", { class: "head" }, h("h2", {}, m.title), h("button", { type: "button", "aria-label": "Close", onclick: () => set({ m: "" }) }, "×")),
    h("p", { class: "id" }, m.id + (m.hypothetical ? " (HYPOTHETICAL)" : "")),
    h("dl", {}, facts.filter(([, v]) => v && v.length !== 0).map(([k, v]) => [h("dt", {}, k), h("dd", {}, v)])),
    h("h3", {}, "Covers"), h("ul", { class: "plain" }, m.covers.map((c) => h("li", {}, c.type + ": " + (c.conditions.join(", ") || "any")))),
    m.lists.map((l) => list(l)),
    h("h3", {}, number(m.cases.length) + " cases that test it"),
    h("div", { class: "scroll" }, h("ul", { class: "plain" }, m.cases.map((c) => h("li", {}, (c.date ? c.date + ": " : "") + (c.case || "case"), h("span", { class: "muted" }, expected(c, m)))))),
  ];
}

function expected(c, m) {
  const verdicts = JS.filter((j) => c["expect_" + j]).map((j) => j + " " + c["expect_" + j]);
  const not = (c.expect_not || "").includes(m.id) ? "; not this measure" : "";
  return " → " + (verdicts.join(", ") || "this measure") + not;
}

function list(l) {
  const lines = l.lines.slice(0, 500);
  return [
    h("h3", {}, l.title + " (" + number(l.lines.length) + ")"), h("p", { class: "id" }, l.id),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": l.title }, h("table", { class: "lines" }, h("tbody", {}, lines.map((r) => h("tr", {},
      h("td", {}, l.kind === "codes" ? (r.ex ? "ex " : "") + r.code : r.name), h("td", {}, span(r.from, r.to)), l.kind === "codes" ? h("td", {}, r.note) : null))))),
    l.lines.length > lines.length ? h("p", { class: "muted" }, "The first 500; the API gives all.") : null,
  ];
}

export function strips() {
  if (!data) return NONE;
  if (drawn.data !== data || drawn.law !== state.law) drawn = { data, law: state.law, strips: allStrips() };
  return drawn.strips;
}

function allStrips() {
  const shown = JS.filter((j) => (state.law || JS.join(",")).split(",").includes(j));
  const stops = new Set();
  const bands = shown.map((j) => {
    const moves = new Map();
    for (const m of data.measures) {
      if (m.jurisdiction !== j) continue;
      const kind = { prohibits: 2, restricts: 1, needs: 1, authorises: 0 }[m.effect];
      if (kind === undefined) continue;
      for (const p of m.periods) {
        move(moves, p.from ? dayOf(p.from) : -Infinity, kind, 1);
        if (p.to) move(moves, dayOf(p.to), kind, -1);
      }
    }
    const counts = [0, 0, 0];
    const strip = [];
    for (const [day, by] of [...moves].sort((a, b) => a[0] - b[0])) {
      for (let i = 0; i < 3; i++) counts[i] += by[i];
      strip.push({ from: day, counts: [...counts] });
    }
    if (!strip.length || strip[0].from !== -Infinity) strip.unshift({ from: -Infinity, counts: [0, 0, 0] });
    return { name: j, strip };
  });
  const asked = new Set(shown);
  for (const c of data.changes) if (asked.has(c.jurisdiction)) stops.add(dayOf(c.date));
  return { stops: [...stops].sort((a, b) => a - b), bands };
}

function move(moves, day, kind, by) {
  if (!moves.has(day)) moves.set(day, [0, 0, 0]);
  moves.get(day)[kind] += by;
}

export function says(day) {
  if (!data) return "";
  const iso = isoOf(day);
  const on = data.changes.filter((c) => c.date === iso);
  return on.length ? number(on.length) + " changes of the law on this day" : "Prohibitions, restrictions and authorisations in force, by jurisdiction";
}
