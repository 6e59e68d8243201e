// One transaction typed in, with its verdict as it stands.

import { $, h, dayOf, isoOf } from "./dom.js";
import * as api from "./api.js";
import { view, segmentOn } from "./rowview.js";
import { law, lawful, set, state } from "./state.js";

let page = null;
let timer = 0;
let searching = 0;
let abort = null;
let timelines = null;
let explained = null;
const NONE = { stops: [], bands: [] };
let drawn = {};

export function start(shared) {
  page = shared;
  const form = $("form");
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => set({ x: fields() }), 200);
  });
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => set({ x: "" })));
}

/** The fields that are filled in, as they stand in the address. */
function fields() {
  const filled = [...new FormData($("form"))].filter(([, v]) => v.trim());
  return filled.length ? new URLSearchParams(filled).toString() : "";
}

function fill() {
  const given = new URLSearchParams(state.x || "");
  for (const input of $("form").elements) {
    if (!input.name) continue;
    const value = given.get(input.name) || "";
    if (input.value !== value && document.activeElement !== input) input.value = value;
    if (value) input.closest("details").open = true;
  }
}

export function changed(keys) {
  if (keys.has("x") || keys.has("view")) fill();
  if (keys.has("x") || keys.has("on") || keys.has("view") || lawful(keys)) ask();
}

async function ask() {
  const box = $("whatif-panel");
  const row = Object.fromEntries(new URLSearchParams(state.x || ""));
  abort?.abort();
  if (Object.keys(row).length === 0) {
    timelines = explained = null;
    box.replaceChildren(h("p", { class: "muted" }, "The verdicts appear here. Say at least what is done: a customs code, a service, a country or a party."));
    page.bar();
    return;
  }
  const own = (abort = new AbortController());
  const body = { ...law(), rows: [row] };
  if (body.strict) body.strict = true;
  try {
    const [t, e] = await Promise.all([
      api.post("timeline", { ...body, asOf: isoOf(page.day()) }, own.signal),
      api.post("explain", { ...body, asOf: isoOf(page.day()) }, own.signal),
    ]);
    timelines = t.rows[0].timelines || [];
    explained = e;
    show(box);
    page.bar();
    clearTimeout(searching);
    searching = setTimeout(() => search(box, own, body), 500);
  } catch (e) {
    if (e.name === "AbortError") return;
    timelines = null;
    box.replaceChildren(h("p", { class: "alert" }, e.message));
  }
  page.bar();
}

function show(box) {
  box.replaceChildren(h("h2", {}, "Verdicts"), ...view({ timelines, explained, day: page.day(), today: page.today, choose: (d) => set({ on: isoOf(d) }) }).flat(Infinity));
}

/** Looks for what would change the verdict, once nobody types any more. */
async function search(box, own, body) {
  if (own !== abort || own.signal.aborted) return;
  try {
    explained = await api.post("explain", { ...body, asOf: isoOf(page.day()), remedies: true }, own.signal);
    show(box);
  } catch (e) {
    if (e.name !== "AbortError") box.append(h("p", { class: "alert" }, e.message));
  }
}

const INDEX = { ALLOWED: 0, RESTRICTED: 1, PROHIBITED: 2 };

export function strips() {
  if (!timelines) return NONE;
  if (drawn.timelines !== timelines) drawn = { timelines, strips: allStrips() };
  return drawn.strips;
}

function allStrips() {
  const stops = new Set();
  const bands = timelines.map((t) => ({
    name: t.jurisdiction,
    strip: t.segments.map((s) => {
      if (s !== t.segments[0]) stops.add(dayOf(s.from));
      const counts = [0, 0, 0];
      counts[INDEX[s.verdict]] = 1;
      return { from: s === t.segments[0] ? -Infinity : dayOf(s.from), counts };
    }),
  }));
  return { stops: [...stops].sort((a, b) => a - b), bands };
}

export function says(day) {
  if (!timelines) return "";
  return timelines.map((t) => t.jurisdiction + " " + (segmentOn(t, day)?.verdict || "").toLowerCase()).join(" · ");
}
