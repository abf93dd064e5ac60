// The history of an organisation: what happened to it, in order.
import { element } from "/dom.js";
import { long, SUCCESSION } from "/explorer/days.js";
import { readable } from "/explorer/names.js";

const FEW = 8;

/** Relationships to one body at a time, whose beginnings are news to a reader: what happened then. */
const TOLD = {
  "MEMBER_OF.out": "joined",
  "OVERSEEN_BY.out": "came under",
  "PART_OF.out": "became a part of",
  "PARTNER_IN.out": "began to plan in",
  "IN_NETWORK.out": "joined the network",
  "LICENSED_BY.out": "was licensed by",
  "REPRESENTED_ON.out": "took a seat on",
};

/** What happened to this one: {day, text, other}. */
export function eventsOf(code, network) {
  const { opened, closed } = network.nodes.get(code);
  const events = [];
  if (opened) events.push({ day: opened, text: "opened" });
  if (closed) events.push({ day: closed, text: "closed" });
  for (const edge of network.edges) {
    const isOut = edge.source === code;
    if (!isOut && edge.target !== code) continue;
    const other = network.nodes.get(isOut ? edge.target : edge.source);
    const group = `${edge.relationship}.${isOut ? "out" : "in"}`;
    if (edge.relationship === SUCCESSION)
      events.push({ day: edge.on, text: isOut ? "became part of" : "took over from", other });
    else if (TOLD[group] && edge.since && edge.since !== opened)
      events.push({ day: edge.since, text: TOLD[group], other });
  }
  return events.sort((a, b) => a.day.localeCompare(b.day) || a.text.localeCompare(b.text));
}

/** As a list; `go` is told a day, `choose` a code. */
export function timeline(code, network, go, choose) {
  const events = eventsOf(code, network);
  if (events.length === 0) return null;
  const rest = events.slice(FEW);
  const list = (items) =>
    element(
      "ol",
      { className: "timeline" },
      items.map((each) => event(each, go, choose)),
    );
  return element(
    "section",
    null,
    element("h3", null, "Its history"),
    list(events.slice(0, FEW)),
    rest.length > 0 && element("details", null, element("summary", null, `${rest.length} more`), list(rest)),
  );
}

function event({ day, text, other }, go, choose) {
  const when = element(
    "button",
    { type: "button", className: "link", onclick: () => go(day), title: "Show the network on this day" },
    long(day),
  );
  const who =
    other &&
    element("button", { type: "button", className: "link", onclick: () => choose(other.id) }, readable(other.label));
  return element("li", null, when, " ", text, who ? " " : "", who);
}
