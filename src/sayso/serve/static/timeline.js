// The timeline: claims a day in stacks, or the days spoken of by day of saying; what is brushed is listed below.
import { answered, ask, asked, cell, change, colour, list, mounted, watchForm } from "./charted.js";
import { binned, choose, endOf, heated, ranged } from "./days.js";

const NONE = { stance: "no stance", side: "no side", hedge: "no doubt told", band: "no likelihood", group: "no class", voice: "none" };
const LABELS = { nofinding: "finding of nothing", third: "third party" };
const WORDS = { group: "source class", hedge: "doubt", band: "likelihood" };
const CLICK_PX = 4;
const note = () => document.getElementById("chart-note");
let chart = null;
let drawn = { bins: [], unit: "day" };
let turn = 0;

const isHeat = () => asked().get("view") === "spoken";

function question({ days }) {
  const query = asked();
  for (const name of ["by", "view", "order", "after", ...(days ? [] : ["since", "until"])]) query.delete(name);
  return query;
}

// The size of small words on every page, in pixels, which a drawing has to be told.
function small() {
  return parseFloat(colour("--text-s")) * parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function ink() {
  return { text: colour("--ink"), quiet: colour("--quiet"), line: colour("--line"), surface: colour("--surface"), small: small(), font: colour("--font") };
}

function axis(values, colours, more = {}) {
  return {
    type: "category",
    data: values,
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.quiet, fontSize: colours.small, hideOverlap: true },
    splitLine: { show: false },
    ...more,
  };
}

function tooltip(colours) {
  const style = { backgroundColor: colours.surface, borderColor: colours.line, textStyle: { color: colours.text, fontSize: colours.small } };
  return { ...style, confine: true, renderMode: "richText" }; // text, never markup
}

function stacks(told) {
  const colours = ink();
  const { bins, unit } = binned(told.days);
  drawn = { bins, unit, told };
  const bar = (name, index, values) => ({
    name,
    type: "bar",
    stack: "claims",
    barCategoryGap: "12%",
    barMaxWidth: 40,
    color: colour(`--stack-${index}`),
    emphasis: { disabled: true },
    data: values,
  });
  const series = told.values.map((value, index) => bar(LABELS[value] ?? value, index + 1, bins.map((bin) => bin.values[value] ?? 0)));
  if (told.days.some((day) => day.none)) series.push(bar(NONE[told.by], 0, bins.map((bin) => bin.none)));
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
    legend: { type: "scroll", top: 0, left: 0, icon: "roundRect", itemWidth: 12, itemHeight: 12, textStyle: { color: colours.text, fontSize: colours.small }, pageTextStyle: { color: colours.quiet }, pageIconColor: colours.text, pageIconInactiveColor: colours.line },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, ...tooltip(colours) },
    xAxis: axis(bins.map((bin) => bin.day), colours),
    yAxis: { type: "value", minInterval: 1, axisLabel: { color: colours.quiet, fontSize: colours.small }, splitLine: { lineStyle: { color: colours.line } } },
    brush: { xAxisIndex: 0, brushType: "lineX", brushMode: "single", throttleType: "debounce", throttleDelay: 150, brushStyle: { color: "rgba(180, 83, 9, 0.14)", borderColor: colour("--focus"), borderWidth: 1 }, outOfBrush: { colorAlpha: 0.35 } },
    toolbox: { show: false },
    series,
  };
}

function heat(told) {
  const colours = ink();
  const found = heated(told.cells);
  drawn = { ...found, told, heat: true };
  const most = Math.max(1, ...found.cells.map((each) => each[2]));
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    grid: { left: 8, right: 36, top: 44, bottom: 32, containLabel: true },
    tooltip: { ...tooltip(colours), formatter: ({ value }) => `Said ${ranged(found.saidDays[value[0]], found.unit)}\nof ${ranged(found.eventDays[value[1]], found.unit)}: ${value[2]} ${value[2] === 1 ? "claim" : "claims"}` },
    xAxis: axis(found.saidDays, colours, { name: "day of saying", nameLocation: "middle", nameGap: 30, nameTextStyle: { color: colours.quiet, fontSize: colours.small } }),
    yAxis: axis(found.eventDays, colours, { name: "day spoken of", nameTextStyle: { color: colours.quiet, fontSize: colours.small, align: "left" }, axisLabel: { color: colours.quiet, fontSize: colours.small, interval: Math.ceil(found.eventDays.length / 14) - 1 } }),
    visualMap: { type: "continuous", min: 0, max: Math.log1p(most), dimension: 3, orient: "horizontal", right: 0, top: 0, show: false, inRange: { color: [colour("--heat-0"), colour("--heat-1")] } },
    series: [{ type: "heatmap", data: found.cells.map(([said, event, claims]) => [said, event, claims, Math.log1p(claims)]), emphasis: { itemStyle: { borderColor: colour("--focus"), borderWidth: 1 } } }],
  };
}

function brushed() {
  const query = asked();
  const [first, last] = choose(drawn.bins, query.get("since"), query.get("until"));
  const areas = first === null ? [] : [{ brushType: "lineX", xAxisIndex: 0, coordRange: [first, last] }];
  chart.dispatchAction({ type: "brush", areas });
  chart.dispatchAction({ type: "takeGlobalCursor", key: "brush", brushOption: { brushType: "lineX", brushMode: "single" } });
  document.querySelectorAll("#chart-table tr[data-day]").forEach((row) => {
    const index = Number(row.dataset.index);
    if (first !== null && index >= first && index <= last) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  });
}

