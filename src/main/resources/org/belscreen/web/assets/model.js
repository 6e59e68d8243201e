// A sheet with its verdicts on every day. Rows share timelines, so a day is looked up once for each
// timeline, not for each row; nothing is asked of the server.

const JS = ["US", "EU", "PL", "LT"];

export class Sheet {
  constructor() {
    this.texts = [];
    this.measures = [];
    this.timelines = [];
    this.rows = [];
    this.day = null;
  }

  /** Takes a line of the answer. */
  take(line) {
    if (line.run) this.head = line;
    if (line.texts) this.texts.push(...line.texts);
    if (line.measures) this.measures.push(...line.measures);
    if (line.timelines) for (const t of line.timelines) this.timelines.push({ ...t, used: 0, now: 0 });
    if (line.rows) {
      for (const [row, id, what, own, lines, messages] of line.rows) {
        this.rows.push({ row, id, what, own, lines, messages, failed: lines.length === 0 });
      }
    }
    if (line.end !== undefined) {
      this.ended = true;
      this.skipped = line.skipped;
    }
    if (line.failed) throw new Error(line.failed);
  }

  /** To be called once, after the last line. */
  finish() {
    if (!this.ended) throw new Error("The answer broke off. Try again.");
    this.jurisdictions = this.head.jurisdictions;
    for (const r of this.rows) for (const t of r.lines) this.timelines[t].used++;
    this.shown = this.jurisdictions.filter(
      (j) => j === "US" || j === "EU" || this.timelines.some((t) => t.j === j && t.touched && t.used));
    this.places = this.shown.map((j) => this.jurisdictions.indexOf(j));
    this.stops = this.findStops();
    this.strips = { stops: this.stops.map((s) => s.day), bands: this.shown.map((j) => ({ name: j, strip: this.strip(j) })) };
    this.judge(this.day);
  }

  /** Days on which what is said of some row changes, and how the verdicts shift on them. */
  findStops() {
    const shifts = new Map();
    for (const t of this.timelines) {
      if (!t.touched || !t.used) continue;
      for (let i = 1; i < t.days.length; i++) {
        const a = t.days[i - 1];
        const b = t.days[i];
        if (sameSaid(a, b)) continue;
        let shift = shifts.get(b.from);
        if (!shift) shifts.set(b.from, (shift = { day: b.from, moved: {} }));
        if (a.v !== b.v) {
          const m = (shift.moved[t.j] ||= { by: [0, 0, 0], rows: 0 });
          m.by[a.v] -= t.used;
          m.by[b.v] += t.used;
          m.rows += t.used;
        }
      }
    }
    return [...shifts.values()].sort((a, b) => a.day - b.day);
  }

  /** How many rows of a jurisdiction are allowed, restricted, prohibited from each stop on. */
  strip(j) {
    const counts = [0, 0, 0];
    for (const t of this.timelines) if (t.j === j && t.touched) counts[t.days[0].v] += t.used;
    const strip = [{ from: -Infinity, counts: [...counts] }];
    for (const stop of this.stops) {
      const moved = stop.moved[j];
      if (!moved) continue;
      for (let v = 0; v < 3; v++) counts[v] += moved.by[v];
      strip.push({ from: stop.day, counts: [...counts] });
    }
    return strip;
  }

  /** Judges the sheet on a day, or each row on its own date where there is none. */
  judge(day) {
    if (this.summed !== undefined && day === this.day) return;
    this.day = day;
    this.summed = null;
    if (day !== null) for (const t of this.timelines) t.now = at(t.days, day);
  }

  /** Whether the row can be judged as chosen. */
  judged(row) {
    return !row.failed && (this.day !== null || row.own !== null);
  }

  dayOf(row) {
    return this.day !== null ? this.day : row.own;
  }

  /** What is said of a row by a jurisdiction; nothing where it isn't touched or can't be judged. */
  said(row, j) {
    if (!this.judged(row)) return null;
    const t = this.timelines[row.lines[this.jurisdictions.indexOf(j)]];
    if (!t || !t.touched) return null;
    return t.days[this.day !== null ? t.now : at(t.days, row.own)];
  }

  /** The next day on which any verdict of the row changes, and to what. */
  next(row) {
    if (!this.judged(row)) return null;
    const day = this.dayOf(row);
    let best = null;
    for (const j of this.shown) {
      const t = this.timelines[row.lines[this.jurisdictions.indexOf(j)]];
      if (!t || !t.touched) continue;
      const now = at(t.days, day);
      for (let i = now + 1; i < t.days.length; i++) {
        if (t.days[i].v !== t.days[now].v) {
          const change = { day: t.days[i].from, j, v: t.days[i].v };
          if (!best || change.day < best.day) best = { day: change.day, changes: [change] };
          else if (change.day === best.day) best.changes.push(change);
          break;
        }
      }
    }
    return best;
  }

