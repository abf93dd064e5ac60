// What can be taken along: a picture with title, day, source and legend; files of the same network; its query; its address.
import { element } from "/dom.js";
import { picture } from "/explorer/picture.js";
import { exported, openedOn } from "/explorer/networks.js";
import { LONGEST, write } from "/explorer/question.js";

const FILES = {
  graphml: "GraphML",
  gexf: "GEXF (Gephi)",
  "nodes.csv": "CSV of organisations",
  "edges.csv": "CSV of relationships",
  json: "JSON",
};
const SCALE = 2;

function save(name, url) {
  element("a", { href: url, download: name }).click();
}

function nameOf({ question }, extension) {
  const what = [...question.codes, ...question.path, question.show && "england", question.share && "shared"]
    .filter(Boolean)
    .join("-");
  return `network-${what.slice(0, 60)}-${question.asOf}.${extension}`;
}

const asUrl = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

async function png(svg, width, height) {
  const image = new Image();
  image.src = asUrl(svg);
  await image.decode();
  const canvas = element("canvas", { width: width * SCALE, height: height * SCALE });
  const pen = canvas.getContext("2d");
  pen.scale(SCALE, SCALE);
  pen.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL("image/png");
}

/** Whether something is left out that is not a kind, or a path is shown: then files are of what is shown alone. */
const isAlone = ({ where, hide, without, share, path }) =>
  !share && (where.length + hide.length + path.length > 0 || without.some((name) => name.startsWith("region:")));

/** What is shown and is there on the day, with the relationships between. */
function shownAlone({ question, shown }) {
  const codes = shown.frame.nodes.filter(({ isThere }) => isThere).map(({ id }) => id);
  return { of: codes.join(","), hops: 0 };
}

/** What files hold, in words. */
export function held({ question, shown }) {
  const { threshold, share, where, hide, codes } = question;
  const lines = threshold > 0 && !share ? " Relationships of a smaller share are in them too." : "";
  if (share) return where.length + hide.length > 0 ? "Files hold all of the projection, also what is filtered out or hidden." : "";
  if (isAlone(question)) return `Files hold what is shown of this day, and all relationships between.${lines}`;
  return `Files hold ${codes.length > 0 ? "all neighbours of this day, also those that are not drawn" : "the whole network of this day"}.${lines}`;
}

/** The address of a file of what is shown on its day: its kinds, and the relationships that are drawn. Null if none is there. */
export function fileAddress({ question, shown }, extension) {
  const codes = openedOn(question, shown.network);
  const isOpened = (kind) => codes.some((code) => shown.network.nodes.get(code).type === kind);
  const kinds = [...shown.looks.keys()].filter((kind) => !question.without.includes(kind) || isOpened(kind));
  const { history, ...whole } = exported({ ...question, codes }, kinds);
  const parameters = isAlone(question) ? { kinds: kinds.join(","), ...shownAlone({ question, shown }) } : whole;
  if (parameters.of === "") return null;
  const drawn = new Set(shown.frame.lines.map(({ edge }) => edge.relationship));
  const isNarrowed = question.codes.length > 0 || isAlone(question);
  const via = isNarrowed && drawn.size > 0 ? { via: [...drawn].sort().join(",") } : {};
  const all = new URLSearchParams({ ...parameters, ...via, asOf: question.asOf });
  return `/export/network.${extension}?${all}`.replaceAll("%2C", ",");
}

/** The query that tells the same of one organisation. */
export function queryOf({ question, shown }) {
  const code = question.at || question.codes.at(-1) || question.path[0];
  if (!code) {
    return {
      query:
        "query Shares($asOf: Date!) {\n  ccgs(asOf: $asOf, first: 1000) {\n    nodes {\n      code\n      name\n      providers { edges { admissionShare basis source node { code name } } }\n    }\n  }\n}\n",
      variables: { asOf: question.asOf },
    };
  }
  const type = shown.network.nodes.get(code)?.type ?? "Organisation";
  const inner = INNER[type] ?? "";
  const query = `query Explored($code: ID!, $asOf: Date!) {\n  organisation(code: $code, asOf: $asOf) {\n    __typename\n    code\n    name\n    opened\n    closed\n    predecessors { edges { on share node { code name } } }\n    successors { edges { on share node { code name } } }\n${inner}  }\n}\n`;
  return { query, variables: { code, asOf: question.asOf } };
}

const INNER = {
  CCG: "    ... on CCG {\n      population\n      areaTeam { code name }\n      providers { edges { admissionShare basis source node { code name } } }\n      practices(orderBy: [{listSize: DESC}]) { totalCount nodes { code name listSize } }\n    }\n",
  Practice:
    "    ... on Practice {\n      listSize\n      ccgConnection(history: true) { edges { since until node { code name } } }\n    }\n",
  Provider:
    "    ... on Provider {\n      commissioners { edges { admissionShare basis source node { code name } } }\n    }\n",
};

async function copy(place, now) {
  const { href } = new URL(write(now().question), location.href);
  const tooLong = write(now().question).length > LONGEST;
  const note = tooLong ? ` It is longer than ${LONGEST} characters: some programs cut it off.` : "";
  try {
    await navigator.clipboard.writeText(href);
    place.textContent = `The address is copied. It restores all of this.${note}`;
  } catch {
    // Over plain HTTP there is no clipboard, and in a frame it may be refused.
    const field = element("input", { readOnly: true, value: href, ariaLabel: "Address of what is shown" });
    place.replaceChildren(`Copy this address.${note} `, field);
    field.select();
  }
}

/** The entries of the menu. */
export function taken(now) {
  const told = element("p", { className: "small", role: "status" });
  const button = (text, onclick) => element("button", { type: "button", onclick }, text);
  const draw = (save) => async () => {
    const { svg, width, height } = picture(now());
    await save(svg, width, height);
    told.textContent = "Saved.";
  };
  const file = ([extension, text]) =>
    button(text, () => {
      const address = fileAddress(now(), extension);
      if (address) save(nameOf(now(), extension), address);
      told.textContent = address ? "" : "Nothing of this is there on this day: a file would be empty.";
    });
  const graphiql = () => {
    const { query, variables } = queryOf(now());
    location.assign(`/?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`);
  };
  const files = element("p", { className: "small" });
  const entries = [
    button(
      "Picture (PNG)",
      draw(async (svg, width, height) => save(nameOf(now(), "png"), await png(svg, width, height))),
    ),
    button(
      "Picture (SVG)",
      draw((svg) => save(nameOf(now(), "svg"), asUrl(svg))),
    ),
    ...Object.entries(FILES).map(file),
    button("Copy the link", () => copy(told, now)),
    button("Ask this in GraphiQL", graphiql),
    files,
    told,
  ];
  return { entries, show: () => (files.textContent = held(now())) };
}
