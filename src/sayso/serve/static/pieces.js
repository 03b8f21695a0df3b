// Pieces of a page that take longer: each is asked for when the page stands, and put in its place.
async function fill(place) {
  place.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(place.dataset.piece, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    place.innerHTML = await answer.text();
  } catch {
    place.textContent = "The server does not answer. Is sayso serve still running?";
  }
  place.removeAttribute("aria-busy");
}

function fillAll() {
  for (const place of document.querySelectorAll("[data-piece]:not([data-asked])")) {
    place.dataset.asked = "";
    fill(place);
  }
}

// NiceGUI draws the page after this has run.
new MutationObserver(fillAll).observe(document.body, { childList: true, subtree: true });
fillAll();
