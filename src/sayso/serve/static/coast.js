// The coast and a graticule, as neutral lines: no border, no country, no fill.
import { colour } from "./charted.js";

const LEVELS = [4, 6]; // up to these zooms the coast is drawn roughly, then less so
const GRATICULE = 10; // degrees between its lines
const PIECE = 64; // corners that are drawn, or left out, as one
const AROUND = 0.8; // so much more than what is in sight is drawn, of each side, so that moving a little shows no end
const TEN_THOUSANDTHS = 10_000;

// The bytes that the server tells the coast in: corners in steps, and pieces of lines with what they lie within. Half a
// million numbers are read before anything can be drawn, so they stay numbers until a piece is.
function read(bytes) {
  const [xs, ys] = [new Int32Array(bytes.length / 2), new Int32Array(bytes.length / 2)];
  const pieces = [];
  let [at, count] = [0, 0];
  const next = () => {
    let byte = bytes[at++];
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) value |= ((byte = bytes[at++]) & 127) << shift;
    return (value >>> 1) ^ -(value & 1);
  };
  const step = next() / TEN_THOUSANDTHS;
  while (at < bytes.length) {
    const end = count + next();
    let [x, y] = [0, 0];
    for (let begin = count; count < end; ) {
      let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
      if (count > begin) [west, east, south, north] = [x, x, y, y]; // it goes on where the last piece ended
      const from = Math.max(begin, count - 1);
      for (const last = Math.min(end, count + PIECE); count < last; count++) {
        x += next();
        y += next();
        xs[count] = x;
        ys[count] = y;
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
      pieces.push({ from, to: count, west: west * step, east: east * step, south: south * step, north: north * step });
    }
  }
  const corners = ({ from, to }) => Array.from({ length: to - from }, (_, each) => [ys[from + each] * step, xs[from + each] * step]);
  return { pieces, corners };
}

async function asked(level) {
  try {
    const answer = await fetch(`/map/coast/${level}`, { priority: "low" }); // after the places
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  } catch {
    // the map is drawn without a coast
  }
  return new Uint8Array(1);
}

const levels = new Map();
const coasts = new Map();
const levelAt = (zoom) => LEVELS.filter((last) => zoom > last).length;

// Ask for the coast as it is drawn at a zoom, before there is a map to draw it on: it is asked for once.
export function askCoast(zoom) {
  const level = levelAt(zoom);
  if (!levels.has(level)) levels.set(level, asked(level));
  return levels.get(level);
}

async function coastAt(zoom) {
  const level = levelAt(zoom);
  const bytes = await askCoast(zoom);
  if (!coasts.has(level)) coasts.set(level, read(bytes));
  return coasts.get(level);
}

export function drawCoast(map, L) {
  const renderer = L.canvas({ padding: 0.4 });
  const drawn = L.layerGroup().addTo(map);
  let [turn, shown, within] = [0, -1, null];

  function graticule(style) {
    for (let at = -180; at <= 180; at += GRATICULE) {
      drawn.addLayer(L.polyline([[-85, at], [85, at]], style));
      if (Math.abs(at) <= 80) drawn.addLayer(L.polyline([[at, -180], [at, 180]], style));
    }
  }

  async function draw() {
    const mine = ++turn;
    const { pieces, corners } = await coastAt(map.getZoom());
    if (mine !== turn) return;
    within = map.getBounds().pad(AROUND);
    shown = levelAt(map.getZoom());
    const [west, east, south, north] = [within.getWest(), within.getEast(), within.getSouth(), within.getNorth()];
    const near = pieces.filter((piece) => piece.east >= west && piece.west <= east && piece.north >= south && piece.south <= north);
    drawn.clearLayers();
    const lines = { renderer, interactive: false, weight: 1, color: colour("--line"), opacity: 0.6 };
    graticule(lines);
    drawn.addLayer(L.polyline(near.map(corners), { ...lines, color: colour("--coast"), weight: 1.25, opacity: 1, smoothFactor: 1.2 }));
    map.getContainer().dataset.coast = String(pieces.length);
  }

  // What was drawn around another view is enough for as long as it holds all that is in sight, and no more is known.
  map.on("moveend", () => (shown === levelAt(map.getZoom()) && within.contains(map.getBounds().pad(0.4)) ? null : draw()));
  draw();
  return { draw };
}
