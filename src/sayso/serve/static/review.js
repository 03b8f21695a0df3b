// Review: one key for each act on the case in focus, forms for what needs words, and an undo for every decision.
const KEYS = { a: "accept", r: "refuse", c: "correct", m: "merge", s: "split", e: "grade", n: "skip" };
const place = (id) => document.getElementById(id);
const cases = () => [...document.querySelectorAll(".case:not(.done)")];
const made = [];
let current = null;
let parts = {};

async function fill(element, path) {
  try {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(String(answer.status));
    element.innerHTML = await answer.text();
  } catch {
    element.textContent = "The server does not answer. Is sayso serve still running?";
  }
}

async function send(body) {
  try {
    const answer = await fetch("/api/v1/decisions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    return answer.ok ? { decision: told } : { trouble: [told.detail ?? told.title, told.hint].filter(Boolean).join(" ") };
  } catch {
    return { trouble: "The server does not answer. Is sayso serve still running?" };
  }
}

function note(element, words, bad) {
  let told = element.querySelector(":scope > .outcome");
  if (!told) {
    told = document.createElement("p");
    told.className = "outcome";
    element.append(told);
  }
  told.textContent = words;
  told.classList.toggle("bad", Boolean(bad));
  place("decided").textContent = words;
}

// On to the next case; what is saved meanwhile is told in its own.
function leave(element) {
  const left = cases();
  const at = left.indexOf(element);
  element.classList.add("done");
  (left[at + 1] ?? left[at - 1] ?? element).focus();
}

function settle(element, decision) {
  made.push({ number: decision.number, element });
  note(element, `${decision.number}: ${decision.judgement} · u takes it back`);
  fill(place("log"), "/review/log");
}

async function decide(element, judgement) {
  if (element.classList.contains("done")) return;
  note(element, "Saving…");
  leave(element);
  const told = await send({ judgement, ids: element.dataset.ids.split(" ") });
  if (told.trouble) {
    element.classList.remove("done");
    note(element, told.trouble, true);
  } else settle(element, told.decision);
}

async function undo(number) {
  const told = await send({ judgement: "undo", ids: [String(number)] });
  const at = made.findIndex((each) => each.number === number);
  const element = at < 0 ? null : made.splice(at, 1)[0].element;
  if (told.trouble) {
    place("decided").textContent = told.trouble;
    if (element) note(element, told.trouble, true);
  } else {
    element?.classList.remove("done");
    if (element) note(element, `Taken back by ${told.decision.number}. It is open again.`);
    element?.focus();
    place("decided").textContent = `Decision ${number} is taken back.`;
  }
  await fill(place("log"), "/review/log");
}

async function openForm(element, act) {
  current = element;
  parts = {};
  const query = new URLSearchParams({ act, matter: element.dataset.matter });
  for (const id of element.dataset.about.split(" ")) query.append("id", id);
  await fill(place("form-place"), `/review/form?${query}`);
  place("decide-form").showModal();
  (place("span-text") ?? place("form-place").querySelector("select, input, button"))?.focus();
}

function act(element, key) {
  const name = key === "accept" && element?.dataset.matter === "actors" ? "merge" : key;
  if (!element || !element.querySelector(`[data-act="${name}"]`)) return;
  if (name === "skip") step(1, element);
  else if (name === "merge" && element.dataset.matter === "actors") decide(element, "accept");
  else if (name === "accept" || name === "refuse") decide(element, name);
  else openForm(element, name);
}

function step(by, from = document.activeElement?.closest?.(".case")) {
  const all = cases();
  const at = all.indexOf(from);
  const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

// The server counts in code points, a text field in UTF-16.
const points = (text) => [...text].length;

function take(part) {
  const text = place("span-text");
  const words = text.value.slice(text.selectionStart, text.selectionEnd);
  const trimmed = words.trim();
  if (!trimmed) {
    place("form-trouble").textContent = "Mark the words in the sentence first.";
    text.focus();
    return;
  }
  const before = text.value.slice(0, text.selectionStart + words.indexOf(trimmed));
  const start = Number(text.dataset.start) + points(before);
  parts[part] = [[start, start + points(trimmed)]];
  const quoted = document.createElement("ins");
  quoted.textContent = trimmed;
  const shown = document.querySelector(`[data-part-words="${part}"]`);
  shown.querySelector("ins")?.remove();
  shown.append(quoted);
  place("form-trouble").textContent = "";
}

async function save(button) {
  const value = { ...parts };
  for (const name of ["stance", "voice", "relation", "direction", "state", "grade"]) {
    const field = place("form-place").querySelector(`[name=${name}]`);
    if (field?.value) value[name] = field.value;
  }
  const evidence = place("decide-evidence")?.value.trim();
  if (evidence) value.evidence = [evidence];
  const body = { value, why: place("decide-why").value };
  const subject = place("grade-subject")?.value;
  if (subject) Object.assign(body, { ids: [subject], matter: "grade" });
  if (button.dataset.ids) Object.assign(body, { ids: button.dataset.ids.split(" "), matter: "thread" });
  const told = await send({ judgement: button.dataset.send, ids: current.dataset.ids.split(" "), ...body });
  if (told.trouble) place("form-trouble").textContent = told.trouble;
  else {
    place("decide-form").close();
    if (button.dataset.send === "correct") leave(current);
    else current.focus();
    settle(current, told.decision);
  }
}

document.addEventListener("click", (event) => {
  const target = event.target.closest("button");
  if (!target) return;
  if (target.dataset.act) act(target.closest(".case"), target.dataset.act);
  else if (target.dataset.undo) undo(Number(target.dataset.undo));
  else if (target.dataset.more) fill(place("queue"), target.dataset.more);
  else if (target.dataset.log) fill(place("log"), target.dataset.log);
  else if (target.dataset.part) take(target.dataset.part);
  else if (target.dataset.send) save(target);
  else if ("cancel" in target.dataset) place("decide-form").close();
});

const isTyping = (event) => event.target.closest("input, textarea, select, dialog") || document.querySelector("dialog[open]");

// Before the keys of every page, which would walk through the sentences and not through the cases.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || !"jk".includes(event.key)) return;
    event.preventDefault();
    step(event.key === "j" ? 1 : -1);
  },
  true,
);

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (isTyping(event)) return;
  if (!("may" in (place("queue")?.dataset ?? {}))) return;
  else if (event.key === "u" && made.length) undo(made.at(-1).number);
  else if (KEYS[event.key]) act(document.activeElement.closest(".case") ?? cases()[0], KEYS[event.key]);
});
