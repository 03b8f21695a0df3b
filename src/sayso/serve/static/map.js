// The map: places as what they are, clusters of those that stand close, a slider over the days, and lists of both.
import { answered, ask, asked, cell, change, colour, list, mounted, watchForm } from "./charted.js";
import { askCoast, drawCoast } from "./coast.js";
import { askDays, startDays } from "./map_days.js";

const NEAR_PX = 38; // places closer than this are drawn as one
const VAST_KM = 50; // what may reach farther than a town does is drawn as an area: a dot would say too much
const LETTER_PX = 6.6; // how wide a letter of a label is, about
const MIDDLE = 0.8; // so much of all claims the first view holds, of each axis
const FEW = 8; // so many places of a cluster are listed together; of more, the map is drawn nearer
const LISTED = 120;
const AREAS = 24; // so many areas are outlined at a time: more outlines hide each other
const LEAST_PX = 10;
const FIRST_ZOOM = 5; // the map's own, before anything is known
const note = () => document.getElementById("map-note");

let map = null;
let L = null;
let places = [];
let layers = [];
let turn = 0;
let isPlaced = false; // whether the address, or somebody, said what to look at

const chosen = () => new Set(asked().getAll("at"));
const isChosen = (place, held) => place.spots.some((spot) => held.has(spot));
const number = (count) => count.toLocaleString("en");
const claims = (count) => `${number(count)} ${count === 1 ? "claim" : "claims"}`;
const isVast = (place) => place.is_area || (!place.line && place.precision_km > VAST_KM);
const latlng = (place) => [place.at[1], place.at[0]];

function question({ days }) {
  const query = asked();
  for (const name of ["at", "see", "order", "after", ...(days ? [] : ["since", "until"])]) query.delete(name);
  return query;
}

const KINDS = { admin: "administrative area" };

function told(place) {
  const kind = KINDS[place.kind] ?? place.kind;
  const km = place.precision_km >= 10 ? Math.round(place.precision_km) : place.precision_km;
  if (place.line) return `${kind}, along a line`;
  if (isVast(place)) return `${place.kind === "area" ? "somewhere in it" : kind}, within ${km} km`;
  return `${kind}, to ${km} km`;
}

function choose(held, { near = false } = {}) {
  const spots = held.flatMap((place) => place.spots).slice(0, 200);
  if (near && held.length === 1) look(held[0]);
  change({ at: spots }, show);
}

function look(place) {
  if (!map.getBounds().pad(-0.15).contains(latlng(place))) map.panTo(latlng(place), { animate: false });
}

// Metres to pixels at a latitude, by the projection of web maps.
function pixels(km, place) {
  const world = 256 * 2 ** map.getZoom();
  return (km / (40_075 * Math.cos((Math.min(85, Math.abs(place.at[1])) * Math.PI) / 180))) * world;
}

function add(layer) {
  layers.push(layer);
  return layer.addTo(map);
}

function label(words, name) {
  const made = document.createElement("span");
  made.textContent = words;
  return L.divIcon({ html: made, className: name, iconSize: null });
}

function button(at, icon, title, pick) {
  const marker = add(L.marker(at, { icon, title, alt: title, keyboard: true, riseOnHover: true }));
  marker.on("click", pick);
  marker.on("keydown", ({ originalEvent }) => {
    if (![" ", "Enter"].includes(originalEvent.key)) return;
    originalEvent.preventDefault();
    pick();
  });
  return marker;
}

// Places in groups that would lie on each other if each had a dot, around the one of most claims.
function grouped(held) {
  const groups = [];
  for (const place of held) {
    const at = map.latLngToLayerPoint(latlng(place));
    const group = groups.find((each) => each.at.distanceTo(at) < NEAR_PX);
    if (group) group.places.push(place);
    else groups.push({ at, places: [place] });
  }
  return groups.map((group) => group.places);
}

function sizeOf(group) {
  const count = group.reduce((sum, place) => sum + place.claims, 0);
  return [count, Math.round(Math.min(46, (group.length === 1 ? 8 : 18) + 2.2 * Math.log2(1 + count)))];
}

function dot(group, held) {
  const one = group.length === 1 ? group[0] : null;
  const [count, size] = sizeOf(group);
  const made = document.createElement("span");
  made.textContent = one ? "" : count > 9999 ? `${Math.round(count / 1000)}k` : number(count);
  const name = `spot ${one ? "one" : "many"}${group.some((place) => isChosen(place, held)) ? " chosen" : ""}`;
  const icon = L.divIcon({ html: made, className: name, iconSize: [size, size] });
  const title = one ? `${one.name}: ${claims(count)}, ${told(one)}` : `${group[0].name} and ${group.length - 1} near it: ${claims(count)}`;
  button(latlng(group[0]), icon, title, () => {
    if (one || group.length <= FEW || map.getZoom() >= map.getMaxZoom()) choose(group);
    else map.fitBounds(L.latLngBounds(group.map(latlng)).pad(0.2), { animate: false });
  });
}

