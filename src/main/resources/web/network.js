// The network of organisations, from one to its neighbours, as it was on a day. The address holds what is open.
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { draw, palette } from "/drawing.js";
import { neighbourQuery, readRelationships } from "/relationships.js";
import { searchable } from "/searching.js";
import { title, words } from "/words.js";

const FIRST = "00Q";
const RELEASE = `{ release { referenceDate earliestDate latestDate } }`;
const TYPE = `query Type($code: ID!) { organisation(code: $code) { __typename } }`;

const told = document.getElementById("told");
const legend = document.getElementById("legend");
const day = document.getElementById("day");

function marked(colour, ...content) {
  const mark = element("i", { className: "mark" });
  mark.style.background = colour;
  return [mark, ...content];
}

function address(codes, asOf) {
  history.replaceState(null, "", `?${new URLSearchParams({ codes: codes.join(","), asOf })}`);
}

function lifetime({ opened, closed }) {
  return [opened && `opened ${opened}`, closed && `closed ${closed}`].filter(Boolean).join(", ");
}

function neighbour({ node, ...properties }, choose) {
  const facts = Object.entries(properties).filter(([, value]) => value !== null);
  return element(
    "li",
    null,
    element("button", { type: "button", onclick: () => choose(node.code) }, node.name),
    element("small", null, facts.map(([name, value]) => `${words(name)} ${value}`).join(", ")),
  );
}

function list(name, { totalCount, edges }, choose) {
  const rest = totalCount - edges.length;
  return element(
    "section",
    null,
    element("h3", null, title(name), element("small", null, String(totalCount))),
    element("ul", null, edges.map((edge) => neighbour(edge, choose))),
    rest > 0 && element("p", null, `and ${rest} more, which are not drawn`),
  );
}

function describe({ organisation, query, variables, lists, colour }, choose) {
  const { __typename: type, code, name } = organisation;
  // GraphiQL takes a plus for itself, not for a blank.
  const link = `/?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
  return [
    element("h2", null, name),
    element("p", null, marked(colour, [title(type), code, lifetime(organisation)].filter(Boolean).join(" · "))),
    element("p", null, element("a", { href: link }, "Ask this in GraphiQL")),
    lists.length === 0 && element("p", null, "It was related to no other organisation on this day."),
    lists.map(([relationship, connection]) => list(relationship, connection, choose)),
  ];
}

async function start() {
  const [{ release }, relationships] = await Promise.all([ask(RELEASE), readRelationships()]);
  const asked = new URLSearchParams(location.search);
  const colours = palette([...relationships.keys()]);
  const drawing = draw(document.getElementById("drawing"), colours, (code) => choose(code));
  let opened = [];

  async function read(code) {
    const variables = { code, asOf: day.value };
    const { organisation: known } = await ask(TYPE, { code });
    if (known === null) {
      throw new Error(`No organisation has the code ${code}.`);
    }
    const type = known.__typename;
    const query = neighbourQuery(type, relationships.get(type));
    const { organisation } = await ask(query, variables);
    const lists = relationships
      .get(type)
      .map(({ name }) => [name, organisation[name]])
      .filter(([, connection]) => connection.totalCount > 0);
    return { organisation, query, variables, lists, colour: colours.get(type) };
  }

  function show(found) {
    const neighbours = found.lists.flatMap(([name, { edges }]) => edges.map(({ node }) => ({ node, name: words(name) })));
    const types = drawing.add(found.organisation, neighbours);
    legend.replaceChildren(...types.map((type) => element("li", null, marked(colours.get(type), title(type)))));
    told.replaceChildren(element("div", null, describe(found, choose)));
    told.scrollTop = 0;
    address(opened, day.value);
  }

  const fail = ({ message }) => told.replaceChildren(element("p", { role: "alert" }, message));

  function choose(code) {
    return read(code).then((found) => {
      opened = [...opened.filter((other) => other !== code), code];
      show(found);
    }, fail);
  }

  /** All that was open, as it was on another day. */
  async function redraw() {
    const all = await Promise.all(opened.map(read));
    drawing.clear();
    all.forEach(show);
  }

  function startAgain(code) {
    opened = [];
    drawing.clear();
    return choose(code);
  }

  Object.assign(day, { min: release.earliestDate, max: release.latestDate, value: asked.get("asOf") ?? release.referenceDate });
  day.addEventListener("change", () => day.checkValidity() && redraw().catch(fail));
  searchable(document.getElementById("search"), startAgain);
  opened = (asked.get("codes") ?? FIRST).split(",");
  await redraw().catch(fail);
}

start().catch(({ message }) => told.replaceChildren(element("p", { role: "alert" }, message)));
