// One transaction in full: bars over the years, every finding, and what was considered and not met.

import { h, svg, chip, link, span, dayOf, isoOf, LETTER, VERDICTS } from "./dom.js";

const FIRST = dayOf("2006-01-01");
const LAST = dayOf("2029-01-01");
const WIDTH = 560;
let drawn = 0;

const HEADS = {
  idle: "In force on this day, and decides nothing", otherDays: "On other days", exceptionsNotMet: "Exceptions considered and not met",
  nearMisses: "Near misses", apart: "Shares the goods, a party or the route, and is further off", remedies: "What would change the verdict",
};
const EFFECTS = {
  prohibits: "Prohibits", restricts: "Restricts", needs: "Needs a fact", authorises: "Authorises", cautions: "Caution",
};

/** The segment of a bar that holds a day. */
export function segmentOn(timeline, day) {
  const iso = isoOf(day);
  return timeline.segments.find((s) => (!s.from || s.from <= iso) && (!s.to || iso < s.to)) || null;
}

/** Bars, one a jurisdiction, with the chosen day and today. */
export function bars(timelines, { day, today, choose }) {
  const height = 26;
  const own = "b" + ++drawn;
  const x = (d) => 30 + ((WIDTH - 38) * (Math.min(Math.max(d, FIRST), LAST) - FIRST)) / (LAST - FIRST);
  const bottom = timelines.length * height;
  const picture = svg("svg", { viewBox: "0 0 " + WIDTH + " " + (bottom + 18), role: "img", "aria-label": "Verdicts over the years: " + inWords(timelines) });
  picture.append(svg("defs", {},
    svg("pattern", { id: own + "r", width: 6, height: 6, patternUnits: "userSpaceOnUse" }, svg("path", { d: "M0 6L6 0", class: "r-line" })),
    svg("pattern", { id: own + "p", width: 5, height: 5, patternUnits: "userSpaceOnUse" }, svg("path", { d: "M0 0L5 5M5 0L0 5", class: "p-line" }))));
  timelines.forEach((t, i) => {
    const y = i * height;
    picture.append(svg("text", { x: 0, y: y + 15, class: "name" }, t.jurisdiction));
    for (const s of merged(t.segments)) {
      const from = x(s.from ? dayOf(s.from) : FIRST);
      const width = Math.max(1, x(s.to ? dayOf(s.to) : LAST) - from);
      const letter = LETTER[s.verdict];
      const lines = { A: null, R: "url(#" + own + "r)", P: "url(#" + own + "p)" }[letter];
      const group = svg("g", { onclick: choose && s.from ? () => choose(dayOf(s.from)) : null },
        svg("rect", { x: from, y, width, height: 20, class: letter.toLowerCase() + "-fill" }),
        lines ? svg("rect", { x: from, y, width, height: 20, fill: lines }) : null,
        svg("title", {}, s.verdict + " " + span(s.from, s.to)));
      picture.append(group);
    }
  });
  for (let year = 2006; year < 2029; year += 2) picture.append(svg("text", { x: x(dayOf(year + "-01-01")), y: bottom + 13 }, String(year)));
  const now = x(today);
  picture.append(svg("line", { x1: now, x2: now, y1: 0, y2: bottom, class: "today" }));
  if (day !== null) {
    picture.append(svg("g", { class: "thumb" }, svg("line", { x1: x(day), x2: x(day), y1: -2, y2: bottom + 2 })));
  }
  return h("div", { class: "bars" }, picture);
}

function merged(segments) {
  const all = [];
  for (const s of segments) {
    const last = all[all.length - 1];
    if (last && last.verdict === s.verdict) last.to = s.to;
    else all.push({ ...s });
  }
  return all;
}

function inWords(timelines) {
  return timelines.map((t) => t.jurisdiction + ": " + merged(t.segments).map((s) => s.verdict.toLowerCase() + " " + span(s.from, s.to)).join(", ")).join(". ");
}

/** One finding with its dates, link and grounds. */
export function finding(f) {
  const lifted = f.liftedBy && f.liftedBy.length > 0;
  return h("div", { class: "finding " + f.effect + (lifted ? " lifted" : "") },
    h("p", {}, h("span", { class: "word" }, (EFFECTS[f.effect] || f.effect) + ": "), f.title, f.hypothetical ? " (HYPOTHETICAL)" : ""),
    h("p", {}, link(f.source, f.authority), ", " + span(f.from, f.to)),
    f.because?.length ? h("p", { class: "muted" }, f.because.join("; ")) : null,
    f.condition ? h("p", {}, "Condition: " + f.condition) : null,
    f.missing?.length ? h("p", {}, "Fill in or check: " + f.missing.join(", ")) : null,
    lifted ? h("p", {}, "Lifted by " + f.liftedBy.join(", ")) : null,
    f.duty ? h("p", {}, "Duty: " + (f.duty.amount ? f.duty.amount + " " + f.duty.currency : "not known yet") + " = " + f.duty.formula) : null,
    h("p", { class: "id" }, f.measure + (f.confidence && f.confidence !== "high" ? ", " + f.confidence + " confidence" : "")));
}

function words(key) {
  const text = key.replace(/([A-Z])/g, " $1").toLowerCase();
  return HEADS[key] || text.charAt(0).toUpperCase() + text.slice(1);
}

