// The days from 2006 on as a slider that stops where something changes. Above it, a strip for each
// jurisdiction shows how many rows are allowed, restricted and prohibited between the stops.

import { h, svg, dayOf, isoOf, number } from "./dom.js";

const FIRST = dayOf("2006-01-01");
const LAST = dayOf("2028-12-31");
const LEFT = 34;
const BAND = 22;
const GAP = 4;

export class Slider {
  /** @param says what a screen reader is told of the chosen day */
  constructor(box, { today, verified, choose, says }) {
    Object.assign(this, { box, today, verified, choose, says });
    this.stops = [];
    this.bands = [];
    this.day = today;
    this.node = h("div", {
      class: "slider", role: "slider", tabindex: "0", "aria-label": "Day of the law", "aria-orientation": "horizontal",
      onkeydown: (e) => this.key(e), onpointerdown: (e) => this.grab(e), onpointermove: (e) => this.drag(e),
      onpointerup: () => (this.held = false), onpointercancel: () => (this.held = false),
    });
    box.replaceChildren(this.node);
    new ResizeObserver(() => this.draw()).observe(this.node);
  }

  /**
   * Shows other strips.
   * @param stops days on which something changes, in order
   * @param bands {name, strip: [{from, counts: [a, r, p]}]}
   */
  show(stops, bands) {
    this.stops = stops;
    this.bands = bands;
    this.last = Math.max(LAST, ...stops.slice(-1));
    this.node.hidden = bands.length === 0;
    this.draw();
  }

  /** Moves the mark without telling anybody. */
  set(day, chosen = true) {
    this.day = day;
    this.chosen = chosen;
    this.node.setAttribute("aria-valuemin", FIRST);
    this.node.setAttribute("aria-valuemax", this.last || LAST);
    this.node.setAttribute("aria-valuenow", day);
    this.node.setAttribute("aria-valuetext", chosen ? isoOf(day) + ". " + this.says(day) : "each row on its own date");
    this.mark();
  }

  x(day) {
    const width = Math.max(1, this.width - LEFT - 8);
    return LEFT + (width * (Math.min(Math.max(day, FIRST), this.last) - FIRST)) / (this.last - FIRST);
  }

  /** The next stop after a day, or before it. */
  step(day, forward) {
    const list = forward ? this.stops : [...this.stops].reverse();
    return list.find((s) => (forward ? s > day : s < day));
  }

  key(e) {
    const year = Math.round(365.25);
    const moves = {
      ArrowRight: () => this.step(this.day, true), ArrowUp: () => this.step(this.day, true),
      ArrowLeft: () => this.step(this.day, false), ArrowDown: () => this.step(this.day, false),
      PageUp: () => this.nearest(this.day + year), PageDown: () => this.nearest(this.day - year),
      Home: () => this.stops[0], End: () => this.stops[this.stops.length - 1],
    };
    if (!moves[e.key]) return;
    e.preventDefault();
    const day = moves[e.key]();
    if (day !== undefined) this.choose(day);
  }

  nearest(day) {
    let best = day;
    let gap = Infinity;
    for (const s of this.stops) {
      if (Math.abs(s - day) < gap) {
        gap = Math.abs(s - day);
        best = s;
      }
    }
    return best;
  }

  grab(e) {
    this.held = true;
    this.node.setPointerCapture(e.pointerId);
    this.drag(e);
  }

  drag(e) {
    if (!this.held) return;
    const x = e.clientX - this.node.getBoundingClientRect().left;
    const day = FIRST + ((x - LEFT) / Math.max(1, this.width - LEFT - 8)) * (this.last - FIRST);
    const stop = this.nearest(Math.round(day));
    if (stop !== this.day || !this.chosen) this.choose(stop);
  }

