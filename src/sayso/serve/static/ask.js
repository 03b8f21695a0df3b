// Search as you type: the answers and the facets are asked for again, and the address says what is shown.
const PAUSE_MS = 160;
const WATCHES = "/api/v1/watches";
let waiting = 0;
let asking = null;

const form = () => document.getElementById("ask-form");

function pathOf(values) {
  const query = new URLSearchParams();
  for (const [name, value] of values) if (typeof value === "string" && value.trim()) query.append(name, value.trim());
  const written = query.toString();
  return written ? `/ask?${written}` : "/ask";
}

async function fill(id, path, signal) {
  const place = document.getElementById(id);
  const query = path.includes("?") ? path.slice(path.indexOf("?")) : "";
  place.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(`/ask/${id}${query}`, { signal, headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    place.innerHTML = await answer.text();
    place.removeAttribute("aria-busy");
  } catch (error) {
    if (error.name === "AbortError") return;
    place.removeAttribute("aria-busy");
    place.textContent = "The server does not answer. Is sayso serve still running?";
  }
}

function show(path) {
  if (asking) asking.abort();
  asking = new AbortController();
  fill("results", path, asking.signal);
  fill("facets", path, asking.signal);
}

// The fields of the form say the same as the address.
function fillForm(path) {
  const query = new URL(path, location.href).searchParams;
  const held = form();
  held.querySelectorAll("input[type=hidden]").forEach((each) => each.remove());
  for (const field of held.querySelectorAll("input[name], select[name]")) {
    if (document.activeElement !== field) field.value = query.get(field.name) ?? "";
  }
  for (const [name, value] of query) {
    if (name === "after" || held.querySelector(`[name="${CSS.escape(name)}"]`)) continue;
    held.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
}

function ask(path, { remember }) {
  clearTimeout(waiting);
  if (path === location.pathname + location.search) return;
  history[remember ? "pushState" : "replaceState"](null, "", path);
  show(path);
}

function askWhatIsWritten(remember) {
  ask(pathOf(new FormData(form())), { remember });
}

function offerWatch() {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  delete query.after;
  delete query.order;
  const dialog = document.getElementById("watch-dialog");
  dialog.querySelector("[name=name]").value = Object.values(query).join(" ").slice(0, 60);
  dialog.querySelector("[role=status]").textContent = "";
  dialog.showModal();
}

async function saveWatch(event) {
  event.preventDefault();
  const dialog = document.getElementById("watch-dialog");
  const fields = new FormData(dialog.querySelector("form"));
  const question = Object.fromEntries(new URLSearchParams(location.search));
  delete question.after;
  delete question.order;
  if ("endnote" in question) question.endnote = Number(question.endnote);
  const threshold = { count: Number(fields.get("count")), per: Number(fields.get("per")) };
  const told = dialog.querySelector("[role=status]");
  told.textContent = "Saving…";
  const body = JSON.stringify({ name: fields.get("name"), question, threshold });
  try {
    const answer = await fetch(WATCHES, { method: "POST", headers: { "Content-Type": "application/json" }, body });
    const said = await answer.json();
    told.textContent = answer.ok
      ? `Saved. “${said.name}” fires at ${threshold.count} or more in ${threshold.per} days.`
      : [said.detail, said.hint].filter(Boolean).join(" ");
  } catch {
    told.textContent = "The server does not answer. Is sayso serve still running?";
  }
}

document.addEventListener("input", (event) => {
  if (!form()?.contains(event.target)) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => askWhatIsWritten(false), event.target.matches("select") ? 0 : PAUSE_MS);
});

document.addEventListener("submit", (event) => {
  if (event.target === form()) {
    event.preventDefault();
    askWhatIsWritten(true);
  } else if (event.target.closest("#watch-dialog")) saveWatch(event);
});

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = event.target.closest("#facets a, #results .chip, #results .pages a, #results .notice a");
  if (link && link.pathname === "/ask") {
    event.preventDefault();
    const path = link.pathname + link.search;
    ask(path, { remember: true });
    fillForm(path);
    if (link.closest(".pages")) scrollTo({ top: 0 });
  } else if (event.target.closest("[data-action=watch]")) offerWatch();
  else if (event.target.closest("[data-action=facets]")) {
    const shown = document.getElementById("facets").classList.toggle("open");
    event.target.closest("button").setAttribute("aria-expanded", String(shown));
  }
  else if (event.target.closest("#watch-dialog [data-action=cancel]")) document.getElementById("watch-dialog").close();
});

addEventListener("popstate", () => {
  const path = location.pathname + location.search;
  fillForm(path);
  show(path);
});
