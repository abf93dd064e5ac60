// Names beside nodes: always 12 pixels high, none over another, the most important first.
import { svgElement } from "/dom.js";
import { readable, shortened } from "/explorer/names.js";
import { area, GOOD, HEIGHT, leader, overlaps, spots } from "/explorer/spots.js";

const FONT = 12;

/** A name so near another mark, in pixels, would be taken for that of it. */
const NEAR = 5;

/** Names are not written over so many marks, the most important ones: of more it would take too long. */
const OTHERS = 600;

/** Among more than that what is looked at is lost without the names of its neighbours. */
const LARGE = 120;

/** So many of the most important are named even where a name covers a mark. */
const ALWAYS = 4;

const pen = document.createElement("canvas").getContext("2d");
pen.font = `600 ${FONT}px system-ui, sans-serif`;
const widths = new Map();

function widthOf(text) {
  if (!widths.has(text)) widths.set(text, pen.measureText(text).width + 2);
  return widths.get(text);
}

const isSeen = (node) => node.nonempty() && node.visible() && !node.hasClass("crowded");

/** The first of those that cover least. */
function leastBy(boxes, covered) {
  let [best, least] = [null, Infinity];
  for (const box of boxes) {
    const amount = covered(box);
    if (amount < least) [best, least] = [box, amount];
  }
  return best;
}

/** Names in a layer over this element. */
export function labels(graph, container) {
  const layer = svgElement("svg", { class: "labels", "aria-hidden": "true" });
  container.after(layer);
  let order = [];
  let names = new Map();
  let seen = new Map();
  let hovered = null;
  let zoom = 0;
  let due = false;
  let wanted = new Set();

  /** Who was named stays so, at the same side of its mark, as long as one comes closer. */
  function place() {
    due = false;
    const { clientWidth: width, clientHeight: height } = container;
    const isCloser = graph.zoom() >= zoom;
    zoom = graph.zoom();
    const first = (id) => (id === hovered ? -2 : isCloser && seen.has(id) ? -1 : 0);
    const sorted =
      isCloser || hovered
        ? order
            .map((id, i) => [first(id), i, id])
            .sort((a, b) => a[0] - b[0] || a[1] - b[1])
            .map(([, , id]) => id)
        : order;
    const taken = sorted
      .slice(0, OTHERS)
      .map((id) => bounds(graph.getElementById(id)))
      .filter(Boolean);
    for (const each of container.parentElement.querySelectorAll("#zoom, .caption:not([hidden])"))
      taken.push({ x: each.offsetLeft, y: each.offsetTop, w: each.offsetWidth, h: each.offsetHeight });
    const boxes = new Map();
    const isInside = (box) => box.x >= 2 && box.y >= 2 && box.x + box.w <= width - 2 && box.y + box.h <= height - 2;
    const isNamed = (box) => [...boxes.values()].some((other) => overlaps(box, other));
    const isButton = (box) => taken.some((other) => !other.id && overlaps(box, other));

    /** Where the name of this one may stand among those that are placed already. */
    function freeSpots(id) {
      const node = graph.getElementById(id);
      if (boxes.has(id) || !isSeen(node)) return [];
      const w = widthOf(id === hovered ? readable(names.get(id)) : shortened(names.get(id)));
      const isFar = wanted.has(id) && id !== hovered;
      return spots(node.renderedPosition(), node.renderedOuterWidth() / 2, w, isFar)
        .filter((box) => isInside(box) && !isNamed(box) && !isButton(box));
    }

    for (const id of isCloser ? sorted.filter((one) => seen.has(one)) : []) {
      const spot = freeSpots(id).find(({ index }) => index === seen.get(id).index);
      if (spot) boxes.set(id, spot);
    }
    for (const id of sorted) {
      const free = freeSpots(id);
      const covered = (box) => taken.reduce((sum, other) => sum + (other.id === id ? 0 : area(box, other)), 0);
      const good = free.find((box) => box.index < GOOD && covered(box) === 0);
      const spot = good ?? (wanted.has(id) || first(id) < 0 ? leastBy(free, covered) : null);
      if (spot) boxes.set(id, spot);
    }
    seen = boxes;
    layer.replaceChildren(...[...boxes].flatMap(([id, box]) => [led(box), text(id, box)]).filter(Boolean));
  }

  function bounds(node) {
    if (!isSeen(node)) return null;
    const { x, y } = node.renderedPosition();
    const half = node.renderedWidth() / 2;
    const r = 0.85 * half + Math.min(NEAR, half / 4);
    return { id: node.id(), x: x - r, y: y - r, w: 2 * r, h: 2 * r };
  }

  /** A thin line to a name that stands at some distance from its mark. */
  function led(box) {
    if (!box.from) return null;
    const ends = Object.entries(leader(box)).map(([name, value]) => [name, value.toFixed(1)]);
    return svgElement("line", Object.fromEntries(ends));
  }

  function text(id, { x, y, w }) {
    const place = { x: x.toFixed(1), y: (y + HEIGHT - 4).toFixed(1), "data-width": w.toFixed(1), "data-of": id };
    const name = id === hovered ? readable(names.get(id)) : shortened(names.get(id));
    return svgElement("text", id === order[0] ? { ...place, class: "first" } : place, name);
  }

  function soon() {
    if (due) return;
    due = true;
    requestAnimationFrame(place);
  }

  graph.on("viewport resize position", soon);
  return {
    /** The nodes that are named, most important first: what is looked at, what is open, neighbours, then by size. */
    show({ nodes, lines }, importance, { at, pin }) {
      names = new Map(nodes.map(({ id, node }) => [id, node.label]));
      const near = new Set(
        lines.flatMap(({ edge }) => (edge.source === at ? [edge.target] : edge.target === at ? [edge.source] : [])),
      );
      const rank = (each) =>
        (each.id === at ? 4e9 : each.isOpened ? 3e9 : near.has(each.id) ? 2e9 : 0) + (each.isThere ? 1e6 : 0) + importance(each.id);
      order = [...nodes].sort((a, b) => rank(b) - rank(a)).map(({ id }) => id);
      const isNeighbour = (id) => nodes.length > LARGE && near.has(id);
      const isWanted = ({ id, isOpened }) => isOpened || id === at || pin.includes(id) || isNeighbour(id);
      const named = nodes.filter(isWanted);
      wanted = new Set([...named.map(({ id }) => id), ...order.slice(0, ALWAYS)]);
      seen = new Map([...seen].filter(([id]) => names.has(id)));
      soon();
    },
    hover(id) {
      hovered = id;
      soon();
    },
    /** Chooses anew who is named, whoever was before. */
    anew() {
      seen = new Map();
      soon();
    },
    /** Boxes of what is named now, in pixels of the drawing, by code. */
    boxes: () => seen,
  };
}
