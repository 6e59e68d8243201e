// Calls of the server, each of which can be given up.

/** A call that was answered with a problem; its message is for the user. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail || problem.title || "The server did not answer as expected.");
    this.field = problem.field || "";
    this.status = problem.status;
  }
}

async function checked(response) {
  if (response.ok) return response;
  let problem = { title: "The server answered with " + response.status + "." };
  try {
    problem = await response.json();
  } catch {
    // no problem document: the status has to do
  }
  throw new Refused(problem);
}

async function call(path, options) {
  try {
    return await checked(await fetch("/api/v1/" + path, options));
  } catch (e) {
    if (e instanceof TypeError) throw new Refused({ detail: "The server can't be reached. Is it still running?" });
    throw e;
  }
}

export async function get(path, params = {}) {
  const query = new URLSearchParams(params).toString();
  return (await call(path + (query ? "?" + query : ""))).json();
}

export async function post(path, body, signal) {
  const response = await call(path, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal,
  });
  return response.json();
}

/** A form with the file and what is asked, for any call with a sheet. */
function form(file, asked) {
  const data = new FormData();
  for (const [name, value] of Object.entries(asked)) {
    for (const each of Array.isArray(value) ? value : [value]) data.append(name, each);
  }
  data.append("file", file.blob, file.name);
  return data;
}

export async function sheet(path, file, asked, options = {}) {
  return call("sheets" + path, { method: "POST", body: form(file, asked), ...options });
}

/** Long work with a sheet: says how far it is, and ends where it is given up. */
export class Work {
  constructor(says) {
    this.id = crypto.randomUUID();
    this.abort = new AbortController();
    this.says = says;
    this.timer = setInterval(() => this.look(), 400);
  }

  options() {
    return { signal: this.abort.signal, headers: { "Belscreen-Job": this.id } };
  }

  async look() {
    try {
      const response = await fetch("/api/v1/jobs/" + this.id);
      const job = await response.json();
      if (response.ok && !this.ended && job.state !== "none") this.says(job);
    } catch {
      // the next look will tell
    }
  }

  cancel() {
    this.cancelled = true;
    fetch("/api/v1/jobs/" + this.id, { method: "DELETE" }).catch(() => {});
    this.abort.abort();
  }

  end() {
    this.ended = true;
    clearInterval(this.timer);
  }
}

/** The lines of a streamed answer, each read as JSON. */
export async function* lines(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const parts = (rest + value).split("\n");
    rest = parts.pop();
    for (const part of parts) if (part) yield JSON.parse(part);
  }
  if (rest) yield JSON.parse(rest);
}
