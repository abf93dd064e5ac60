// What is asked of the explorer, as its address holds it. An address restores all that is seen; places are computed.
const LISTS = ["codes", "hide", "pin", "more", "without", "where", "path"];
const WORDS = ["show", "asOf", "against", "at", "size", "colour", "shade", "share", "view", "beside"];
const NUMBERS = ["threshold", "hops"];

/** Conditions stand between commas, and may have commas in their values: `Practice.name.contains.A, B,CCG.name.eq.C`. */
const BETWEEN = /,(?=\s*\w+\.\w+\.\w+\.)/;

/** Longer addresses are cut off by mail programs and the like. */
export const LONGEST = 2000;

export const EMPTY = {
  codes: [],
  hide: [],
  pin: [],
  more: [],
  without: [],
  where: [],
  path: [],
  show: "",
  asOf: "",
  against: "",
  at: "",
  size: "people",
  colour: "kind",
  shade: "",
  share: "",
  view: "network",
  beside: "",
  threshold: 0,
  hops: 1,
};

const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isEmpty = (value, name) => String(value) === String(EMPTY[name]);

/** What an address asks; what it does not say, or says wrongly, is as in EMPTY. */
export function read(search) {
  const given = new URLSearchParams(search);
  const question = { ...EMPTY };
  for (const name of LISTS) {
    const parts = (given.get(name) ?? "").split(name === "where" ? BETWEEN : ",").map((part) => part.trim());
    question[name] = [...new Set(parts.filter(Boolean))];
  }
  for (const name of WORDS) question[name] = given.get(name) ?? EMPTY[name];
  for (const name of NUMBERS) question[name] = Math.max(0, Number(given.get(name) ?? EMPTY[name])) || EMPTY[name];
  for (const name of ["asOf", "against"]) if (!isDay(question[name])) question[name] = "";
  if (question.path.length === 1) Object.assign(question, { codes: question.path, path: [] });
  question.path.length = Math.min(2, question.path.length);
  if (question.codes.length > 0 && !question.at) question.at = question.codes.at(-1);
  question.hops = Math.min(3, Math.round(question.hops));
  return question;
}

/** The address of a question, without the part before the question mark. */
export function write(question) {
  const names = [...LISTS, ...WORDS, ...NUMBERS].filter((name) => !isEmpty(question[name], name));
  const pairs = names.map((name) => [name, String(question[name])]);
  return `?${new URLSearchParams(pairs).toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
}

/** The same list with this part, or without it if it was there. */
export function toggled(list, part) {
  return list.includes(part) ? list.filter((other) => other !== part) : [...list, part];
}

/** A projection and paths are of one day: there is nothing to compare them with. */
export const isOfOneDay = ({ share, path }) => share !== "" || path.length > 0;

/** Whether it asks for anything; if not, there is a page to start from. */
export function asks({ codes, show, share, path }) {
  return codes.length > 0 || show !== "" || share !== "" || path.length > 0;
}
