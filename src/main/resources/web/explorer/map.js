// The map: nodes at their places over the areas of CCGs of the day, by d3-geo. No tiles, nothing from elsewhere.
import { areas, layer, path, projection } from "/explorer/areas.js";
import { shadesOf } from "/explorer/shades.js";

const WIDTH = 900;
const WIDEST = 8;

/** Where what is shown is no more magnified than that, all of England is. */
const WHOLE = 1.5;

const drawnOn = new WeakMap();

/** How much larger than England is drawn what is shown on any day, so that it fills the window. */
function magnified(network, { ids }) {
  const points = ids
    .map((id) => network.nodes.get(id))
    .filter(({ longitude }) => typeof longitude === "number")
    .map(({ longitude, latitude }) => projection([longitude, latitude]));
  const extent = (axis) =>
    Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));
  return points.length < 2 ? WIDEST : Math.min(WIDEST, Math.max(1, WIDTH / Math.max(extent(0), extent(1), 1)));
}

/** Greater London, within the motorway around it: [west, south], [east, north]. */
const LONDON = [
  [-0.53, 51.28],
  [0.34, 51.7],
];

/** England with its islands: [west, south], [east, north]. */
const ENGLAND = [
  [-6.45, 49.85],
  [1.8, 55.85],
];

/** So many nodes in London are too near each other to be told apart on a map of England. */
const CROWD = 12;

/** A part of the map in the model. */
function boxOf(corners, scale) {
  const [[x1, y2], [x2, y1]] = corners.map((point) => projection(point).map((value) => value * scale));
  return { x1, y1, x2, y2 };
}

/** London in the model, and whether it is worth a look of its own. */
function londonOf(places, scale) {
  const london = boxOf(LONDON, scale);
  const isInside = ({ x, y }) => x > london.x1 && x < london.x2 && y > london.y1 && y < london.y2;
  const inside = [...places.values()].filter(isInside);
  return { london, isLondonCrowded: inside.length > CROWD };
}

/** Where each stands; what has no place of its own, such as a team, in the midst of its neighbours that have one. */
function placesOf(network, frame, scale) {
  const places = new Map();
  for (const { id, node } of frame.nodes) {
    if (typeof node.latitude !== "number") continue;
    const [x, y] = projection([node.longitude, node.latitude]);
    places.set(id, { x: x * scale, y: y * scale });
  }
  const own = new Map(places);
  for (const { id } of frame.nodes.filter((each) => !own.has(each.id))) {
    const near = frame.lines.flatMap(({ edge }) =>
      edge.source === id ? [edge.target] : edge.target === id ? [edge.source] : [],
    );
    const found = near.map((other) => own.get(other)).filter(Boolean);
    const mean = (axis) => found.reduce((total, place) => total + place[axis], 0) / found.length;
    if (found.length > 1) places.set(id, { x: mean("x"), y: mean("y") });
  }
  return places;
}

/** The areas that were drawn before follow this graph no longer. */
function unfollow(graph) {
  if (drawnOn.has(graph)) graph.off("viewport", drawnOn.get(graph));
  drawnOn.delete(graph);
}

/** Null where no map is asked for, or no longer. Else places by code, how many lack one, and the shades of the areas. */
export async function mapOf(question, { network, frame, change, grouped }, graph, isCurrent) {
  const place = graph.container().parentElement.querySelector(".map");
  if (question.view !== "map") {
    unfollow(graph);
    place.replaceChildren();
    return null;
  }
  const features = await areas(question.asOf);
  const shades = await shadesOf(question, features, grouped);
  if (!isCurrent()) return null;
  const scale = magnified(network, change);
  const { svg, follow } = layer(features, shades, graph, scale);
  unfollow(graph);
  drawnOn.set(graph, follow);
  graph.on("viewport", follow);
  place.replaceChildren(svg);
  follow();
  const places = placesOf(network, frame, scale);
  const whole = scale < WHOLE ? boxOf(ENGLAND, scale) : null;
  const lacking = frame.nodes.filter(({ id }) => !places.has(id)).length;
  return { places, lacking, shades, features, path, scale, whole, ...londonOf(places, scale) };
}