function table() {
  const made = document.createElement("table");
  const names = drawn.heat ? ["Said", "Speaks of", "Claims"] : ["Published", "Claims", ...drawn.told.values.map((value) => LABELS[value] ?? value)];
  made.createTHead().insertRow().append(...names.map((name) => Object.assign(cell("th", name), { scope: "col" })));
  const body = made.createTBody();
  const rows = drawn.heat ? drawn.cells : drawn.bins.map((bin, index) => [bin, index]).filter(([bin]) => bin.claims);
  for (const row of rows.slice(-2000).reverse()) body.append(drawn.heat ? heatRow(row) : dayRow(...row));
  document.getElementById("chart-table").replaceChildren(made);
}

function link(text, changes) {
  const made = cell("a", text);
  const query = asked();
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  made.href = `/timeline?${query}`;
  made.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change(changes, show);
  });
  return made;
}

function dayRow(bin, index) {
  const row = document.createElement("tr");
  row.dataset.day = bin.day;
  row.dataset.index = String(index);
  const head = Object.assign(document.createElement("th"), { scope: "row" });
  head.append(link(ranged(bin.day, drawn.unit), { since: bin.day, until: endOf(bin.day, drawn.unit) }));
  row.append(head, cell("td", bin.claims), ...drawn.told.values.map((value) => cell("td", bin.values[value] ?? 0)));
  return row;
}

function cellDays(said, event) {
  const [first, day] = [drawn.saidDays[said], drawn.eventDays[event]];
  return { since: first, until: endOf(first, drawn.unit), between: `${day}..${endOf(day, drawn.unit)}` };
}

function heatRow([said, event, claims]) {
  const row = document.createElement("tr");
  const head = Object.assign(document.createElement("th"), { scope: "row" });
  head.append(link(ranged(drawn.saidDays[said], drawn.unit), cellDays(said, event)));
  row.append(head, cell("td", ranged(drawn.eventDays[event], drawn.unit), "words"), cell("td", claims));
  return row;
}

function explain() {
  const { told, unit } = drawn;
  const many = (number, words) => (number ? ` ${number.toLocaleString("en")} ${words}` : "");
  if (drawn.heat) {
    note().textContent = drawn.cells.length
      ? `Each field is a ${unit} of saying and a ${unit} spoken of; the stronger, the more claims. Choose one to list them.${many(told.long, "that speak of more than a week are not drawn.")}${many(told.far, "that speak of days far from any report are not drawn.")}`
      : "No claim tells of a day.";
  } else {
    note().textContent = drawn.bins.length
      ? `Claims a ${unit}, by ${WORDS[told.by] ?? told.by}; a claim that has several is in each. Drag over days to list theirs.${many(told.undated, "claims have no date.")}`
      : "No claim fits.";
  }
}

function askDays() {
  const query = question({ days: isHeat() });
  if (isHeat()) query.delete("between");
  else if (asked().get("by")) query.set("by", asked().get("by"));
  return ask(isHeat() ? "/api/v1/timeline/spoken" : "/api/v1/timeline", query);
}

async function draw(asking = askDays()) {
  const mine = ++turn;
  const isSpoken = isHeat();
  const told = await answered(asking, note());
  if (!told || mine !== turn) return;
  chart.getDom().classList.toggle("tall", isSpoken);
  chart.resize();
  chart.setOption(isSpoken ? heat(told) : stacks(told), { notMerge: true });
  table();
  explain();
  if (!isSpoken) brushed();
  chart.getDom().dataset.drawn = isSpoken ? "spoken" : (asked().get("by") ?? "stance");
}

// Days alone change what is listed; anything else changes the chart too.
function show(changes) {
  const query = asked();
  const onlyDays = changes && Object.keys(changes).every((name) => ["since", "until"].includes(name));
  if (onlyDays && !isHeat()) brushed();
  else draw();
  document.querySelector("[data-action=all-days]").hidden = !(query.has("since") || query.has("until") || query.has("between"));
  list("/timeline/claims", question({ days: true }));
}

function choosing() {
  let pressed = null;
  const zr = chart.getZr();
  zr.on("mousedown", (event) => (pressed = [event.offsetX, event.offsetY]));
  zr.on("mouseup", (event) => {
    if (!pressed || isHeat() || Math.abs(event.offsetX - pressed[0]) > CLICK_PX) return;
    if (!chart.containPixel("grid", pressed)) return;
    const bin = drawn.bins[chart.convertFromPixel({ xAxisIndex: 0 }, event.offsetX)];
    if (bin) change({ since: bin.day, until: endOf(bin.day, drawn.unit) }, show);
  });
  chart.on("brushEnd", ({ areas }) => {
    if (!areas.length) return;
    const [first, last] = areas[0].coordRange.map((index) => drawn.bins[Math.max(0, Math.min(drawn.bins.length - 1, index))]);
    change({ since: first.day, until: endOf(last.day, drawn.unit) }, show);
  });
  chart.on("click", ({ seriesType, value }) => {
    if (seriesType === "heatmap") change(cellDays(value[0], value[1]), show);
  });
}

const daysAsked = askDays(); // they are counted while NiceGUI starts and makes the chart
chart = await mounted(".chart", "chart");
choosing();
watchForm(show);
document.querySelector("[data-action=all-days]").addEventListener("click", () => change({ since: "", until: "", between: "" }, show));
document.addEventListener("sayso:theme", () => draw());
document.querySelector("[data-action=all-days]").hidden = !(asked().has("since") || asked().has("until") || asked().has("between"));
draw(daysAsked);