function reach(place, held) {
  const style = { renderer: outlines(), weight: 1, color: colour("--accent"), opacity: 0.55, fillOpacity: 0.05, interactive: false };
  if (pixels(place.precision_km, place) > LEAST_PX || isChosen(place, held)) {
    add(L.circle(latlng(place), { ...style, radius: place.precision_km * 1000 }));
  }
}

let renderer = null;
const outlines = () => (renderer ??= L.svg({ padding: 0.3 }));

function area(place, held) {
  const isOn = isChosen(place, held);
  const style = { renderer: outlines(), radius: place.precision_km * 1000, weight: isOn ? 2 : 1, dashArray: "5 5", color: colour(isOn ? "--focus" : "--place"), opacity: isOn ? 1 : 0.55, fill: isOn, fillColor: "url(#hatch)", fillOpacity: 1, interactive: false };
  add(L.circle(latlng(place), style));
}

// The names of areas on their rings, those of most claims first, where they hide neither each other nor a dot and the
// edge of the map cuts none off.
function names(areas, groups, held) {
  const taken = groups.map((group) => {
    const [at, half] = [map.latLngToLayerPoint(latlng(group[0])), sizeOf(group)[1] / 2];
    return [at.x - half, at.y - half, at.x + half, at.y + half];
  });
  const [corner, size] = [map.containerPointToLayerPoint([0, 0]), map.getSize()];
  const isCut = ([west, north, east, south]) => west < corner.x || north < corner.y || east > corner.x + size.x || south > corner.y + size.y;
  const hides = (box) => isCut(box) || taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]);
  for (const place of areas) {
    const words = `${place.name} ${number(place.claims)}`;
    const [at, half, radius] = [map.latLngToLayerPoint(latlng(place)), (words.length * LETTER_PX) / 2, pixels(place.precision_km, place)];
    const boxes = [-radius, radius, 0].map((down) => [at.x - half, at.y + down - 9, at.x + half, at.y + down + 9, down]);
    const isOn = isChosen(place, held);
    const box = boxes.find((each) => !hides(each)) ?? (isOn ? boxes[0] : null);
    if (!box) continue;
    taken.push(box);
    const rim = map.layerPointToLatLng([at.x, at.y + box[4]]);
    button(rim, label(words, `area${isOn ? " chosen" : ""}`), `${place.name}: ${claims(place.claims)}, ${told(place)}`, () => choose([place]));
  }
}

function line(place, held) {
  const isOn = isChosen(place, held);
  const drawn = add(L.polyline(place.line, { renderer: outlines(), weight: isOn ? 4 : 2, color: colour(isOn ? "--focus" : "--quantity"), opacity: isOn ? 0.9 : 0.45 }));
  drawn.on("click", () => choose([place]));
}

function draw() {
  layers.forEach((layer) => layer.remove());
  layers = [];
  const held = chosen();
  const seen = map.getBounds().pad(0.25);
  const inside = places.filter((place) => seen.contains(latlng(place)));
  const widest = Math.min(map.getSize().x, map.getSize().y) / 2;
  const areas = inside
    .filter((place) => isVast(place) && pixels(place.precision_km, place) > LEAST_PX)
    .filter((place) => isChosen(place, held) || pixels(place.precision_km, place) < widest)
    .filter((place, index) => isChosen(place, held) || index < AREAS);
  areas.forEach((place) => area(place, held));
  inside.filter((place) => place.line).forEach((place) => line(place, held));
  const groups = grouped(inside.filter((place) => !isVast(place)));
  groups.filter((group) => group.length === 1).forEach(([place]) => reach(place, held));
  names(areas, groups, held);
  groups.forEach((group) => dot(group, held));
  shelf();
  map.getContainer().dataset.drawn = String(places.length);
}

