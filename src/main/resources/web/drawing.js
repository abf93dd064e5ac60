// The drawing: organisations as points, coloured by their type, and a line between two that are related.
import cytoscape from "/cytoscape.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const LAYOUT = {
  name: "cose",
  animate: false,
  randomize: false,
  nodeDimensionsIncludeLabels: true,
  nodeRepulsion: () => 400000,
  idealEdgeLength: () => 120,
  padding: 20,
};

/** Colours as far from each other as they can be, for so many types. */
export function palette(types) {
  return new Map(types.map((type, index) => [type, `hsl(${Math.round((360 * index) / types.length)}, 60%, 45%)`]));
}

function look(colours) {
  const [text, line, ground] = dark.matches ? ["#e3e9ef", "#52606d", "#10141a"] : ["#1c2733", "#aab4be", "#ffffff"];
  const words = { "font-size": 11, color: text, "text-outline-color": ground, "text-outline-width": 2 };
  return [
    {
      selector: "node",
      style: {
        ...words,
        label: "data(name)",
        width: 18,
        height: 18,
        "background-color": (node) => colours.get(node.data("type")),
        "text-wrap": "ellipsis",
        "text-max-width": 130,
        "text-valign": "bottom",
        "text-margin-y": 3,
        "min-zoomed-font-size": 7,
      },
    },
    { selector: "node.opened", style: { width: 30, height: 30, "font-weight": 700 } },
    { selector: "node:selected", style: { "border-width": 3, "border-color": text } },
    { selector: "edge", style: { width: 1.5, "line-color": line, "curve-style": "haystack" } },
    { selector: "edge.shown", style: { ...words, label: "data(names)", "line-color": text } },
  ];
}

/** Where a new neighbour begins before all are laid out: near what it belongs to. */
function near(point, index, all) {
  const angle = (2 * Math.PI * index) / all;
  return { x: point.x + 60 * Math.cos(angle), y: point.y + 60 * Math.sin(angle) };
}

export function draw(container, colours, whenChosen) {
  const graph = cytoscape({ container, style: look(colours), maxZoom: 2.5, minZoom: 0.1 });
  dark.addEventListener("change", () => graph.style(look(colours)));
  graph.on("tap", "node", ({ target }) => whenChosen(target.id()));
  graph.on("mouseover", "node", ({ target }) => target.connectedEdges().addClass("shown"));
  graph.on("mouseout", "node", ({ target }) => target.connectedEdges().removeClass("shown"));

  function point({ code, name, __typename: type }, position) {
    if (graph.getElementById(code).empty()) {
      graph.add({ data: { id: code, name, type }, position });
    }
  }

  function connect(one, other, name) {
    const [source, target] = [one, other].sort();
    const line = graph.getElementById(`${source} ${target}`);
    if (line.empty()) {
      graph.add({ data: { id: `${source} ${target}`, source, target, names: name } });
    }
  }

  return {
    clear: () => graph.elements().remove(),
    /**
     * Adds an organisation, and its neighbours: each with the name of the relationship that leads there. The types of
     * all that are drawn.
     */
    add(organisation, neighbours) {
      point(organisation, { x: 0, y: 0 });
      const centre = graph.getElementById(organisation.code);
      neighbours.forEach(({ node }, index) => point(node, near(centre.position(), index, neighbours.length)));
      neighbours.forEach(({ node, name }) => node.code === organisation.code || connect(organisation.code, node.code, name));
      centre.addClass("opened");
      graph.$(":selected").unselect();
      centre.select();
      graph.layout(LAYOUT).run();
      const drawn = new Set(graph.nodes().map((node) => node.data("type")));
      return [...colours.keys()].filter((type) => drawn.has(type));
    },
  };
}
