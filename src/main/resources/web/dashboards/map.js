// Patients of each CCG on a map, by SVG alone: longitudes and latitudes are drawn as they are, a degree of latitude taller.
const API = ""; // the host, if the page is of another one
const DAY = "2017-04-01";
const SVG = "http://www.w3.org/2000/svg";
const SHADES = ["#cfe3f5", "#94c3e6", "#4f98cc", "#236fa8", "#0b4a7d"];
const UNKNOWN = "#bdbdbd";
const STEP = 150_000; // patients for each shade
const TALLER = 1.68; // at 53.5 degrees north

const query = `query Patients($day: Date!) { ccgs(asOf: $day, first: 300) { nodes { code name population } } }`;
const parameters = new URLSearchParams({ query, variables: JSON.stringify({ day: DAY }) });
const place = document.getElementById("areas");

async function read(address) {
  const answer = await fetch(API + address).then((response) => response.json()).catch(() => ({}));
  const isWhole = !answer.errors && (answer.data || answer.features);
  if (!isWhole) throw new Error((place.textContent = answer.errors?.[0].message ?? "The map cannot be read now."));
  return answer;
}

const [{ data }, areas] = await Promise.all([
  read(`/graphql?${parameters}`),
  read(`/boundaries/ccgs.geojson?asOf=${DAY}`),
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
  const isKnown = typeof population === "number";
  path.setAttribute("fill", isKnown ? SHADES[Math.min(4, Math.floor(population / STEP))] : UNKNOWN);
  const title = document.createElementNS(SVG, "title");
  title.textContent = `${name}: ${population?.toLocaleString("en-GB") ?? "not known"}`;
  path.append(title);
  svg.append(path);
}

const legend = document.createElement("ul");
const people = (index) => (index * STEP).toLocaleString("en-GB");
const steps = SHADES.map((colour, index) => [colour, index > 0 ? `from ${people(index)}` : `under ${people(1)}`]);
for (const [colour, text] of [...steps, [UNKNOWN, "not known"]]) {
  const mark = document.createElement("i");
  mark.style.background = colour;
  const item = document.createElement("li");
  item.append(mark, text);
  legend.append(item);
}
place.replaceChildren(svg, legend);
