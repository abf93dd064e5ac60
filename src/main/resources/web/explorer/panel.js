// The side panel: what is drawn of the organisation that is looked at, in words.
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { chart } from "/explorer/chart.js";
import { groupsOf, MOST, onDay } from "/explorer/chosen.js";
import { isOpen, long, SUCCESSION } from "/explorer/days.js";
import { about, fact, heading } from "/explorer/facts.js";
import { keepingFocus } from "/explorer/focus.js";
import { readable } from "/explorer/names.js";
import { symbol } from "/explorer/legend.js";
import { timeline } from "/explorer/timeline.js";
import { many, title } from "/words.js";

const button = (text, onclick, className = "link") => element("button", { type: "button", className, onclick }, text);

/** A group of neighbours, the first few of them, and the others on demand. */
function group(name, code, ends, network, question, looks, act) {
  const key = `${code}.${name}`;
  const isWhole = question.more.includes(key);
  const shown = isWhole ? ends : ends.slice(0, MOST);
  const items = shown.map(({ edge, other }) => neighbour(edge, other, code, network, looks, act));
  const rest = ends.length - shown.length;
  return element(
    "section",
    { className: "group" },
    element("h3", null, heading(name), element("span", { className: "count" }, String(ends.length))),
    element("ul", null, items),
    ends.length > MOST &&
      element(
        "button",
        { type: "button", className: "more", "data-name": key, onclick: () => act.more(key) },
        isWhole ? "Show fewer" : `Show ${rest} more`,
      ),
  );
}

function neighbour(edge, other, code, network, looks, act) {
  const { label, type } = network.nodes.get(other);
  const said = fact(edge, edge.source === code);
  return element(
    "li",
    null,
    symbol(looks.get(type)),
    element(
      "div",
      null,
      button(readable(label), () => act.look(other)),
      element("small", null, said.join(" · ")),
    ),
  );
}

/** Where it is not there on the day: why, and what to do. */
function absence(node, network, asOf, act) {
  if (isOpen(node, asOf)) return null;
  const ends = network.edges.filter(
    ({ relationship, source, target }) => relationship === SUCCESSION && [source, target].includes(node.id),
  );
  const isGone = node.closed && node.closed < asOf;
  const others = ends
    .filter(({ source }) => (source === node.id) === Boolean(isGone))
    .map(({ source, target }) => (isGone ? target : source));
  const links = [...new Set(others)].flatMap((id, i) => [
    i ? ", " : "",
    button(readable(network.nodes.get(id).label), () => act.look(id)),
  ]);
  const text = isGone
    ? `It closed on ${long(node.closed)}. ${links.length ? "It became " : ""}`
    : `It opened on ${long(node.opened)}. ${links.length ? "Before it there was " : ""}`;
  return element(
    "p",
    { className: "notice" },
    element("strong", null, `Not there on ${long(asOf)}. `),
    text,
    links,
    " ",
    button("Go to its time", () => act.go(isGone ? node.closed : node.opened)),
  );
}

const sources = new Map();

async function sourceNames(codes) {
  const missing = codes.filter((code) => !sources.has(code));
  if (missing.length > 0) {
    const query =
      "query Sources($codes: [ID!]) { sources(where: { code: { in: $codes } }, first: 100) { nodes { code name publisher vintage licence } } }";
    (await ask(query, { codes: missing })).sources.nodes.forEach((source) => sources.set(source.code, source));
  }
  return codes.map((code) => sources.get(code)).filter(Boolean);
}

async function cite(place, codes) {
  const found = await sourceNames([...new Set(codes)].sort());
  const items = found.map(({ name, publisher, vintage }) => element("li", null, `${name} (${vintage}). ${publisher}.`));
  place.replaceChildren(
    element("summary", null, `${many(found.length, "source")} of these facts`),
    element("ul", null, items),
  );
}

function actions(code, question, act) {
  const isOpened = question.codes.includes(code);
  return element(
    "p",
    { className: "actions" },
    question.codes.length === 0
      ? button("Open its neighbours alone", () => act.alone(code), "small")
      : button(isOpened ? "Collapse" : "Expand", () => act.expand(code), "small"),
    button("Hide", () => act.hide(code), "small"),
    button(question.pin.includes(code) ? "Unpin" : "Pin", () => act.pin(code), "small"),
    button("Path from here", () => act.path(code), "small"),
  );
}

/** Fills the panel with the organisation of this code. */
export function tell(place, code, { network, question, sizes, looks }, act) {
  const node = network.nodes.get(code);
  const groups = [...groupsOf(code, network.edges)].map(([name, all]) => [
    name,
    onDay(all, network, question.asOf, sizes),
  ]);
  const present = groups.filter(([, ends]) => ends.length > 0);
  const isSuccession = ([name]) => name.startsWith(SUCCESSION);
  const show = ([name, ends]) => group(name, code, ends, network, question, looks, act);
  const measured = element("section", { className: "chart" });
  const cited = element("details", { className: "sources" });
  const facts = about(node, sizes.get(code), question.asOf).map(([word, value]) => [
    element("dt", null, word),
    element("dd", null, value),
  ]);
  const now = present.filter((each) => !isSuccession(each)).sort((a, b) => rank(a) - rank(b));
  const parts = [
    element("h2", { tabIndex: -1 }, readable(node.label)),
    element("p", { className: "kind" }, symbol(looks.get(node.type)), `${title(node.type)} · ${code}`),
    actions(code, question, act),
    absence(node, network, question.asOf, act) ?? "",
    element("dl", null, facts),
    measured,
    now.length === 0 ? element("p", null, `Nothing is known that related it to others on ${long(question.asOf)}.`) : "",
    ...now.map(show),
    element("div", { className: "succession" }, present.filter(isSuccession).map(show)),
    timeline(code, network, act.go, act.look) ?? "",
    cited,
  ];
  keepingFocus(place, () => place.replaceChildren(...parts));
  chart(measured, node, question.asOf).catch(() => {});
  cite(
    cited,
    [node.statedBy, ...present.flatMap(([, ends]) => ends.map(({ edge }) => edge.statedBy))].filter(Boolean),
  ).catch(() => {});
}

/** Relationships with a share first, then the shorter lists. */
function rank([name, ends]) {
  return (name.startsWith("COMMISSIONS") ? 0 : name.startsWith("BORDERS") ? 5000 : 1000) + ends.length;
}