/** An item of a section that the explanation has, whatever its members. */
function item(value) {
  if (value === null || typeof value !== "object") return h("li", {}, String(value));
  if (value.says) return h("li", {}, value.says);
  const { title, authority, source, from, to, failed, measure, effect, days, why, ...rest } = value;
  const parts = [];
  if (effect) parts.push(h("span", { class: "word" }, (EFFECTS[effect] || effect) + ": "));
  if (title) parts.push(title);
  if (authority) parts.push(" (", link(source, authority), from || to ? ", " + span(from, to) : "", ")");
  if (days?.length) parts.push(", " + days.map((d) => (d.effect ? (EFFECTS[d.effect] || d.effect).toLowerCase() + " " : "") + span(d.from, d.to)).join("; "));
  if (failed || why) parts.push(": " + (failed || why));
  if (measure && !title) parts.push(h("span", { class: "id" }, measure));
  const more = Object.entries(rest).filter(([, v]) => v !== null && v !== "" && !(Array.isArray(v) && v.length === 0));
  return h("li", {}, parts, more.length ? details(more) : null);
}

function details(entries) {
  return h("div", { class: "muted" }, entries.map(([key, v]) => h("div", {}, words(key) + ": ", shown(v))));
}

function shown(v) {
  if (Array.isArray(v)) return v.every((x) => x === null || typeof x !== "object") ? v.join("; ") : h("ul", { class: "plain" }, v.map(item));
  if (v && typeof v === "object") return Object.entries(v).filter(([, x]) => x !== null && x !== "").map(([k, x], i) => [i ? ", " : "", words(k).toLowerCase() + " ", shown(x)]);
  return String(v);
}

const KNOWN = ["jurisdiction", "verdict", "findings", "remediesNote"];

function folded(title, values, open) {
  return h("details", { open }, h("summary", {}, title + " (" + values.length + ")"), h("ul", { class: "plain" }, values.map(item)));
}

/** The sections of an explanation beyond its findings. */
function sections(part, heading) {
  const nodes = [];
  for (const [key, value] of Object.entries(part)) {
    if (KNOWN.includes(key) || value === null || (Array.isArray(value) && value.length === 0)) continue;
    if (Array.isArray(value)) nodes.push(folded(words(key), value, key !== "apart" && value.length <= 3));
    else if (typeof value === "object") nodes.push(heading(words(key)), shown(value));
    else nodes.push(heading(words(key)), h("p", {}, String(value)));
  }
  return nodes;
}

/**
 * Everything about one transaction.
 * @param timelines of the timeline call; @param explained the explain call's answer
 * @param day the day that findings are shown of; @param said what the sheet says of a jurisdiction on it
 */
export function view({ timelines, explained, day, today, choose, said }) {
  const row = explained.row;
  const nodes = [];
  if (row.status === "error") {
    return [h("p", {}, chip("E")), h("ul", { class: "plain" }, row.messages.map((m) => h("li", {}, m)))];
  }
  nodes.push(h("div", { class: "verdicts" }, timelines.map((t) => {
    const answer = row.asOf === isoOf(day) && row.verdicts.find((v) => v.jurisdiction === t.jurisdiction);
    const known = said?.(t.jurisdiction);
    const letter = known ? VERDICTS[known.v] : LETTER[(answer || segmentOn(t, day))?.verdict];
    return letter ? h("span", { "data-law": t.jurisdiction }, h("strong", {}, t.jurisdiction + " "), chip(letter)) : null;
  })));
  nodes.push(bars(timelines, { day, today, choose }));
  if (row.asOf === isoOf(day)) {
    if (row.messages?.length) nodes.push(note(row.provisional ? "Provisional" : "To be read with it", row.messages));
  }
  const stale = row.asOf !== isoOf(day);
  for (const t of timelines) {
    const answer = row.verdicts.find((v) => v.jurisdiction === t.jurisdiction);
    const findings = !stale && answer ? answer.findings : segmentOn(t, day)?.findings || [];
    nodes.push(h("h3", {}, t.jurisdiction + " on " + isoOf(day)));
    nodes.push(findings.length ? findings.map(finding) : h("p", { class: "muted" }, "Nothing that the rulebook encodes stands against it on this day."));
    const part = explained.explanations.find((e) => e.jurisdiction === t.jurisdiction);
    if (part && !stale) nodes.push(h("div", { class: "explained" }, sections(part, (text) => h("h4", {}, text))));
  }
  if (!stale && row.assumptions?.length) nodes.push(note("Taken as given, because nothing is said", row.assumptions));
  const { run, row: own, explanations, ...rest } = explained;
  if (!stale && rest.remedies?.length) nodes.push(h("h3", {}, HEADS.remedies), h("ul", { class: "plain remedies" }, rest.remedies.map(item)), h("p", { class: "muted" }, h("small", {}, rest.remediesNote)));
  else if (!stale && rest.remedies && row.verdicts.some((v) => v.verdict !== "ALLOWED")) nodes.push(h("h3", {}, HEADS.remedies), h("p", { class: "muted" }, "Nothing that was tried: no single other fact makes a verdict milder."));
  const { remedies, remediesNote, ...others } = rest;
  if (!stale) nodes.push(sections(others, (text) => h("h3", {}, text)));
  return nodes;
}

function note(title, lines) {
  return h("div", { class: "note" }, h("strong", {}, title + ": "), lines.length === 1 ? lines[0] : h("ul", { class: "plain" }, lines.map((l) => h("li", {}, l))));
}
