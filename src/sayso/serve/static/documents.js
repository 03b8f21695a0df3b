// The list of documents: finding one while words are written, and taking in files, each with its progress and a stop.
const ENDS = new Set(["done", "failed", "stopped"]);
const WAIT_SECONDS = 10;

function find(words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const month of document.querySelectorAll(".month")) {
    let left = 0;
    for (const row of month.querySelectorAll("li")) {
      const told = [...row.querySelectorAll(".day, .title, .by")].map((each) => each.textContent.toLowerCase()).join(" ");
      const fits = wanted.every((word) => told.includes(word));
      row.hidden = !fits;
      left += fits;
    }
    month.hidden = !left;
    found += left;
  }
  document.getElementById("found").textContent = `${found.toLocaleString("en")} ${found === 1 ? "document" : "documents"}`;
}

function element(name, attributes, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

function rowOf(name) {
  const told = element("span", { className: "told" }, "sending…");
  const stop = element("button", { type: "button", className: "quiet" }, "Stop");
  const row = element("li", {}, element("b", {}, name), " ", told, element("progress", {}), stop);
  document.getElementById("jobs").append(row);
  return { row, told, stop };
}

function end(held, ...said) {
  held.told.replaceChildren(...said);
  held.row.querySelector("progress")?.remove();
  held.stop.remove();
}

function outcome(job) {
  if (job.state !== "done") return [job.state, job.message, job.hint].filter(Boolean).map((each) => `${each} `);
  const read = job.receipts.filter((each) => each.document);
  const failed = job.receipts.filter((each) => !each.document);
  const said = read.map((each) =>
    element("a", { href: `/document/${encodeURIComponent(each.document)}` }, `${each.outcome}, ${each.claims} ${each.claims === 1 ? "claim" : "claims"}`),
  );
  return [...said, ...failed.map((each) => ` ${each.reason ?? each.outcome}`)];
}

function going(job) {
  if (job.state === "linking") {
    const { done, total } = job.linking ?? {};
    return total ? `linking, claim ${done} of ${total}` : "linking…";
  }
  return job.state === "reading" ? "reading…" : "waiting for its turn";
}

async function follow(job, held) {
  held.stop.onclick = () => fetch(`/api/v1/jobs/${job.id}`, { method: "DELETE" });
  let now = job;
  while (!ENDS.has(now.state)) {
    held.told.textContent = going(now);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const answer = await fetch(`/api/v1/jobs/${job.id}`);
    if (!answer.ok) throw new Error(String(answer.status));
    now = await answer.json();
  }
  end(held, ...outcome(now));
}

// What is too large is not sent: a server that refuses it hangs up, and the browser tells nothing of its answer.
function tooLarge(file) {
  const most = Number(document.getElementById("read-form").dataset.most);
  if (file.size <= most) return "";
  const held = (bytes) => Math.round(bytes / 1048576).toLocaleString("en");
  return `${held(file.size)} MB are too large: at most ${held(most)} MB can be sent. Read it on the command line: sayso read FILE`;
}

async function read(file, known) {
  const held = rowOf(file.name);
  const refused = tooLarge(file);
  if (refused) return end(held, refused);
  const sending = new AbortController();
  held.stop.onclick = () => sending.abort();
  const query = new URLSearchParams({ name: file.name, ...known });
  try {
    const answer = await fetch(`/api/v1/documents?${query}`, {
      method: "POST",
      body: file,
      headers: { "Content-Type": file.type || "text/plain" },
      signal: sending.signal,
    });
    const said = await answer.json();
    if (answer.ok) await follow(said, held);
    else end(held, [said.detail, said.hint].filter(Boolean).join(" "));
  } catch (error) {
    end(held, error.name === "AbortError" ? "stopped before it was sent" : "The server does not answer. Is sayso serve still running?");
  }
}

async function readAll(files) {
  const fields = new FormData(document.getElementById("read-form"));
  const known = {};
  for (const name of ["publisher", "published"]) if (fields.get(name)) known[name] = fields.get(name);
  if (fields.has("links")) known.links = "true";
  for (const file of files) await read(file, known);
}

document.addEventListener("input", (event) => {
  if (event.target.id === "find-document") find(event.target.value);
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "read-form") return;
  event.preventDefault();
  readAll(document.getElementById("read-files").files);
});

document.addEventListener("dragover", (event) => {
  if (document.getElementById("read-in")) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const place = document.getElementById("read-in");
  if (!place || !event.dataTransfer.files.length) return;
  event.preventDefault();
  place.open = true;
  readAll(event.dataTransfer.files);
});
