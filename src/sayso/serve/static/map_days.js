// The slider over the days: the first and the last to show, above a small drawing of claims a day.
import { answered, ask, asked, colour } from "./charted.js";
import { binned, choose, endOf } from "./days.js";

const PAUSE_MS = 120;

// Claims a day, of all days.
export function askDays(question) {
  const query = question({ days: false });
  query.set("by", "voice");
  return ask("/api/v1/timeline", query);
}

// `asking` is what `askDays` gave.
export function startDays(asking, note, change) {
  const [first, last] = ["since", "until"].map((name) => document.getElementById(`slide-${name}`));
  const canvas = document.getElementById("day-chart");
  let bins = [];
  let unit = "day";
  let waiting = 0;

  const tell = () => {
    for (const [slider, end] of [[first, false], [last, true]]) {
      const bin = bins[slider.valueAsNumber];
      const day = bin ? (end ? endOf(bin.day, unit) : bin.day) : "";
      slider.setAttribute("aria-valuetext", day);
      slider.closest(".slide").querySelector("output").textContent = day;
    }
  };

  function paint() {
    const scale = window.devicePixelRatio || 1;
    const [wide, tall] = [canvas.clientWidth, canvas.clientHeight];
    [canvas.width, canvas.height] = [wide * scale, tall * scale];
    const pen = canvas.getContext("2d");
    pen.scale(scale, scale);
    const most = Math.max(1, ...bins.map((bin) => bin.claims));
    const step = wide / Math.max(1, bins.length);
    bins.forEach((bin, index) => {
      const isIn = index >= first.valueAsNumber && index <= last.valueAsNumber;
      pen.fillStyle = colour(isIn ? "--accent" : "--line");
      const height = Math.max(bin.claims ? 1 : 0, (bin.claims / most) * tall);
      pen.fillRect(index * step, tall - height, Math.max(0.75, step - 0.5), height);
    });
  }

  function show() {
    const query = asked();
    const [from, to] = choose(bins, query.get("since"), query.get("until"));
    first.value = String(from ?? 0);
    last.value = String(to ?? Math.max(0, bins.length - 1));
    tell();
    paint();
  }

  function slid(moved) {
    if (first.valueAsNumber > last.valueAsNumber) (moved === first ? last : first).value = moved.value;
    tell();
    paint();
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const isAll = first.valueAsNumber === 0 && last.valueAsNumber === bins.length - 1;
      const ends = [bins[first.valueAsNumber], bins[last.valueAsNumber]];
      if (ends[0]) change(isAll ? { since: "", until: "" } : { since: ends[0].day, until: endOf(ends[1].day, unit) });
    }, PAUSE_MS);
  }

  async function load() {
    const told = await answered(asking, note());
    if (!told) return;
    ({ bins, unit } = binned(told.days));
    for (const slider of [first, last]) slider.max = String(Math.max(0, bins.length - 1));
    show();
  }

  for (const slider of [first, last]) slider.addEventListener("input", () => slid(slider));
  new ResizeObserver(paint).observe(canvas);
  load();
  return { show };
}
