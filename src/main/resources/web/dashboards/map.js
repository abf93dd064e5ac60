// Patients of each CCG on a map, by SVG alone: longitudes and latitudes are drawn as they are, a degree of latitude taller.
const API = ""; // the host, if the page is of another one
const DAY = "2017-04-01";
const SVG = "http://www.w3.org/2000/svg";
const SHADES = ["#cfe3f5", "#94c3e6", "#4f98cc", "#236fa8", "#0b4a7d"];
const TALLER = 1.68; // at 53.5 degrees north

const query = `query Patients($day: Date!) { ccgs(asOf: $day, first: 300) { nodes { code name population } } }`;
const parameters = new URLSearchParams({ query, variables: JSON.stringify({ day: DAY }) });
const [{ data }, areas] = await Promise.all([
  fetch(`${API}/graphql?${parameters}`).then((response) => response.json()),
  fetch(`${API}/boundaries/ccgs.geojson?asOf=${DAY}`).then((response) => response.json()),
]);
const ccgs = new Map(data.ccgs.nodes.map((ccg) => [ccg.code, ccg]));

const svg = document.createElementNS(SVG, "svg");
svg.setAttribute("viewBox", `-6.5 ${-55.9 * TALLER} 8.4 ${6.1 * TALLER}`);
svg.setAttribute("role", "img");
svg.setAttribute("aria-label", "Map of England by patients of each CCG");
for (const { properties, geometry } of areas.features) {
  const { name, population } = ccgs.get(properties.code) ?? properties;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const path = document.createElementNS(SVG, "path");
  path.setAttribute(
    "d",
    polygons
      .flat()
      .map((ring) => `M${ring.map(([x, y]) => `${x} ${-y * TALLER}`).join("L")}Z`)
      .join(""),
  );
  path.setAttribute("fill", SHADES[Math.min(4, Math.floor((population ?? 0) / 150_000))]);
  const title = document.createElementNS(SVG, "title");
  title.textContent = `${name}: ${population?.toLocaleString("en-GB") ?? "not known"}`;
  path.append(title);
  svg.append(path);
}
document.getElementById("areas").replaceChildren(svg);
