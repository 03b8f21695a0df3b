// Light or dark: as the system is set, until somebody chooses. Runs before anything is drawn.
const THEME_KEY = "sayso-theme";

function chosenTheme() {
  try {
    return localStorage.getItem(THEME_KEY);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function showTheme() {
  const dark = chosenTheme()
    ? chosenTheme() === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  if (window.Quasar) Quasar.Dark.set(dark);
}

function switchTheme() {
  const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(THEME_KEY, next);
  } catch {
    document.documentElement.dataset.theme = next;
    return;
  }
  showTheme();
  document.dispatchEvent(new CustomEvent("sayso:theme", { detail: next }));
}

showTheme();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showTheme);
addEventListener("load", showTheme);
