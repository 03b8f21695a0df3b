// Days in bins that can be seen: days while there are few, then weeks, then months. All days are ISO dates.
const DAY_MS = 86_400_000;
const BARS = [400, 2800]; // so many days are drawn as days, so many as weeks
const FIELDS = [62, 430]; // the same for the fields of a heat map
const at = (day) => Date.parse(`${day}T00:00:00Z`);
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const span = (first, last) => (at(last) - at(first)) / DAY_MS + 1;
const unitOf = (days, [few, some]) => (days <= few ? "day" : days <= some ? "week" : "month");

// The first day of the bin that a day is in. Weeks begin on Monday.
export function startOf(day, unit) {
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  if (unit === "week") return iso(at(day) - ((new Date(at(day)).getUTCDay() + 6) % 7) * DAY_MS);
  return day;
}

function after(day, unit) {
  if (unit === "day") return iso(at(day) + DAY_MS);
  if (unit === "week") return iso(at(day) + 7 * DAY_MS);
  const next = new Date(at(day));
  next.setUTCMonth(next.getUTCMonth() + 1);
  return iso(next.getTime());
}

// The last day of the bin that begins on a day.
export const endOf = (day, unit) => iso(at(after(day, unit)) - DAY_MS);

export const ranged = (day, unit) => (unit === "day" ? day : unit === "month" ? day.slice(0, 7) : `${day} to ${endOf(day, unit)}`);

function every(first, last, unit) {
  const days = [];
  for (let day = startOf(first, unit); day <= last; day = after(day, unit)) days.push(day);
  return days;
}

// Days with their claims, in bins without a gap.
export function binned(days) {
  if (!days.length) return { bins: [], unit: "day" };
  const [first, last] = [days[0].day, days[days.length - 1].day];
  const unit = unitOf(span(first, last), BARS);
  const bins = every(first, last, unit).map((day) => ({ day, claims: 0, none: 0, values: {} }));
  const byDay = new Map(bins.map((bin) => [bin.day, bin]));
  for (const each of days) {
    const bin = byDay.get(startOf(each.day, unit));
    bin.claims += each.claims;
    bin.none += each.none;
    for (const [value, claims] of Object.entries(each.values)) bin.values[value] = (bin.values[value] ?? 0) + claims;
  }
  return { bins, unit };
}

// Cells {said, event, claims} in bins, by the places of the two bins: [bin of saying, bin spoken of, claims].
export function heated(told) {
  const cells = told.map(({ said, event, claims }) => [said, event, claims]);
  if (!cells.length) return { cells: [], saidDays: [], eventDays: [], bins: [], unit: "day" };
  const ends = (index) => cells.reduce(([a, b], cell) => [cell[index] < a ? cell[index] : a, cell[index] > b ? cell[index] : b], [cells[0][index], cells[0][index]]);
  const [said, event] = [ends(0), ends(1)];
  const unit = unitOf(span(...said), FIELDS);
  const [saidDays, eventDays] = [every(...said, unit), every(...event, unit)];
  const [saidAt, eventAt] = [saidDays, eventDays].map((days) => new Map(days.map((day, index) => [day, index])));
  const counted = new Map();
  for (const [day, of, claims] of cells) {
    const key = saidAt.get(startOf(day, unit)) * 100_000 + eventAt.get(startOf(of, unit));
    counted.set(key, (counted.get(key) ?? 0) + claims);
  }
  const held = [...counted].sort(([a], [b]) => a - b);
  return { cells: held.map(([key, claims]) => [Math.floor(key / 100_000), key % 100_000, claims]), saidDays, eventDays, bins: [], unit };
}

// The places of the first and the last bin between two days; null twice where no day is named.
export function choose(bins, since, until) {
  if (!bins.length || !(since || until)) return [null, null];
  const first = since ? bins.findLastIndex((bin) => bin.day <= since) : 0;
  const last = until ? bins.findLastIndex((bin) => bin.day <= until) : bins.length - 1;
  return last < 0 ? [null, null] : [Math.max(0, first), last];
}
