// The keys of every page, and the buttons of the bar. A page adds its own keys in a file of its own.
(() => {
  const GOING_MS = 1200;
  let going = 0;

  const typing = (target) =>
    target instanceof Element && target.closest("input, textarea, select, [contenteditable=true]") !== null;

  function act(action) {
    const help = document.getElementById("keyboard-help");
    if (action === "theme") switchTheme();
    else if (action === "help" && help && !help.open) help.showModal();
    else if (action === "close" && help) help.close();
  }

  function go(key) {
    const link = document.querySelector(`.bar nav a[data-key="${CSS.escape(key)}"]`);
    if (link) link.click();
  }

  function step(by) {
    const lines = [...document.querySelectorAll("[data-claim]")];
    if (!lines.length) return;
    const at = lines.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : lines.length - 1) : at + by;
    const line = lines[Math.max(0, Math.min(lines.length - 1, next))];
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  }

  // Where the pages are more than the window is wide, the one that is shown stands in sight. NiceGUI draws them later.
  function showPage() {
    const link = document.querySelector(".bar nav a[aria-current]");
    if (!link) return false;
    const nav = link.closest("nav");
    nav.scrollLeft = link.offsetLeft - nav.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
    return true;
  }
  const drawing = new MutationObserver(() => (showPage() ? drawing.disconnect() : null));
  drawing.observe(document.documentElement, { childList: true, subtree: true });

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-action]");
    if (button) act(button.dataset.action);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (going && Date.now() - going < GOING_MS) {
      going = 0;
      event.preventDefault(); // so that no page takes it for a key of its own
      go(event.key);
      return;
    }
    if (event.key === "g") going = Date.now();
    else if (event.key === "?") act("help");
    else if (event.key === "t") act("theme");
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") {
      const box = document.querySelector("[data-search]");
      if (box) {
        event.preventDefault();
        (box.matches("input") ? box : box.querySelector("input")).focus();
      }
    }
  });
})();
