// What the page shows, as its address says it after the #, so that every state can be bookmarked.
// Nothing of a sheet stands there: a row by its number, a column by its letter. What stands after
// the # is not sent to the server.

const KEYS = ["on", "known", "suppose", "law", "strict", "us", "eu", "j", "v", "m", "row", "map", "sheet", "order", "act", "tab", "x"];

export const state = { view: "screen" };
const listeners = [];
let writing = 0;

export function onChange(listener) {
  listeners.push(listener);
}

function read() {
  const hash = location.hash.slice(1);
  const at = hash.indexOf("?");
  const view = at < 0 ? hash : hash.slice(0, at);
  const params = new URLSearchParams(at < 0 ? "" : hash.slice(at + 1));
  const next = { view: ["screen", "whatif", "law"].includes(view) ? view : "screen" };
  for (const key of KEYS) if (params.get(key)) next[key] = params.get(key);
  return next;
}

function write() {
  const params = new URLSearchParams();
  for (const key of KEYS) if (state[key]) params.set(key, state[key]);
  const query = params.toString();
  return "#" + state.view + (query ? "?" + query : "");
}

function replace(next) {
  const changed = new Set();
  for (const key of ["view", ...KEYS]) {
    if ((next[key] || "") !== (state[key] || "")) changed.add(key);
    if (next[key]) state[key] = next[key];
    else delete state[key];
  }
  return changed;
}

/** Changes the state; empty values leave it. */
export function set(changes, { quiet = false } = {}) {
  const changed = replace({ ...state, ...changes });
  if (changed.size === 0) return;
  if (changed.has("view")) {
    clearTimeout(writing);
    history.pushState(null, "", write());
  } else {
    // A drag passes many days; browsers take only so many addresses a second.
    clearTimeout(writing);
    writing = setTimeout(() => history.replaceState(null, "", write()), 120);
  }
  if (!quiet) listeners.forEach((l) => l(changed));
}

function follow() {
  const changed = replace(read());
  if (changed.size) listeners.forEach((l) => l(changed));
}

export function start() {
  replace(read());
  window.addEventListener("popstate", follow);
  window.addEventListener("hashchange", follow);
}

/** What goes with a call: the law asked for. */
export function law() {
  const asked = {};
  if (state.known) asked.knownOn = state.known;
  if (state.suppose) asked.overlay = state.suppose.startsWith("own:") ? state.suppose.slice(4) : state.suppose;
  if (state.law) asked.jurisdictions = state.law;
  if (state.strict) asked.strict = "true";
  return asked;
}

export const lawful = (changed) => ["known", "suppose", "law", "strict"].some((k) => changed.has(k));
