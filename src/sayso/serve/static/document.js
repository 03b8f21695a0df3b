// The reader: the claim under the pointer or the focus in the panel, the legend's switches, endnotes as popovers.
const LINGER_MS = 90;
const SWITCHES = "sayso-marks-off";
const panels = new Map();
let lingering = 0;
let current = null;
let pinned = false;
let shown = Promise.resolve(); // once the panel shows the sentence that is pointed at

const reader = () => document.querySelector(".reader");
const startOf = (sentence) => Number(sentence.id.slice(1));

async function panelOf(start, chosen) {
  const key = `${start}/${chosen ?? ""}`;
  if (!panels.has(key)) {
    const query = chosen ? `?claim=${encodeURIComponent(chosen)}` : "";
    const path = `/document/${encodeURIComponent(reader().dataset.document)}/sentence/${start}${query}`;
    panels.set(key, fetch(path).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status))));
  }
  try {
    return await panels.get(key);
  } catch {
    panels.delete(key);
    return null;
  }
}

function point(sentence, chosen) {
  if (sentence && (sentence !== current || chosen)) shown = show(sentence, chosen);
}

async function show(sentence, chosen) {
  current?.classList.remove("pointed");
  if (current) current.tabIndex = -1;
  current = sentence;
  sentence.classList.add("pointed");
  sentence.tabIndex = 0;
  const html = await panelOf(startOf(sentence), chosen);
  if (current !== sentence) return;
  const body = document.getElementById("panel-body");
  if (html === null) body.textContent = "The server does not answer. Is sayso serve still running?";
  else body.innerHTML = html;
  document.getElementById("panel").classList.add("open");
  document.getElementById("panel").scrollTop = 0;
}

// What was not drawn yet has another height than was thought, so that one scroll may not do.
function bringIntoView(element, tries = 4) {
  element.scrollIntoView({ block: innerWidth < 1024 ? "start" : "center" });
  if (tries) requestAnimationFrame(() => bringIntoView(element, tries - 1));
}

function go(start, chosen) {
  const sentence = document.getElementById(`s${start}`);
  if (!sentence) return;
  bringIntoView(sentence);
  if (sentence.matches("[data-claim]")) {
    point(sentence, chosen);
    sentence.focus({ preventScroll: true });
    pinned = true;
  }
}

function showNote(mark) {
  const held = document.getElementById(`note-${mark.dataset.note}`);
  const popover = document.getElementById("note-popover");
  popover.replaceChildren();
  if (held) for (const child of held.childNodes) popover.append(child.cloneNode(true));
  else popover.append(`Endnote ${mark.dataset.note}: its text is not in this document.`);
  popover.querySelectorAll("[id]").forEach((each) => each.removeAttribute("id"));
  popover.showPopover();
  const box = mark.getBoundingClientRect();
  const width = popover.offsetWidth;
  popover.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, box.left - 16))}px`;
  const below = box.bottom + 6;
  popover.style.top = `${below + popover.offsetHeight > innerHeight ? Math.max(8, box.top - popover.offsetHeight - 6) : below}px`;
}

function switchMarks(kind, on) {
  document.getElementById("text").classList.toggle(`no-${kind}`, !on);
}

function remember(kind, on) {
  const off = new Set(JSON.parse(localStorage.getItem(SWITCHES) ?? "[]"));
  if (on) off.delete(kind);
  else off.add(kind);
  localStorage.setItem(SWITCHES, JSON.stringify([...off]));
}

async function loadGrounds(details) {
  if (!details.open || details.dataset.loaded) return;
  details.dataset.loaded = "yes";
  const body = document.getElementById("grounds-body");
  try {
    const answer = await fetch(`/document/${encodeURIComponent(reader().dataset.document)}/grounds`);
    if (!answer.ok) throw new Error(String(answer.status));
    body.innerHTML = await answer.text();
  } catch {
    delete details.dataset.loaded;
    body.textContent = "The server does not answer. Is sayso serve still running? Fold and open this to try again.";
  }
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch" || pinned) return;
  const sentence = event.target.closest?.("#text .sentence");
  clearTimeout(lingering);
  if (sentence) lingering = setTimeout(() => point(sentence), LINGER_MS);
});

document.addEventListener("focusin", (event) => {
  if (event.target.matches?.("#text .sentence")) point(event.target);
});

document.addEventListener("click", (event) => {
  const mark = event.target.closest("a.note");
  if (mark) {
    event.preventDefault();
    showNote(mark);
    return;
  }
  const goes = event.target.closest("[data-goes]");
  if (goes) {
    event.preventDefault();
    go(goes.dataset.goes);
    return;
  }
  if (event.target.closest("[data-action=close-panel]")) {
    document.getElementById("panel").classList.remove("open");
    pinned = false;
    return;
  }
  const sentence = event.target.closest("#text .sentence");
  if (sentence) {
    pinned = !(pinned && sentence === current);
    point(sentence);
  } else if (event.target.closest("#text")) pinned = false;
});

document.addEventListener("change", (event) => {
  const kind = event.target.dataset?.switch;
  if (!kind) return;
  switchMarks(kind, event.target.checked);
  remember(kind, event.target.checked);
});

document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.id === "grounds") loadGrounds(event.target);
  },
  true,
);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "[" || event.key === "]") document.querySelector(`.series .${event.key === "[" ? "prev" : "next"}`)?.click();
  else if (event.key === "Enter" && event.target.matches(".sentence")) {
    pinned = true;
    shown.then(() => document.querySelector("#panel a, #panel summary")?.focus());
  } else if (event.key === "Escape" && document.getElementById("panel")?.contains(event.target)) current?.focus();
});

// The page is drawn after this file has run, so wait for the text.
function begin() {
  const text = document.getElementById("text");
  if (!text) return false;
  for (const kind of JSON.parse(localStorage.getItem(SWITCHES) ?? "[]")) {
    const box = document.querySelector(`[data-switch="${CSS.escape(kind)}"]`);
    if (box) {
      box.checked = false;
      switchMarks(kind, false);
    }
  }
  const first = text.querySelector(".sentence");
  if (first) first.tabIndex = 0;
  const { start, chosen } = reader().dataset;
  if (start) go(start, chosen);
  return true;
}

if (!begin()) {
  const watching = new MutationObserver(() => begin() && watching.disconnect());
  watching.observe(document.documentElement, { childList: true, subtree: true });
}
