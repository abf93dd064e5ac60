// The network in words.
import { element } from "/dom.js";
import { title, words } from "/words.js";

export function marked(colour, text) {
  const mark = element("i", { className: "mark" });
  mark.style.background = colour;
  return [mark, text];
}

function to(code, name, choose) {
  return element("button", { type: "button", onclick: () => choose(code) }, name);
}

function lifetime({ opened, closed }) {
  return [opened && `opened ${opened}`, closed && `closed ${closed}`].filter(Boolean);
}

function neighbour({ node, ...properties }, choose) {
  const facts = Object.entries(properties).filter(([, value]) => value !== null);
  const text = facts.map(([name, value]) => `${words(name)} ${value}`).join(", ");
  return element("li", null, to(node.code, node.name, choose), element("small", null, text));
}

function list({ name, totalCount, edges }, choose) {
  const rest = totalCount - edges.length;
  return element(
    "section",
    null,
    element("h3", null, title(name), element("small", null, String(totalCount))),
    element("ul", null, edges.map((edge) => neighbour(edge, choose))),
    rest > 0 && element("p", null, `and ${rest} more, which are not shown`),
  );
}

/** The others that are open, to go back to them, or to leave them. */
function others(open, current, choose, chooseAlone) {
  if (open.length < 2) {
    return null;
  }
  const rest = open.filter(({ organisation }) => organisation !== current);
  return element(
    "nav",
    { ariaLabel: "Also open" },
    element("p", null, "Also open:"),
    element("ul", null, rest.map(({ organisation: { code, name } }) => element("li", null, to(code, name, choose)))),
    element("button", { type: "button", className: "alone", onclick: () => chooseAlone(current.code) }, "Close these"),
  );
}

/** Tells of the last of those that are open. */
export function tell(open, colours, choose, chooseAlone) {
  const { organisation, lists, query, variables } = open.at(-1);
  const { __typename: type, code, name } = organisation;
  const link = `/?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
  return element(
    "div",
    null,
    element("h2", { tabIndex: -1 }, name),
    element("p", null, marked(colours.get(type), [title(type), code, ...lifetime(organisation)].join(" · "))),
    element("p", null, element("a", { href: link }, "Ask this in GraphiQL")),
    others(open, organisation, choose, chooseAlone),
    lists.length === 0 && element("p", null, "It was related to no other organisation on this day."),
    lists.map((each) => list(each, choose)),
  );
}
