// Check: sends a draft to be looked at, shows how long it takes and stops it, and walks through the problems.
let sending = null;
let ticking = 0;
const place = (id) => document.getElementById(id);
const shown = () => [...document.querySelectorAll("#checked .problem")].filter((each) => !each.hidden);

function say(...lines) {
  const notice = document.createElement("section");
  notice.className = "notice trouble";
  notice.setAttribute("role", "alert");
  for (const [number, line] of lines.filter(Boolean).entries()) {
    const told = document.createElement(number ? "p" : "h2");
    told.textContent = line;
    notice.append(told);
  }
  place("checked").replaceChildren(notice);
}

function begin() {
  const since = Date.now();
  const tick = () => (place("going-words").textContent = `Checking… ${Math.round((Date.now() - since) / 1000)} s`);
  clearInterval(ticking);
  place("going").hidden = false;
  place("going-words").textContent = "Checking…";
  ticking = setInterval(tick, 1000);
}

function end() {
  clearInterval(ticking);
  place("going").hidden = true;
  sending = null;
}

function terms(name) {
  const fields = new FormData(place("draft-form"));
  const query = new URLSearchParams({ name });
  for (const each of ["publisher", "published", "against"]) if (fields.get(each)) query.set(each, fields.get(each));
  return query;
}

async function refusal(answer) {
  try {
    const told = await answer.json();
    say("That did not work", told.detail ?? told.title, told.hint);
  } catch {
    say("That did not work", `The server answered ${answer.status}.`);
  }
}

// A newer check takes the place of the one that is going on.
async function check(body, name) {
  sending?.abort();
  const own = new AbortController();
  sending = own;
  begin();
  try {
    const answer = await fetch(`/check/draft?${terms(name)}`, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/octet-stream", Accept: "application/json" },
      signal: own.signal,
    });
    const told = answer.ok ? await answer.text() : null;
    if (sending !== own) return;
    if (told === null) await refusal(answer);
    else {
      place("checked").innerHTML = told;
      place("check-title")?.focus();
    }
    end();
  } catch (error) {
    if (sending !== own) return;
    end();
    if (error.name !== "AbortError") say("The server does not answer", "Is sayso serve still running?");
  }
}

function open(file) {
  const most = Number(place("draft-form").dataset.most);
  if (file.size > most) {
    const long = (bytes) => `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
    say("This file is too large", `${file.name} has ${long(file.size)}; this server takes ${long(most)}.`, "Check it on the command line: sayso check FILE");
  } else check(file, file.name);
}

function checkDraft() {
  const file = place("draft-file").files[0];
  const words = place("draft").value;
  if (words.trim()) check(new Blob([words]), "draft.md");
  else if (file) open(file);
  else {
    say("There is nothing to check yet", "Paste a draft, or open a file.");
    place("draft").focus();
  }
}

function stop() {
  if (!sending) return;
  sending.abort();
  end();
  place("checked").replaceChildren();
  place("going-words").textContent = "";
  const told = document.createElement("p");
  told.className = "hint";
  told.textContent = "Stopped. The draft is still above.";
  told.setAttribute("role", "status");
  place("checked").append(told);
  place("draft").focus();
}

function point(problem) {
  for (const each of document.querySelectorAll("#checked .pointed")) each.classList.remove("pointed");
  if (!problem) return;
  problem.classList.add("pointed");
  for (const each of document.querySelectorAll(`[data-problems~="${CSS.escape(problem.dataset.problem)}"]`)) each.classList.add("pointed");
}

function step(by) {
  const all = shown();
  if (!all.length) return;
  const now = document.activeElement?.closest?.(".problem");
  const at = all.indexOf(now);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by));
  all[next].focus({ preventScroll: true });
  all[next].scrollIntoView({ block: "center" });
}

function filter() {
  const off = { severity: new Set(), rule: new Set() };
  for (const box of document.querySelectorAll(".switches input")) if (!box.checked) off[box.dataset.kind].add(box.value);
  const kept = new Set();
  for (const each of document.querySelectorAll("#checked .problem")) {
    each.hidden = off.severity.has(each.dataset.severity) || off.rule.has(each.dataset.rule);
    if (!each.hidden) kept.add(each.dataset.problem);
  }
  for (const each of document.querySelectorAll("[data-problems]"))
    each.classList.toggle("off", !each.dataset.problems.split(" ").some((id) => kept.has(id)));
}

document.addEventListener("submit", (event) => {
  if (event.target.id !== "draft-form") return;
  event.preventDefault();
  checkDraft();
});

document.addEventListener("change", (event) => {
  if (event.target.id === "draft-file" && event.target.files[0]) {
    place("draft").value = "";
    open(event.target.files[0]);
  } else if (event.target.closest(".switches")) filter();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("#stop-check")) stop();
  const passage = event.target.closest("[data-problems]");
  if (passage) {
    const ids = passage.dataset.problems.split(" ");
    const first = shown().find((each) => ids.includes(each.dataset.problem));
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: "nearest" });
  }
});

document.addEventListener("focusin", (event) => {
  const problem = event.target.closest?.("#checked .problem");
  if (problem) point(problem);
});

document.addEventListener("keydown", (event) => {
  if (event.target.id === "draft" && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    checkDraft();
    return;
  }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && sending) stop();
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "Enter" && event.target.matches(".problem")) {
    const both = event.target.querySelector("details.both, details.card");
    if (both) both.open = !both.open;
  }
});

document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  open(event.dataTransfer.files[0]);
});
