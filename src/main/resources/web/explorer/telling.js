// What is written around the picture: its title, what it lacks, and what more there is.
import { element } from "/dom.js";
import { long } from "/explorer/days.js";
import { heading, relationshipName } from "/explorer/facts.js";
import { keepingFocus } from "/explorer/focus.js";
import { heldOn } from "/explorer/frames.js";
import { menu } from "/explorer/menu.js";
import { readable, shortened } from "/explorer/names.js";
import { title } from "/words.js";

/** Groups of neighbours that are not drawn, which have a button of their own below the picture. */
const FEW = 2;

const TITLES = {
  "CCG:COMMISSIONS": "CCGs that share hospitals",
  "CCG,Provider:COMMISSIONS": "CCGs and the trusts that their patients go to",
};

/** "CCG, Partnership: partner in", of `CCG,Partnership:PARTNER_IN`. */
function titleOfKinds(text) {
  const [kinds, relationships = []] = text.split(":").map((part) => part.split(","));
  return `${kinds.map(title).join(", ")}: ${relationships.map(relationshipName).join(", ")}`;
}

/** In a picture narrower than that, in pixels, none has. */
const NARROW = 640;

/** Of the picture; `codes` are those that are known. */
export function titleOf({ show, share, path }, network, codes) {
  const name = (code) => (network.nodes.has(code) ? readable(network.nodes.get(code).label) : code);
  if (path.length === 2) return `From ${name(path[0])} to ${name(path[1])}`;
  if (share || show) return TITLES[share || show] ?? titleOfKinds(share || show);
  return codes.map(name).join(", ");
}

/** Writes over the picture, or nothing. */
export function notify(text) {
  Object.assign(document.getElementById("notice"), { textContent: text, hidden: text === "" });
}

/** What the picture lacks, and why, in a line over it. */
export function noticeOf(question, network, frame, missing, lacking) {
  const parts = missing.map((code) => `No organisation has the code ${code}.`);
  const isKnown = heldOn(question, network, question.asOf).size > 0;
  if (frame.lines.length === 0 && isKnown && lacking === 0) {
    parts.push("All relationships here are left out, hidden or filtered.");
  } else if (frame.lines.length === 0 && !isKnown) {
    const isOfPatients = /:(.*,)?COMMISSIONS\b/.test(question.show || question.share);
    const why = isOfPatients ? " Who goes where is known from 1 April 2017 to 31 March 2018." : "";
    parts.push(`Nothing is known of relationships here on ${long(question.asOf)}.${why}`);
  }
  if (lacking > 0) parts.push(`${lacking} without a known place ${lacking === 1 ? "is" : "are"} not on the map.`);
  return parts.join(" ");
}

const lower = (text) => (/^[A-Z]{2}/.test(text) ? text : text[0].toLowerCase() + text.slice(1));

/** Buttons for neighbours that are not drawn: "+ 17 more: its member practices", and whose if several are open. */
export function tellMore(place, { rest }, { codes }, network, act) {
  const all = [...rest].map(([key, count]) => {
    const [code, ...group] = key.split(".");
    const whose = codes.length > 1 ? ` of ${shortened(network.nodes.get(code).label)}` : "";
    const text = `+ ${count} more${whose}: ${lower(heading(group.join(".")))}`;
    return element("button", { type: "button", onclick: () => act.more(key) }, text);
  });
  const total = [...rest.values()].reduce((sum, count) => sum + count, 0);
  const isMenu = all.length > (place.clientWidth < NARROW ? 1 : FEW);
  keepingFocus(place, () => place.replaceChildren(...(isMenu ? [menu(`+ ${total} more neighbours`, ...all)] : all)));
}
