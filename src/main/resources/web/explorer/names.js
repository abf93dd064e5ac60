// Names of organisations as one reads them.
const LONGEST = 30;
const SMALL = /^(and|of|the|for|in|with|on|upon|by|at)$/i;
const WHOLE = /^(NHS|CCG|GP|PCT|STP|PCN|HWB|UK|II|III|IV|[A-Z]&[A-Z])$/;

/** Capitals as ODS publishes them, as one reads them: `EAST LANCASHIRE HOSPITALS NHS TRUST`. Others as they are. */
export function readable(name) {
  if (name !== name.toUpperCase()) return name;
  const word = (part, index) => {
    if (WHOLE.test(part)) return part;
    const small = part.toLowerCase();
    return index > 0 && SMALL.test(part)
      ? small
      : small.replace(/(^|[-(.'’/&])([a-z])/g, (_, before, letter) => before + letter.toUpperCase());
  };
  return name
    .split(" ")
    .map(word)
    .join(" ")
    .replace(/['’]S\b/g, "'s");
}

/** Short enough for the drawing; the whole name is told on hover and beside it. */
export function shortened(name) {
  const text = readable(name)
    .replace(/^NHS (?=.* CCG$)/, "")
    .replace(/ (NHS )?(Foundation )?Trust$/i, "");
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
