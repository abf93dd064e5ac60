// The network as nested lists, for those who hear it or go by keyboard: the same nodes and relationships as are drawn.
import { element } from "/dom.js";
import { fact, relationshipName } from "/explorer/facts.js";
import { readable } from "/explorer/names.js";
import { title } from "/words.js";

/** Fills this place; `look` is told a code. */
export function lists(place, { nodes, lines }, look) {
  const ends = new Map(nodes.map(({ id }) => [id, []]));
  const names = new Map(nodes.map(({ id, node }) => [id, readable(node.label)]));
  for (const { edge, state } of lines) {
    ends.get(edge.source)?.push({ other: edge.target, edge, isOut: true, state });
    ends.get(edge.target)?.push({ other: edge.source, edge, isOut: false, state });
  }
  const end = ({ other, edge, isOut, state }) =>
    element(
      "li",
      null,
      `${relationshipName(edge.relationship)}${isOut ? "" : " (from)"}: ${names.get(other)}. ${[...fact(edge, isOut), state === "stays" ? "" : state].filter(Boolean).join(", ")}`,
    );
  const node = ({ id, node: { type }, isThere, state }) =>
    element(
      "li",
      null,
      element("button", { type: "button", className: "link", onclick: () => look(id) }, names.get(id)),
      ` ${title(type)}, ${id}${isThere ? "" : ", not there on this day"}${state === "stays" ? "" : `, ${state}`}`,
      element("ul", null, ends.get(id).map(end)),
    );
  place.replaceChildren(
    element("ul", null, [...nodes].sort((a, b) => ends.get(b.id).length - ends.get(a.id).length).map(node)),
  );
}
