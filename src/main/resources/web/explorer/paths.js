// All shortest paths between two organisations, as the API finds them.
import { shortestPaths } from "/explorer/answers.js";
import { SUCCESSION } from "/explorer/days.js";
import { induced } from "/explorer/networks.js";

/** Paths that are told one by one. */
export const MOST = 12;

/**
 * The network of all shortest paths of a question, with `paths`: {paths, total, isMore}, paths as lists of codes. They lead
 * through national bodies and teams that oversee, to which nearly everything is linked, only where no others are.
 */
export async function pathsOf({ path: [from, to], asOf, without }, kinds) {
  const asked = { from, to, asOf, without: without.filter((name) => name !== SUCCESSION && !kinds.includes(name)) };
  let found = await shortestPaths(asked);
  if (found.paths.length === 0) found = await shortestPaths({ ...asked, through: kinds });
  if (found.paths.length === 0) {
    throw new Error(
      `No path of up to ${found.hops} steps leads from ${from} to ${to} on this day. Try another day, or take in more relationships in the legend.`,
    );
  }
  const codes = [...new Set(found.paths.flatMap((path) => path.codes))].sort();
  const steps = found.paths.flatMap((path) => path.steps.flatMap(({ relationships }) => relationships));
  const ids = new Set(steps.map(({ id }) => id));
  const network = await induced(codes, asOf, kinds);
  const paths = found.paths.map((path) => path.codes);
  return {
    ...network,
    edges: network.edges.filter(({ key }) => ids.has(key)),
    paths: { paths: paths.slice(0, MOST), total: paths.length, isMore: found.more },
  };
}
