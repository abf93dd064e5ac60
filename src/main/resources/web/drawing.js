// The drawing: organisations as points, coloured by their type, and a line between two that are related.
import cytoscape from "/cytoscape.js";
import { words } from "/words.js";

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

/** A colour for each type: hues around the circle, in turn light and dark. */
export function palette(types) {
  const hue = (index) => Math.round((360 * index) / types.length);
  return new Map(types.map((type, index) => [type, `hsl(${hue(index)}, 60%, ${index % 2 ? 60 : 40}%)`]));
}

function look(colours) {
  const [text, line, ground] = dark.matches ? ["#e3e9ef", "#52606d", "#10141a"] : ["#1c2733", "#aab4be", "#ffffff"];
  const label = { "font-size": 11, color: text, "text-outline-color": ground, "text-outline-width": 2 };
  return [
    {
      selector: "node",
      style: {
        ...label,
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
    { selector: "edge.shown", style: { ...label, label: "data(names)", "line-color": text } },
  ];
}

/** All points by their codes, and all lines by the codes of both ends with the names of what relates them. */
function parts(open) {
  const points = new Map(open.map(({ organisation }) => [organisation.code, organisation]));
  const lines = new Map();
  for (const { organisation, lists } of open) {
    for (const { name, edges } of lists) {
      for (const { node } of edges.filter((edge) => edge.node.code !== organisation.code)) {
        if (!points.has(node.code)) points.set(node.code, node);
        const ends = [organisation.code, node.code].sort().join(" ");
        lines.set(ends, (lines.get(ends) ?? new Set()).add(words(name)));
      }
    }
  }
  return { points, lines };
}

/** New points begin around what they belong to, before all find their places. */
function around(centre, index, all) {
  const angle = (2 * Math.PI * index) / all;
  return { x: centre.x + 60 * Math.cos(angle), y: centre.y + 60 * Math.sin(angle) };
}

export function draw(container, colours, whenChosen) {
  const graph = cytoscape({ container, style: look(colours), maxZoom: 2.5, minZoom: 0.1 });
  dark.addEventListener("change", () => graph.style(look(colours)));
  graph.on("tap", "node", ({ target }) => whenChosen(target.id()));
  graph.on("mouseover", "node", ({ target }) => target.connectedEdges().addClass("shown"));
  graph.on("mouseout", "node", ({ target }) => target.connectedEdges().removeClass("shown"));

  function addPoints(points, current) {
    const known = graph.getElementById(current);
    const centre = known.empty() ? { x: 0, y: 0 } : { ...known.position() };
    const added = [...points.values()].filter(({ code }) => graph.getElementById(code).empty());
    added.forEach(({ code: id, name, __typename: type }, index) => {
      const position = id === current ? centre : around(centre, index, added.length);
      graph.add({ data: { id, name, type }, position });
    });
  }

  function addLines(lines) {
    for (const [id, names] of lines) {
      const [source, target] = id.split(" ");
      if (graph.getElementById(id).empty()) graph.add({ data: { id, source, target } });
      graph.getElementById(id).data("names", [...names].join(", "));
    }
  }

  return {
    /** Draws these and their neighbours, and nothing else. The types of all that are drawn. */
    show(open) {
      const { points, lines } = parts(open);
      graph.remove(graph.elements().filter((part) => !points.has(part.id()) && !lines.has(part.id())));
      addPoints(points, open.at(-1)?.organisation.code);
      addLines(lines);
      graph.nodes().removeClass("opened").unselect();
      open.forEach(({ organisation }) => graph.getElementById(organisation.code).addClass("opened"));
      if (open.length > 0) graph.getElementById(open.at(-1).organisation.code).select();
      graph.layout(LAYOUT).run();
      const drawn = new Set(graph.nodes().map((node) => node.data("type")));
      return [...colours.keys()].filter((type) => drawn.has(type));
    },
  };
}
