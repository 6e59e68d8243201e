// The page: which view is shown, the day and the law for all of them.

import { get } from "./api.js";
import { $, dayOf, isoOf, isDay, select, tabs } from "./dom.js";
import * as law from "./law.js";
import * as screen from "./screen.js";
import { Slider } from "./slider.js";
import { onChange, set, start, state } from "./state.js";
import * as whatif from "./whatif.js";

const views = { screen, whatif, law };
const today = dayOf(document.body.dataset.today);
const verified = Object.fromEntries([...document.querySelectorAll(".verified")].map((v) => [v.dataset.law, dayOf(v.dataset.day)]));
const LAWS = ["US", "EU", "PL", "LT"];

const slider = new Slider($("slider"), {
  today, verified,
  choose: (day) => set({ on: isoOf(day) }),
  says: (day) => views[state.view].says(day),
});

const page = {
  today,
  day: () => (state.on ? dayOf(state.on) : today),
  bar,
};

/** The strips and the mark of the view that is shown. */
function bar() {
  const strips = views[state.view].strips();
  if (strips !== bar.last) {
    bar.last = strips;
    slider.show(strips.stops, strips.bands);
  }
  mark();
}

function mark() {
  const own = state.view === "screen" && !state.on;
  $("mode-own").checked = own;
  $("mode-day").checked = !own;
  document.querySelector(".mode").hidden = state.view !== "screen";
  const iso = isoOf(page.day());
  const shown = own ? "" : iso;
  if ($("day").value !== shown && $("day").validity.valid) $("day").value = shown;
  slider.set(page.day(), !own);
  const text = views[state.view].says(page.day());
  if ($("day-says").textContent !== text) $("day-says").textContent = text;
  $("earlier").disabled = slider.step(page.day(), false) === undefined;
  $("later").disabled = slider.step(page.day(), true) === undefined;
}

function settings() {
  const supposed = state.suppose || "";
  const own = supposed.startsWith("own:");
  $("overlay").value = own ? "own" : supposed;
  $("overlay-own").hidden = !own && $("overlay").value !== "own";
  if (own && $("overlay-text").value.trim() === "") $("overlay-text").value = supposed.slice(4);
  $("known").value = state.known || "";
  $("strict").checked = Boolean(state.strict);
  const laws = state.law ? state.law.split(",") : LAWS;
  for (const box of document.querySelectorAll("[name=law]")) box.checked = laws.includes(box.value);
  const named = own ? $("overlay-text").value.match(/^name:\s*(.+)$/m)?.[1] || "an overlay of your own" : $("overlay").selectedOptions[0]?.textContent;
  $("hypothetical").hidden = !supposed;
  $("hypothetical").textContent = supposed ? "HYPOTHETICAL: " + named + ". This is not the law in force." : "";
  $("suppose").classList.toggle("on", Boolean(supposed || state.known || state.strict || state.law));
}

function show(changed) {
  settings();
  for (const name of Object.keys(views)) $("view-" + name).hidden = name !== state.view;
  const buttons = [...document.querySelectorAll("[data-view]")];
  select(buttons, buttons.find((b) => b.dataset.view === state.view));
  document.title = { screen: "Screen a sheet", whatif: "What if", law: "The law" }[state.view] + " · belscreen";
  views[state.view].changed(changed);
  if (state.view !== "screen" && ["known", "suppose", "law", "strict"].some((k) => changed.has(k))) stale = true;
  if (state.view === "screen" && stale) {
    stale = false;
    if (screen.opened()) screen.changed(new Set(["law"]));
  }
  bar();
}

let stale = false;

function wire() {
  tabs([...document.querySelectorAll("[data-view]")], (b) => set({ view: b.dataset.view, m: "", row: "" }));
  $("mode-own").onchange = () => set({ on: "" });
  $("mode-day").onchange = () => set({ on: isoOf(page.day()) });
  dated($("day"), (day) => set({ on: day }));
  dated($("known"), (day) => set({ known: day }));
  $("earlier").onclick = () => move(false);
  $("later").onclick = () => move(true);
  $("overlay").onchange = () => {
    const own = $("overlay").value === "own";
    $("overlay-own").hidden = !own;
    if (own) draft();
    else set({ suppose: $("overlay").value });
  };
  $("overlay-apply").onclick = () => suppose();
  $("strict").onchange = () => set({ strict: $("strict").checked ? "1" : "" });
  for (const box of document.querySelectorAll("[name=law]")) {
    box.onchange = () => {
      const chosen = [...document.querySelectorAll("[name=law]")].filter((b) => b.checked).map((b) => b.value);
      if (chosen.length === 0) box.checked = true;
      else set({ law: chosen.length === LAWS.length ? "" : chosen.join(",") });
    };
  }
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    if ($("suppose").open) {
      $("suppose").open = false;
      $("suppose").querySelector("summary").focus();
    } else {
      views[state.view].escape?.();
    }
  });
  document.addEventListener("pointerdown", (e) => {
    if ($("suppose").open && !$("suppose").contains(e.target)) $("suppose").open = false;
  });
}

/** An overlay to begin with: the sample that was chosen before, or the shortest there is. */
async function draft() {
  const text = $("overlay-text");
  text.focus();
  if (text.value.trim()) return;
  const before = state.suppose || "sample:eu-delists-belavia";
  const { overlays } = await get("overlays");
  if (!text.value.trim()) text.value = (overlays.find((o) => o.id === before) || overlays[0]).text;
}

/** A field for a day, written as the whole program writes days; nothing else is taken. */
function dated(input, take) {
  input.onchange = () => {
    const text = input.value.trim();
    const fits = text === "" || isDay(text);
    input.setCustomValidity(fits ? "" : "Write a day like 2026-07-01.");
    input.reportValidity();
    if (fits) take(text);
  };
}

/** Checks an overlay of the user's own by asking for the law under it. */
async function suppose() {
  const text = $("overlay-text").value.trim();
  const say = (problem) => {
    $("overlay-problem").textContent = problem;
    $("overlay-problem").hidden = !problem;
  };
  if (!text) return set({ suppose: "" });
  try {
    const response = await fetch("/api/v1/measures?" + new URLSearchParams({ on: "2000-01-01", overlay: text }));
    if (!response.ok) return say((await response.json()).detail);
    say("");
    set({ suppose: "own:" + text });
  } catch {
    say("The server can't be reached. Is it still running?");
  }
}

function move(forward) {
  const to = slider.step(page.day(), forward);
  if (to !== undefined) set({ on: isoOf(to) });
}

start();
for (const view of Object.values(views)) view.start(page);
wire();
onChange(show);
show(new Set(["view"]));
document.documentElement.dataset.ready = "yes";
