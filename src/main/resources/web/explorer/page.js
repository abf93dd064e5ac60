// The explorer. The address is what is asked; all that is seen follows from it, and each act is a new address.
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { long, SUCCESSION } from "/explorer/days.js";
import { isMutual } from "/explorer/chosen.js";
import { beside } from "/explorer/beside.js";
import { drawing } from "/explorer/drawing.js";
import { fact, relationshipName } from "/explorer/facts.js";
import { searchable } from "/explorer/finding.js";
import { looksOf, readKinds, whenSchemeChanges } from "/explorer/kinds.js";
import { readable } from "/explorer/names.js";
import { asks, EMPTY, read, toggled, write } from "/explorer/question.js";
import { slider } from "/explorer/slider.js";
import { start } from "/explorer/start.js";
import { tools } from "/explorer/tools.js";
import { viewOf } from "/explorer/views.js";
import { show } from "/explorer/showing.js";

const RELEASE = "{ release { version referenceDate earliestDate latestDate } }";
const FIRST_DAY = "2013-04-01";
const at = (id) => document.getElementById(id);

function alarm(message) {
  at("told").replaceChildren(element("p", { role: "alert" }, message));
  at("panel").hidden = false;
  at("status").textContent = message;
}

async function begin() {
  const [{ release }, kinds] = await Promise.all([ask(RELEASE), readKinds()]);
  const looks = looksOf([...kinds.keys()]);
  const isEmbedded = new URLSearchParams(location.search).has("embed");
  document.body.classList.toggle("embedded", isEmbedded);
  let question = EMPTY;
  let shown = null;

  const told = { chosen: (code) => act.click(code), said: (id) => sentence(shown, id) };
  const drawn = drawing(at("drawing"), told);
  const second = beside(drawn, told, [FIRST_DAY, release.latestDate], (changes) => want(changes));
  const time = slider(at("time"), FIRST_DAY, release.latestDate, (day, isOnTheWay) => want({ asOf: day }, isOnTheWay));
  const tool = tools(at("tools"), () => ({ question, shown, drawn, release }), want);

  /** Asks something else; what is on the way somewhere, as while a slider is dragged, is no step to go back to. */
  function want(changes, isOnTheWay = false) {
    const next = { ...question, ...changes };
    if (isOnTheWay) return follow(next);
    const address = write(next) + (isEmbedded ? "&embed=1" : "");
    history.pushState({ number: (history.state?.number ?? 0) + 1 }, "", address === "?" ? location.pathname : address);
    return follow(next);
  }

  /** Shows what is asked. What is asked last is shown, whatever is answered last. */
  async function follow(next) {
    const isNew = viewOf(next) !== viewOf(question) || !shown;
    question = next;
    const isAsking = asks(next);
    at("start").hidden = isAsking;
    ["picture", "panel"].forEach((id) => (at(id).hidden = !isAsking));
    if (!isAsking) {
      shown = null;
      start(at("start"), (search) => want({ ...EMPTY, ...withDay(read(search)) }));
      at("status").textContent = "";
      return;
    }
    time.show(next.asOf);
    document.body.classList.add("busy");
    const slow = setTimeout(() => (at("wait").hidden = false), 600);
    try {
      const result = await show(next, {
        kinds,
        looks,
        release,
        drawn,
        second,
        time,
        act,
        isNew,
        isCurrent: () => question === next,
        firstDay: FIRST_DAY,
      });
      if (question !== next) return;
      shown = result;
      tool.show(next, result);
      at("status").textContent = announcement(next, result);
      document.title = `${result.title} · Explorer`;
    } catch (error) {
      if (question === next) alarm(error.message);
    } finally {
      clearTimeout(slow);
      if (question === next) at("wait").hidden = true;
      if (question === next) document.body.classList.remove("busy");
    }
  }

  function withDay(asked) {
    const day = asked.asOf >= FIRST_DAY && asked.asOf <= release.latestDate ? asked.asOf : release.referenceDate;
    return { ...asked, asOf: day };
  }

  const act = {
    look: (code) =>
      (shown?.frame.nodes.some(({ id }) => id === code) || !question.codes.length
        ? want({ at: code })
        : act.expand(code)
      ).then(focus),
    click: (code) =>
      question.at === code && question.codes.length > 0 && !question.codes.includes(code)
        ? act.expand(code)
        : tool.isPathWanted()
          ? tool.pathTo(code)
          : want({ at: code }),
    expand: (code) => want({ codes: toggled(question.codes, code), at: code }),
    alone: (code) => want({ ...EMPTY, asOf: question.asOf, codes: [code], at: code }).then(focus),
    hide: (code) =>
      want({ hide: toggled(question.hide, code), codes: question.codes.filter((other) => other !== code) }),
    pin: (code) => want({ pin: toggled(question.pin, code) }),
    more: (key) => want({ more: toggled(question.more, key) }),
    without: (name) => want({ without: toggled(question.without, name) }),
    go: (day) => want({ asOf: day < FIRST_DAY ? FIRST_DAY : day > release.latestDate ? release.latestDate : day }),
    path: (code) => tool.pathFrom(code),
  };

  function focus() {
    at("told").querySelector("h2")?.focus();
  }

  /** What was found: alone, or beside what is open. */
  function open(code, isBeside) {
    const asOf = question.asOf || release.referenceDate;
    const codes = isBeside ? [...new Set([...question.codes, code])] : [code];
    const others = isBeside ? { ...question, show: "", share: "", path: [] } : EMPTY;
    return want({ ...others, codes, at: code, asOf }).then(focus);
  }

  searchable(at("search"), {
    found: at("found"),
    count: at("count"),
    looks,
    open,
    openAll: (codes) =>
      want({ ...EMPTY, codes, at: codes.at(-1), asOf: question.asOf || release.referenceDate }).then(focus),
  });
  at("fold").addEventListener("click", () => {
    const isOpen = at("panel").classList.toggle("folded");
    at("fold").setAttribute("aria-expanded", String(!isOpen));
  });
  whenSchemeChanges(() => follow(question));
  addEventListener("popstate", () => follow(withDay(read(location.search))));
  await follow(withDay(read(location.search)));
}

/** A line in words: who, what, since when. */
function sentence(shown, id) {
  const line = shown?.frame.lines.find((each) => each.id === id);
  if (!line) return "";
  const { edge } = line;
  const name = (code) => readable(shown.network.nodes.get(code).label);
  const what = `${name(edge.source)} ${isMutual(edge) ? "–" : "→"} ${name(edge.target)}`;
  return [`${what}: ${relationshipName(edge.relationship)}`, ...fact(edge, true)].join(" · ");
}

/** One sentence for each state, for those who hear the page. */
function announcement({ asOf, against }, { title, frame }) {
  const count = (state) =>
    frame.lines.filter((line) => line.state === state && line.edge.relationship !== SUCCESSION).length;
  const change = against ? ` ${count("comes")} relationships came, ${count("goes")} went since ${long(against)}.` : "";
  return `${title} on ${long(asOf)}: ${frame.nodes.length} organisations, ${frame.lines.length} relationships.${change}`;
}

begin().catch((error) => alarm(error.message));
