// Communities of what is drawn: groups more linked within than by chance, by moving nodes as long as modularity grows
// (the first phase of Blondel et al. 2008, repeated on its groups). The same drawing always gives the same ones.
import { shortened } from "/explorer/labels.js";

function graphOf({ nodes, lines }) {
  const near = new Map(nodes.map(({ id }) => [id, new Map()]));
  for (const { edge, weight } of lines) {
    const add = (a, b) => near.get(a).set(b, (near.get(a).get(b) ?? 0) + (weight ?? 1));
    add(edge.source, edge.target);
    add(edge.target, edge.source);
  }
  return near;
}

const sum = (values) => [...values].reduce((total, value) => total + value, 0);

/** The group of each node, by local moving, in the order of codes. */
function moved(near) {
  const strength = new Map([...near].map(([id, others]) => [id, sum(others.values())]));
  const all = sum(strength.values()) || 1;
  const group = new Map([...near.keys()].map((id) => [id, id]));
  const total = new Map(strength);
  for (let round = 0, isChanged = true; isChanged && round < 30; round++) {
    isChanged = false;
    for (const [id, others] of near) {
      const own = group.get(id);
      total.set(own, total.get(own) - strength.get(id));
      const links = new Map([[own, 0]]);
      for (const [other, weight] of others)
        if (other !== id) links.set(group.get(other), (links.get(group.get(other)) ?? 0) + weight);
      const gain = ([name, weight]) => weight - (strength.get(id) * total.get(name)) / all;
      const best = [...links].reduce((a, b) => (gain(b) > gain(a) + 1e-12 ? b : a))[0];
      total.set(best, total.get(best) + strength.get(id));
      if (best !== own) isChanged = true;
      group.set(id, best);
    }
  }
  return group;
}

/** One node for each group, its inner links as a loop. */
function folded(near, group) {
  const made = new Map([...new Set(group.values())].sort().map((name) => [name, new Map()]));
  for (const [id, others] of near) {
    const own = made.get(group.get(id));
    for (const [other, weight] of others) own.set(group.get(other), (own.get(group.get(other)) ?? 0) + weight);
  }
  return made;
}

/** By code the name of its community: that of its best linked member, "around …". */
export function communitiesOf(frame) {
  let near = graphOf(frame);
  const strength = new Map([...near].map(([id, others]) => [id, sum(others.values())]));
  const label = new Map(frame.nodes.map(({ id, node }) => [id, shortened(node.label)]));
  let group = new Map([...near.keys()].map((id) => [id, id]));
  for (let level = 0; level < 10; level++) {
    const next = moved(near);
    const folds = folded(near, next);
    group = new Map([...group].map(([id, name]) => [id, next.get(name)]));
    if (folds.size === near.size) break;
    near = folds;
  }
  const best = new Map();
  for (const [id, name] of group)
    if (!best.has(name) || strength.get(id) > strength.get(best.get(name))) best.set(name, id);
  return new Map([...group].map(([id, name]) => [id, `around ${label.get(best.get(name))}`]));
}