  draw() {
    this.width = this.node.clientWidth || 800;
    this.last ||= LAST;
    const bottom = this.bands.length * (BAND + GAP);
    this.bottom = bottom;
    const picture = svg("svg", { height: bottom + 30, "aria-hidden": "true" });
    picture.append(svg("defs", {},
      pattern("s-r", 6, svg("path", { d: "M0 6L6 0", class: "r-line" })),
      pattern("s-p", 5, svg("path", { d: "M0 0L5 5M5 0L0 5", class: "p-line" })),
      pattern("s-h", 7, svg("path", { d: "M0 0L7 7", class: "hatch" }))));
    this.bands.forEach((band, i) => this.band(picture, band, i * (BAND + GAP)));
    for (let year = 2006; year <= new Date(this.last * 86400000).getUTCFullYear(); year += 1) {
      const x = this.x(dayOf(year + "-01-01"));
      picture.append(svg("line", { x1: x, x2: x, y1: bottom, y2: bottom + 5, class: "tick" }));
      const every = this.width > 1100 ? 1 : 2;
      if (year % every === 0) picture.append(svg("text", { x: x + 2, y: bottom + 14 }, String(year)));
    }
    for (const s of this.stops) {
      const x = this.x(s);
      picture.append(svg("line", { x1: x, x2: x, y1: bottom - 1, y2: bottom + 3, class: "stop" }));
    }
    const now = this.x(this.today);
    picture.append(svg("line", { x1: now, x2: now, y1: -2, y2: bottom + 16, class: "today" }),
      svg("text", { x: now + 3, y: bottom + 27 }, "today"));
    this.thumb = svg("g", { class: "thumb" });
    picture.append(this.thumb);
    this.node.replaceChildren(picture);
    this.mark();
  }

  band(picture, { name, strip, law }, y) {
    picture.append(svg("text", { x: 0, y: y + 15, class: "name" }, name));
    strip.forEach((part, i) => {
      const from = this.x(part.from);
      const to = this.x(i + 1 < strip.length ? strip[i + 1].from : this.last);
      this.part(picture, part.counts, from, to - from, y);
    });
    const verified = this.verified[law || name];
    if (verified !== undefined && verified < this.last) {
      const x = this.x(verified + 1);
      picture.append(svg("rect", { x, y, width: Math.max(0, this.x(this.last) - x), height: BAND, fill: "url(#s-h)" },
        svg("title", {}, name + " law was verified through " + isoOf(verified))));
    }
  }

  /** The shares of a stretch, prohibited on top; nobody is too few to be seen. */
  part(picture, counts, x, width, y) {
    if (width <= 0) return;
    const all = counts[0] + counts[1] + counts[2];
    const heights = counts.map((n) => (all && n ? Math.max(3, (BAND * n) / all) : 0));
    const over = heights[0] + heights[1] + heights[2] - BAND;
    if (over > 0) heights[heights.indexOf(Math.max(...heights))] -= over;
    let top = y;
    if (!all) picture.append(svg("rect", { x, y, width, height: BAND, class: "n-fill" }));
    for (const [v, fill, lines] of [[2, "p-fill", "url(#s-p)"], [1, "r-fill", "url(#s-r)"], [0, "a-fill", null]]) {
      if (!heights[v]) continue;
      picture.append(svg("rect", { x, y: top, width, height: heights[v], class: fill }));
      if (lines) picture.append(svg("rect", { x, y: top, width, height: heights[v], fill: lines }));
      top += heights[v];
    }
  }

  mark() {
    if (!this.thumb) return;
    this.thumb.replaceChildren();
    if (!this.chosen) return;
    const x = this.x(this.day);
    const right = x > this.width - 90;
    this.thumb.append(
      svg("line", { x1: x, x2: x, y1: -2, y2: this.bottom + 6 }),
      svg("circle", { cx: x, cy: this.bottom + 6, r: 6 }),
      svg("rect", { x: right ? x - 76 : x + 8, y: this.bottom - 1, width: 68, height: 16 }),
      svg("text", { x: right ? x - 9 : x + 10, y: this.bottom + 12, "text-anchor": right ? "end" : "start" }, isoOf(this.day)));
  }
}

function pattern(id, size, ...marks) {
  return svg("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse" }, ...marks);
}

/** Counts in words: "US 3 prohibited, 1 restricted, 22 allowed". */
export function counted(name, counts) {
  const words = [[2, "prohibited"], [1, "restricted"], [0, "allowed"]]
    .filter(([v]) => counts[v]).map(([v, word]) => number(counts[v]) + " " + word);
  return name + " " + (words.join(", ") || "nothing");
}
