// Communities of what is drawn, as the API finds them: groups more linked within than by chance.
import { communityCodes } from "/explorer/answers.js";
import { shortened } from "/explorer/names.js";

/** By code the name of its community: that of its best linked member in the picture, "around …". */
export async function communitiesOf(question, { nodes, lines }, kinds) {
  const groups = await communityCodes(question, nodes, kinds);
  const strength = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { edge, weight } of lines) {
    for (const id of [edge.source, edge.target]) strength.set(id, (strength.get(id) ?? 0) + (weight ?? 1));
  }
  const label = new Map(nodes.map(({ id, node }) => [id, shortened(node.label)]));
  const named = new Map();
  for (const codes of groups) {
    const drawn = codes.filter((code) => strength.has(code));
    const best = drawn.sort((a, b) => strength.get(b) - strength.get(a) || a.localeCompare(b))[0];
    drawn.forEach((code) => named.set(code, `around ${label.get(best)}`));
  }
  return named;
}
