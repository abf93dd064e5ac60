// The map: nodes at their places over the areas of CCGs of the day, by d3-geo. No tiles, nothing from elsewhere.
import { json } from "/asking.js";
import { lately } from "/explorer/lately.js";
import { shadesOf } from "/explorer/shades.js";

const { geoArea, geoMercator, geoPath } = globalThis.d3;
const SVG = "http://www.w3.org/2000/svg";
/** The same for every network, so that places do not depend on what is shown: England, 1,000 wide. */
const projection = geoMercator().center([-2, 53]).scale(5200).translate([500, 500]);
const path = geoPath(projection);
const WIDTH = 900;
const WIDEST = 8;

const kept = lately(6);
const drawnOn = new WeakMap();

/** d3-geo takes what is on the right of a ring for its inside; GeoJSON has it on the left. */
function rewound(ring) {
  const isInsideOut = geoArea({ type: "Polygon", coordinates: [ring] }) > 2 * Math.PI;
  return isInsideOut ? [...ring].reverse() : ring;
}

/** Outer rings one way round and holes the other, whichever way the file has them. */
function drawable(feature) {
  const { type, coordinates } = feature.geometry;
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const turned = polygons.map(([outer, ...holes]) => [
    rewound(outer),
    ...holes.map((hole) => rewound(hole).slice().reverse()),
  ]);
  return { ...feature, geometry: { type: "MultiPolygon", coordinates: turned } };
}

async function read(asOf) {
  const answer = await json(await fetch(`/boundaries/ccgs.geojson?asOf=${asOf}`));
  if (answer.errors) throw new Error(answer.errors[0].message);
  return answer.features.map(drawable);
}

function areas(asOf) {
  return kept(asOf, () => read(asOf));
}

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

/** So many nodes in London are too near each other to be told apart on a map of England. */
const CROWD = 12;

/** London in the model, and whether it is worth a look of its own. */
function londonOf(places, scale) {
  const [[x1, y2], [x2, y1]] = LONDON.map((point) => projection(point).map((value) => value * scale));
  const inside = [...places.values()].filter(({ x, y }) => x > x1 && x < x2 && y > y1 && y < y2);
  return { london: { x1, y1, x2, y2 }, isLondonCrowded: inside.length > CROWD };
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

function made(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The areas, moved and scaled with the drawing over them. */
function layer(features, shades, graph, scale) {
  const svg = made("svg", { class: "areas" });
  const group = made("g", {});
  for (const feature of features) {
    const shade = shades?.of(feature.properties.code);
    const area = made("path", {
      d: path(feature),
      "data-code": feature.properties.code,
      class: shade ? "shaded" : "plain",
    });
    if (shade) area.style.fill = shade.colour;
    group.append(area);
  }
  svg.append(group);
  const follow = () => {
    const { x, y } = graph.pan();
    group.setAttribute("transform", `translate(${x} ${y}) scale(${graph.zoom() * scale})`);
  };
  return { svg, follow };
}

/** Null where no map is asked for. Else places by code, how many lack one, and the shades of the areas. */
export async function mapOf(question, network, frame, change, graph, grouped) {
  const place = graph.container().parentElement.querySelector(".map");
  const before = drawnOn.get(graph);
  if (question.view !== "map") {
    if (before) graph.off("viewport", before);
    drawnOn.delete(graph);
    place.replaceChildren();
    return null;
  }
  const features = await areas(question.asOf);
  const shades = await shadesOf(question, features, grouped);
  const scale = magnified(network, change);
  const { svg, follow } = layer(features, shades, graph, scale);
  if (before) graph.off("viewport", before);
  drawnOn.set(graph, follow);
  graph.on("viewport", follow);
  place.replaceChildren(svg);
  follow();
  const places = placesOf(network, frame, scale);
  const lacking = frame.nodes.filter(({ id }) => !places.has(id)).length;
  return { places, lacking, shades, features, path, scale, ...londonOf(places, scale) };
}
