// Where a name may stand beside its mark, in pixels of the drawing.

/** Of a line of letters. */
export const HEIGHT = 16;
const GAP = 4;

/** Of the places of a name those that are good ones; the others are for names that must stand somewhere. */
export const GOOD = 6;

/** How far off such names may stand too, on a line to their mark. */
const FAR = [20, 40, 64, 96, 130, 180, 240];
const HOUR = Math.PI / 6;
const ROUND = [0, 6, 3, 9, 1, 11, 5, 7, 2, 10, 4, 8].map((hour) => [Math.cos(hour * HOUR), Math.sin(hour * HOUR)]);

export const overlaps = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** How much of one box the other covers, in square pixels. */
export function area(a, b) {
  const shared = (from, size) => Math.min(a[from] + a[size], b[from] + b[size]) - Math.max(a[from], b[from]);
  return Math.max(0, shared("x", "w")) * Math.max(0, shared("y", "h"));
}

function nearSpots({ x, y }, radius, w) {
  const beside = y - HEIGHT / 2;
  return [
    { x: x + radius + GAP, y: beside },
    { x: x - radius - GAP - w, y: beside },
    { x: x - w / 2, y: y + radius + GAP - 2 },
    { x: x - w / 2, y: y - radius - GAP - HEIGHT + 2 },
    { x: x + radius * 0.7 + GAP, y: y + radius * 0.7 },
    { x: x + radius * 0.7 + GAP, y: y - radius * 0.7 - HEIGHT },
    { x: x - radius * 0.7 - GAP - w, y: y + radius * 0.7 },
    { x: x - radius * 0.7 - GAP - w, y: y - radius * 0.7 - HEIGHT },
    { x: x - w / 2, y: y + radius + GAP + HEIGHT },
    { x: x - w / 2, y: y - radius - GAP - 2 * HEIGHT },
  ];
}

function farSpots({ x, y }, radius, w) {
  const at = (distance, [right, down]) => ({
    x: x + right * (radius + distance + w / 2) - w / 2,
    y: y + down * (radius + distance + HEIGHT / 2) - HEIGHT / 2,
    from: { x: x + right * radius, y: y + down * radius },
  });
  return FAR.flatMap((distance) => ROUND.map((direction) => at(distance, direction)));
}

/** Where a name of this width may stand beside a node, the best place first: {x, y, w, h, index}, and `from` where far. */
export function spots(place, radius, w, isFar) {
  const all = [...nearSpots(place, radius, w), ...(isFar ? farSpots(place, radius, w) : [])];
  return all.map((spot, index) => ({ ...spot, w, h: HEIGHT, index }));
}

/** The line from a mark to its name, as SVG has it. */
export function leader({ x, y, w, h, from }) {
  const within = (value, low, size) => Math.min(low + size, Math.max(low, value));
  return { x1: from.x, y1: from.y, x2: within(from.x, x, w), y2: within(from.y, y + 2, h - 4) };
}
