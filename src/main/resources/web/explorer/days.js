// What holds on a day. Days are texts such as 2014-04-01, which compare as days do.
const LONG = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const MS = 86_400_000;

export const SUCCESSION = "SUCCEEDED_BY";

/** 1 April 2014. */
export const long = (day) => LONG.format(new Date(day));
/** Apr 2014. */
export const short = (day) => SHORT.format(new Date(day));

export const numberOf = (day) => Date.parse(day) / MS;
export const dayOf = (number) => new Date(Math.round(number) * MS).toISOString().slice(0, 10);
export const dayAfter = (day) => dayOf(numberOf(day) + 1);

/** An organisation is there from its first day to its last. */
export const isOpen = ({ opened, closed }, day) => (!opened || opened <= day) && (!closed || day <= closed);

/** A relationship holds on [since, until), while both its ends are open. */
export function holds(edge, nodes, day) {
  const inTime = (!edge.since || edge.since <= day) && (!edge.until || day < edge.until);
  return inTime && isOpen(nodes.get(edge.source), day) && isOpen(nodes.get(edge.target), day);
}

/** The days from `first` to `last` on which something of this may be otherwise than on the day before, in order. */
export function changeDays({ nodes, edges }, first, last) {
  const days = new Set();
  for (const { since, until } of edges) days.add(since).add(until);
  for (const { opened, closed } of nodes) days.add(opened).add(closed && dayAfter(closed));
  return [...days].filter((day) => day && day > first && day <= last).sort();
}
