// What the panel tells: of the organisation that is looked at, else of the picture as a whole.
import { element } from "/dom.js";
import { long } from "/explorer/days.js";
import { difference } from "/explorer/difference.js";
import { relationshipName } from "/explorer/facts.js";
import { keepingFocus } from "/explorer/focus.js";
import { presentIn } from "/explorer/frames.js";
import { readable } from "/explorer/names.js";
import { symbol } from "/explorer/legend.js";
import { known, networkOf } from "/explorer/networks.js";
import { sizesOf } from "/explorer/numbers.js";
import { tell } from "/explorer/panel.js";
import { many } from "/words.js";

const at = (id) => document.getElementById(id);

/** Who is looked at, drawn or not, with all its relationships; null if it is nobody. */
async function ownNetwork(question, { nodes }, kinds) {
  const { at: code } = question;
  const isKnown = code && (nodes.has(code) || (await known([code])).has(code));
  return isKnown ? networkOf({ ...question, codes: [code], show: "", share: "", path: [], hops: 1 }, kinds) : null;
}

/** The panel: of the organisation that is looked at, with all its relationships; else of the picture. */
export async function describe(question, { network, frame, looks, title }, kinds, { act, isCurrent }) {
  const changed = question.against ? await difference(question, network) : "";
  const own = await ownNetwork(question, network, kinds);
  const sizes = own && (await sizesOf(own, question.asOf));
  if (!isCurrent()) return;
  if (!own) {
    delete at("told").dataset.code;
    const { nodes, lines } = presentIn(frame);
    const count = `${many(nodes.length, "organisation")} and ${many(lines.length, "relationship")} on ${long(question.asOf)}. Click one of them to read about it.`;
    const parts = [
      element("h2", { tabIndex: -1 }, title),
      element("p", null, count),
      changed,
      ...pathWords(question, network, act),
      question.path.length === 2 ? "" : mostLinked({ nodes, lines }, looks, act),
    ];
    keepingFocus(at("told"), () => at("told").replaceChildren(...parts));
    return;
  }
  const code = question.at;
  const before = at("told").dataset.code;
  tell(at("told"), code, { network: own, question, sizes, looks }, act);
  if (changed) at("told").querySelector(".actions").after(changed);
  at("told").dataset.code = code;
  if (before !== code) at("told").scrollTop = 0;
}

/** Those with the most links, as a way in. */
function mostLinked({ nodes, lines }, looks, act) {
  const links = new Map(nodes.map(({ id }) => [id, 0]));
  lines.forEach(({ edge }) => [edge.source, edge.target].forEach((id) => links.set(id, (links.get(id) ?? 0) + 1)));
  const first = [...nodes].sort((a, b) => links.get(b.id) - links.get(a.id) || a.id.localeCompare(b.id)).slice(0, 12);
  const item = ({ id, node }) =>
    element(
      "li",
      null,
      symbol(looks.get(node.type)),
      element(
        "div",
        null,
        element("button", { type: "button", className: "link", onclick: () => act.look(id) }, readable(node.label)),
        element("small", null, many(links.get(id), "link")),
      ),
    );
  return element(
    "section",
    { className: "group" },
    element("h3", null, "Most linked"),
    element("ul", null, first.map(item)),
  );
}

function pathWords({ path }, network, act) {
  if (path.length !== 2) return [];
  const name = (id) =>
    element(
      "button",
      { type: "button", className: "link", onclick: () => act.look(id) },
      readable(network.nodes.get(id).label),
    );
  const hop = (from, to) => {
    const edges = network.edges.filter(
      ({ source, target }) => (source === from && target === to) || (source === to && target === from),
    );
    const told = edges.map(
      ({ relationship, source }) => `${relationshipName(relationship)} ${source === from ? "→" : "←"}`,
    );
    return ` ${[...new Set(told)].join(", ")} `;
  };
  const one = (steps) =>
    element(
      "li",
      null,
      steps.flatMap((id, i) => [i ? element("small", null, hop(steps[i - 1], id)) : "", name(id)]),
    );
  const { paths, total, isMore } = network.paths;
  const what = `${isMore ? `More than ${total} shortest paths` : total === 1 ? "One shortest path" : `${total} shortest paths`} of ${paths[0].length - 1} step${paths[0].length === 2 ? "" : "s"}${total > paths.length ? `, of which ${paths.length} are told` : ""}:`;
  return [element("p", null, what), element("ol", { className: "paths" }, paths.map(one))];
}