  /** Additional duty of a row: amounts by currency, and the columns without which one is open. */
  duty(row) {
    const sums = {};
    const needs = new Set();
    for (const j of this.shown) {
      const s = this.said(row, j);
      for (const [currency, amount] of Object.entries(s?.d || {})) sums[currency] = plus(sums[currency] || "0", amount);
      for (const column of s?.n || []) needs.add(column);
    }
    return { sums, needs: [...needs] };
  }

  /** Counts by jurisdiction and verdict, the matrix, and the duties due. */
  summary() {
    return (this.summed ||= this.sum());
  }

  sum() {
    const counts = Object.fromEntries(this.shown.map((j) => [j, [0, 0, 0]]));
    const matrix = [[0, 0, 0], [0, 0, 0], [0, 0, 0]];
    const duty = {};
    let failed = 0;
    let provisional = 0;
    let open = 0;
    for (const row of this.rows) {
      if (!this.judged(row)) {
        failed++;
        continue;
      }
      let unsure = false;
      let dutiable = false;
      const v = {};
      for (let k = 0; k < this.shown.length; k++) {
        const t = this.timelines[row.lines[this.places[k]]];
        if (!t || !t.touched) continue;
        const s = t.days[this.day !== null ? t.now : at(t.days, row.own)];
        counts[this.shown[k]][s.v]++;
        v[this.shown[k]] = s.v;
        unsure ||= Boolean(s.p);
        dutiable ||= Boolean(s.d || s.n);
      }
      if (unsure) provisional++;
      if (v.US !== undefined && v.EU !== undefined) matrix[v.US][v.EU]++;
      if (!dutiable) continue;
      const d = this.duty(row);
      for (const [currency, amount] of Object.entries(d.sums)) duty[currency] = plus(duty[currency] || "0", amount);
      if (d.needs.length) open++;
    }
    return { counts, matrix, failed, provisional, duty, open };
  }

  /** The rows that fit the filters, in the sheet's order. */
  filter({ text = "", law = "", verdict = "", us = "", eu = "", measure = "" }) {
    if (!text.trim() && !law && !verdict && !us && !eu && !measure) return this.rows;
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const letter = { A: 0, R: 1, P: 2 };
    const laws = law ? [law] : this.shown;
    const wanted = this.measures.findIndex((m) => m.id === measure);
    return this.rows.filter((row) => {
      if (verdict === "E" ? this.judged(row) : verdict && !laws.some((j) => this.said(row, j)?.v === letter[verdict])) return false;
      if (law && !verdict && !this.said(row, law)) return false;
      if (us && this.said(row, "US")?.v !== letter[us]) return false;
      if (eu && this.said(row, "EU")?.v !== letter[eu]) return false;
      if (measure && !laws.some((j) => names(this.said(row, j), wanted))) return false;
      return words.length === 0 || this.holds(row, words);
    });
  }

  holds(row, words) {
    const parts = [String(row.row), row.id, row.what, ...row.messages.map((m) => this.texts[m])];
    for (const j of this.shown) {
      for (const [t, m] of this.said(row, j)?.t || []) {
        parts.push(this.texts[t]);
        if (m !== undefined) parts.push(this.measures[m].id);
      }
    }
    const all = parts.join("\n").toLowerCase();
    return words.every((w) => all.includes(w));
  }

  /** The measures that bear on any row on the chosen day. */
  present() {
    const seen = new Set();
    for (const row of this.rows) {
      for (const j of this.shown) {
        const s = this.said(row, j);
        if (!s) continue;
        for (const pair of s.t) if (pair[1] !== undefined) seen.add(pair[1]);
        for (const m of s.m || []) seen.add(m);
      }
    }
    return [...seen].map((m) => this.measures[m]).sort((a, b) => a.id.localeCompare(b.id));
  }
}

function names(said, measure) {
  return Boolean(said) && (said.t.some((pair) => pair[1] === measure) || (said.m || []).includes(measure));
}

function sameSaid(a, b) {
  return a.v === b.v && JSON.stringify([a.t, a.m, a.d, a.n]) === JSON.stringify([b.t, b.m, b.d, b.n]);
}

/** Which of the stretches holds a day. */
export function at(days, day) {
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (days[middle].from <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Adds decimal strings without losing a cent. */
export function plus(a, b) {
  const places = (s) => (s.split(".")[1] || "").length;
  const scale = Math.max(places(a), places(b));
  const whole = (s) => BigInt(s.replace(".", "") + "0".repeat(scale - places(s)));
  const sum = whole(a) + whole(b);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, "0");
  const text = scale ? digits.slice(0, -scale) + "." + digits.slice(-scale) : digits;
  return (sum < 0n ? "-" : "") + text;
}

export { JS };
