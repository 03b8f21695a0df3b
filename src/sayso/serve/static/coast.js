// The coast and a graticule, as neutral lines: no border, no country, no fill.
import { colour } from "./charted.js";

const LEVELS = [4, 6]; // up to these zooms the coast is drawn roughly, then less so
const GRATICULE = 10; // degrees between its lines

export function drawCoast(map, L) {
  const rings = new Map();
  const renderer = L.canvas({ padding: 0.4 });
  const drawn = L.layerGroup().addTo(map);
  let shown = -1;

  const level = () => LEVELS.filter((zoom) => map.getZoom() > zoom).length;

  async function load(wanted) {
    if (rings.has(wanted)) return rings.get(wanted);
    const answer = await fetch(`/map/coast/${wanted}`);
    const { step, rings: told } = await answer.json();
    const read = told.map((numbers) => {
      const corners = [];
      let [x, y] = [0, 0];
      for (let at = 0; at < numbers.length; at += 2) {
        x += numbers[at];
        y += numbers[at + 1];
        corners.push([y * step, x * step]);
      }
      return corners;
    });
    rings.set(wanted, read);
    return read;
  }

  function graticule(style) {
    for (let at = -180; at <= 180; at += GRATICULE) {
      drawn.addLayer(L.polyline([[-85, at], [85, at]], style));
      if (Math.abs(at) <= 80) drawn.addLayer(L.polyline([[at, -180], [at, 180]], style));
    }
  }

  async function draw() {
    const wanted = level();
    shown = wanted;
    let corners = [];
    try {
      corners = await load(wanted);
    } catch {
      // the map is drawn without a coast
    }
    if (shown !== wanted) return;
    drawn.clearLayers();
    const lines = { renderer, interactive: false, weight: 1, color: colour("--line"), opacity: 0.6 };
    graticule(lines);
    drawn.addLayer(L.polyline(corners, { ...lines, color: colour("--coast"), weight: 1.25, opacity: 1, smoothFactor: 1.2 }));
    map.getContainer().dataset.coast = String(corners.length);
  }

  map.on("zoomend", () => (level() === shown ? null : draw()));
  draw();
  return { draw };
}