// The same places as a list, for whoever uses no mouse: those in sight, those of most claims first.
function shelf() {
  const seen = map.getBounds();
  const held = chosen();
  const inside = places.filter((place) => seen.contains(latlng(place)));
  const rows = inside.slice(0, LISTED).map((place) => {
    const row = document.createElement("li");
    const made = document.createElement("button");
    made.type = "button";
    made.append(cell("span", place.name, "name"), cell("span", number(place.claims), "count"), cell("span", told(place), "kind"));
    if (isChosen(place, held)) made.setAttribute("aria-current", "true");
    made.addEventListener("click", () => choose([place], { near: true }));
    row.append(made);
    return row;
  });
  const shelved = document.getElementById("places");
  const focused = [...shelved.querySelectorAll("button")].indexOf(document.activeElement);
  shelved.replaceChildren(...rows);
  if (focused >= 0) shelved.querySelectorAll("button")[focused]?.focus({ preventScroll: true });
  const more = inside.length > LISTED ? `, the ${LISTED} of most claims listed` : "";
  note().textContent = places.length ? `${number(inside.length)} of ${number(places.length)} places in sight${more}. A dashed ring is the reach of an area: no more is known of where in it.` : "No claim names a place that is known.";
  document.querySelector("[data-action=all-places]").hidden = !held.size;
}

// Where most claims are: what lies far out would make the first view too wide.
function middle() {
  const points = places.filter((place) => !isVast(place));
  const held = points.length ? points : places;
  const ends = [1, 0].map((axis) => {
    const sorted = [...held].sort((a, b) => a.at[axis] - b.at[axis]);
    const all = sorted.reduce((sum, place) => sum + place.claims, 0);
    let sum = 0;
    const inner = sorted.filter((place) => (sum += place.claims) > (all * (1 - MIDDLE)) / 2 && sum - place.claims < (all * (1 + MIDDLE)) / 2);
    return [inner[0].at[axis], inner[inner.length - 1].at[axis]];
  });
  return L.latLngBounds([ends[0][0], ends[1][0]], [ends[0][1], ends[1][1]]).pad(0.15);
}

const askPlaces = () => ask("/api/v1/map", question({ days: true }));

async function load(asking) {
  const mine = ++turn;
  const found = await answered(asking, note());
  if (!found || mine !== turn) return;
  places = found.features.map(({ geometry, properties }) => ({
    ...properties,
    line: geometry.type === "LineString" ? geometry.coordinates.map(([x, y]) => [y, x]) : null,
  }));
  if (!isPlaced && places.length) {
    map.fitBounds(middle(), { animate: false, maxZoom: 7 });
    isPlaced = true;
  }
  draw();
}

function listClaims() {
  const query = question({ days: true });
  for (const spot of asked().getAll("at")) query.append("at", spot);
  list("/map/claims", query);
}

function show(changes) {
  if (changes && Object.keys(changes).every((name) => name === "at")) draw();
  else {
    if (changes === null) restore();
    load(askPlaces());
    days.show();
  }
  listClaims();
}

// What the address says to look at.
function seen() {
  const [latitude, longitude, zoom] = (asked().get("see") ?? "").split(",").map(Number);
  return Number.isFinite(zoom) && Number.isFinite(latitude) ? { at: [latitude, longitude], zoom } : null;
}

function restore() {
  const held = seen();
  if (!held) return;
  isPlaced = true;
  map.setView(held.at, held.zoom, { animate: false });
}

function remember() {
  const { lat, lng } = map.getCenter();
  const query = asked();
  query.set("see", `${lat.toFixed(3)},${lng.toFixed(3)},${map.getZoom()}`);
  history.replaceState(null, "", `${location.pathname}?${query}`.replaceAll("%2C", ","));
}

function hatch() {
  const svg = "http://www.w3.org/2000/svg";
  const make = (name, attributes, ...children) => {
    const made = document.createElementNS(svg, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const stroke = make("path", { d: "M0 8L8 0M-2 2L2 -2M6 10L10 6", class: "hatch" });
  const pattern = make("pattern", { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse" }, stroke);
  document.body.append(make("svg", { width: 0, height: 0, "aria-hidden": "true", class: "patterns" }, pattern));
}

// All of this is under way while NiceGUI starts and makes the map.
askCoast(seen()?.zoom ?? FIRST_ZOOM);
const [placesAsked, daysAsked] = [askPlaces(), askDays(question)];
map = await mounted(".claims-map", "map");
L = window.L;
hatch();
restore();
const days = startDays(daysAsked, note, (changes) => change(changes, show));
watchForm(show);
document.querySelector("[data-action=all-places]").addEventListener("click", () => change({ at: [] }, show));
await load(placesAsked);
map.on("moveend", () => (isPlaced ? (remember(), draw()) : null));
const coast = drawCoast(map, L);
document.addEventListener("sayso:theme", () => (coast.draw(), draw(), days.show()));
