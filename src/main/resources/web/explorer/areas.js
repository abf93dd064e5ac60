// The areas of CCGs, by d3-geo. No tiles, nothing from elsewhere.
import { json } from "/asking.js";
import { svgElement } from "/dom.js";
import { lately } from "/explorer/lately.js";

const { geoArea, geoMercator, geoPath } = globalThis.d3;

/** The same for every network, so that places do not depend on what is shown: England, 1,000 wide. */
export const projection = geoMercator().center([-2, 53]).scale(5200).translate([500, 500]);
export const path = geoPath(projection);
const kept = lately(6);

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

/** The areas of a day, ready to be drawn. */
export function areas(asOf) {
  return kept(asOf, () => read(asOf));
}

/** The areas, moved and scaled with the drawing over them. */
export function layer(features, shades, graph, scale) {
  const svg = svgElement("svg", { class: "areas" });
  const group = svgElement("g", {});
  for (const feature of features) {
    const shade = shades?.of(feature.properties.code);
    const area = svgElement("path", {
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
