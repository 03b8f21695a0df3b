// Drawings with lanes: the quote of the mark that is pointed at or focused, and the arrow keys from mark to mark.
const marks = (lanes) => [...lanes.querySelectorAll("a.mark")];
const middle = (mark) => {
  const box = mark.getBoundingClientRect();
  return box.left + box.width / 2;
};

function made(name, text, look) {
  const element = Object.assign(document.createElement(name), { textContent: text });
  if (look) element.className = look;
  return element;
}

function tell(mark) {
  const place = mark.closest(".lanes").querySelector(".lane-quote");
  const link = made("a", "Open in the document", "");
  link.href = mark.getAttribute("href");
  place.replaceChildren(made("p", mark.getAttribute("aria-label"), "lane-quote-head"), made("blockquote", mark.dataset.words), link);
  for (const other of marks(mark.closest(".lanes"))) other.classList.toggle("told", other === mark);
}

function reach(mark) {
  for (const other of marks(mark.closest(".lanes"))) other.setAttribute("tabindex", other === mark ? "0" : "-1");
  mark.focus({ preventScroll: true });
  mark.closest(".lane").scrollIntoView({ block: "nearest" });
}

function next(mark, key) {
  const lane = mark.closest(".lane");
  const own = marks(lane);
  if (key === "ArrowRight") return own[own.indexOf(mark) + 1];
  if (key === "ArrowLeft") return own[own.indexOf(mark) - 1];
  const lanes = [...mark.closest(".lanes").querySelectorAll(".lane")].filter((each) => marks(each).length);
  const other = lanes[lanes.indexOf(lane) + (key === "ArrowDown" ? 1 : -1)];
  if (!other) return undefined;
  const near = (each) => Math.abs(middle(each) - middle(mark));
  return marks(other).reduce((best, each) => (near(each) < near(best) ? each : best));
}

function marked(event) {
  return event.target instanceof Element ? event.target.closest(".lanes a.mark") : null;
}

for (const kind of ["focusin", "pointerover"]) {
  document.addEventListener(kind, (event) => {
    const mark = marked(event);
    if (mark) tell(mark);
  });
}

document.addEventListener("keydown", (event) => {
  const mark = marked(event);
  if (!mark || !event.key.startsWith("Arrow") || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const other = next(mark, event.key);
  if (other) reach(other);
});
