// A small picture of what the explorer draws, as SVG, for both schemes. Given: the question; `cy` is the drawing.
const { COLOURS } = await import("/explorer/kinds.js");
const WIDTH = 320;
const HEIGHT = 160;
const FAINT = 0.08;
const parts = cy.elements();
const box = cy.nodes().boundingBox({ includeOverlays: false });
const scale = Math.min((WIDTH - 16) / box.w, (HEIGHT - 16) / box.h);
const at = (node) => [
  (WIDTH - scale * (box.x1 + box.x2)) / 2 + scale * node.position("x"),
  (HEIGHT - scale * (box.y1 + box.y2)) / 2 + scale * node.position("y"),
];
const round = (number) => String(Math.round(number * 10) / 10);
const classOf = (colour) => {
  const index = COLOURS.findIndex((pair) => pair.includes(colour));
  return index < 0 ? "n" : `c${index}`;
};
const isLarge = cy.edges().length > 400;
const paths = new Map();
for (const edge of cy.edges()) {
  const width = edge.data("widthOf");
  if (isLarge && (width - 0.6) / 5.4 < FAINT) continue;
  const state = edge.hasClass("comes") ? "came" : edge.hasClass("goes") ? "gone" : classOf(edge.data("colour"));
  const key = `${state} ${Math.max(0.6, Math.min(3, Math.round(width) * (isLarge ? 0.25 : 0.5)))}`;
  const [from, to] = [at(edge.source()), at(edge.target())].map((point) => point.map(round).join(" "));
  paths.set(key, `${paths.get(key) ?? ""}M${from}L${to}`);
}
const lines = [...paths].sort().map(([key, d]) => {
  const [name, width] = key.split(" ");
  return `<path class="${name}" stroke-width="${width}" d="${d}"/>`;
});
const least = isLarge ? 1.6 : 3;
const marks = cy.nodes().map((node) => {
  const [x, y] = at(node).map(round);
  const r = round(Math.max(least, Math.min(11, (node.data("sizeOf") / 2) * scale)));
  const state = node.hasClass("absent") ? " absent" : "";
  return `<circle class="${classOf(node.data("colour"))}${state}" cx="${x}" cy="${y}" r="${r}"/>`;
});
const style = (scheme) =>
  COLOURS.map((pair, index) => `.c${index}{color:${pair[scheme]}}`).join("") +
  `.n{color:${["#8793a0", "#75818d"][scheme]}}.came{color:${["#007a5a", "#2fc99f"][scheme]}}.gone{color:${["#b0261c", "#ff9c8f"][scheme]}}`;
return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<desc>${given[0].replaceAll("&", "&amp;")}</desc>
<style>path{fill:none;stroke:currentColor;opacity:.55}circle{fill:currentColor}.absent{fill-opacity:.15;stroke:currentColor}.gone{stroke-dasharray:2 2}${style(0)}@media (prefers-color-scheme:dark){${style(1)}}</style>
${lines.join("\n")}
${marks.join("\n")}
</svg>
`;
