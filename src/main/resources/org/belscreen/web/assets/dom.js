// Small helpers for building the page. Text only ever becomes text: no markup is parsed anywhere.

export const $ = (id) => document.getElementById(id);

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attrs, children) {
  for (const [name, value] of Object.entries(attrs || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

/** An element with attributes and children; strings become text. */
export function h(tag, attrs, ...children) {
  return fill(document.createElement(tag), attrs, children);
}

export function svg(tag, attrs, ...children) {
  return fill(document.createElementNS(SVG, tag), attrs, children);
}

/** A link to an official text, if the address is one of the web. */
export function link(address, text) {
  return /^https?:\/\//.test(address || "")
    ? h("a", { href: address, target: "_blank", rel: "noreferrer noopener" }, text)
    : h("span", {}, text);
}

export const VERDICTS = ["A", "R", "P"];
export const WORDS = { A: "ALLOWED", R: "RESTRICTED", P: "PROHIBITED", E: "NOT SCREENED" };
export const LETTER = { ALLOWED: "A", RESTRICTED: "R", PROHIBITED: "P" };

/** A verdict as word and sign, so that nobody needs its colour. */
export function chip(letter) {
  return h("span", { class: "v " + letter }, WORDS[letter]);
}

export const number = (n) => n.toLocaleString("en-GB");
export const rows = (n) => number(n) + (n === 1 ? " row" : " rows");

/** Days are counted from 1 January 1970, as whole numbers. */
export const dayOf = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / 86400000);
export const isoOf = (day) => new Date(day * 86400000).toISOString().slice(0, 10);
export const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayOf(text)) && isoOf(dayOf(text)) === text;

/** Days in words, the last one still counting. */
export function span(from, to) {
  if (!from && !to) return "on every day";
  if (!from) return "until " + isoOf(dayOf(to) - 1);
  return to ? "from " + from + " through " + isoOf(dayOf(to) - 1) : "since " + from;
}

/** Puts the focus on a panel; below the list on a narrow page, it is brought into sight. */
export function enter(panel) {
  panel.focus({ preventScroll: true });
  if (window.matchMedia("(max-width: 1100px)").matches) panel.scrollIntoView({ block: "start" });
}

/** Moves the choice among tabs with the arrow keys, as people expect of tabs. */
export function tabs(buttons, choose) {
  buttons.forEach((button, i) => {
    button.addEventListener("click", () => choose(button));
    button.addEventListener("keydown", (e) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
      if (!step) return;
      const next = buttons[(i + step + buttons.length) % buttons.length];
      next.focus();
      choose(next);
      e.preventDefault();
    });
  });
}

export function select(buttons, chosen) {
  for (const b of buttons) {
    b.setAttribute("aria-selected", String(b === chosen));
    b.tabIndex = b === chosen ? 0 : -1;
  }
}
