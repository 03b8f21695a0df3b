// What the pages that draw claims share: the address holds the view, the form follows it, and the list below too.
const PAUSE_MS = 250;
let asking = null;

export const asked = () => new URLSearchParams(location.search);

export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// An element of NiceGUI's, once its part ("chart", "map") is there.
export async function mounted(selector, part) {
  for (;;) {
    const element = document.querySelector(selector);
    const held = element && window.mounted_app !== null && getElement(element)?.[part];
    if (held) return held;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

// The data of a drawing. A page may ask before there is an element to draw in, and wait for both.
export async function ask(path, query) {
  try {
    const answer = await fetch(`${path}?${query}`, { headers: { Accept: "application/json" } });
    const told = await answer.json();
    return answer.ok ? { told } : { trouble: [told.detail, told.hint].filter(Boolean).join(" ") };
  } catch {
    return { trouble: "The server does not answer. Is sayso serve still running?" };
  }
}

// What was asked for, or nothing: what went wrong is told in `note` then.
export async function answered(asking, note) {
  const { told, trouble } = await asking;
  if (trouble !== undefined) note.textContent = trouble;
  return told ?? null;
}

// The claims in the list below: a piece of markup that the server made, where nothing is markup but its own.
export async function list(path, query) {
  const place = document.getElementById("charted");
  if (asking) asking.abort();
  asking = new AbortController();
  place.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(`${path}?${query}`, { signal: asking.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    place.innerHTML = await answer.text();
  } catch (error) {
    if (error.name === "AbortError") return;
    place.textContent = "The server does not answer. Is sayso serve still running?";
  }
  place.removeAttribute("aria-busy");
}

// Change what the address asks for; an empty value takes a name away. `show` draws what it says then.
export function change(changes, show, { remember = true } = {}) {
  const query = asked();
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const each of [value].flat()) if (each) query.append(name, each);
  }
  const written = query.toString();
  const path = written ? `${location.pathname}?${written}` : location.pathname;
  if (path === location.pathname + location.search) return;
  history[remember ? "pushState" : "replaceState"](null, "", path);
  follow();
  show(changes);
}

// The fields of the form say the same as the address.
function follow() {
  const query = asked();
  for (const field of document.querySelectorAll("#charted-form [name]")) {
    if (document.activeElement === field) continue;
    const first = field.matches("select") ? field.options[0].value : "";
    field.value = query.get(field.name) ?? first;
  }
}

export function watchForm(show) {
  const form = document.getElementById("charted-form");
  let waiting = 0;
  const take = () => {
    clearTimeout(waiting);
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
    change(values, show);
  };
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(take, event.target.matches("select") ? 0 : PAUSE_MS);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take();
  });
  addEventListener("popstate", () => {
    follow();
    show(null);
  });
}

export function cell(element, text, name) {
  const made = document.createElement(element);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}
