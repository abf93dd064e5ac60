// The explorer. The address is what is asked; all that is seen follows from it, and each act is a new address.
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { long } from "/explorer/days.js";
import { isMutual } from "/explorer/chosen.js";
import { beside } from "/explorer/beside.js";
import { drawing } from "/explorer/drawing.js";
import { fact, relationshipName } from "/explorer/facts.js";
import { presentIn } from "/explorer/frames.js";
import { searchable } from "/explorer/finding.js";
import { looksOf, readKinds, whenSchemeChanges } from "/explorer/kinds.js";
import { readable } from "/explorer/names.js";
import { pathing } from "/explorer/pathing.js";
import { asks, EMPTY, isOfOneDay, read, toggled, write } from "/explorer/question.js";
import { slider } from "/explorer/slider.js";
import { start } from "/explorer/start.js";
import { numberNow, tools } from "/explorer/tools.js";
import { viewOf } from "/explorer/views.js";
import { show } from "/explorer/showing.js";
import { notify } from "/explorer/telling.js";

const RELEASE = "{ release { version referenceDate earliestDate latestDate } }";
const FIRST_DAY = "2013-04-01";
const TITLE = document.title;
const at = (id) => document.getElementById(id);

function foldPanel(isFolded) {
  at("panel").classList.toggle("folded", isFolded);
  at("fold").setAttribute("aria-expanded", String(!isFolded));
}

function setBusy(isBusy) {
  document.body.classList.toggle("busy", isBusy);
  if (!isBusy) at("wait").hidden = true;
}

/** In the panel, where it is seen though that was folded, or not there as in a frame. */
function alarm(message) {
  at("told").replaceChildren(element("p", { role: "alert" }, message));
  at("panel").hidden = false;
  foldPanel(false);
  notify("");
  at("status").textContent = message;
}

async function begin() {
  const [{ release }, kinds] = await Promise.all([ask(RELEASE), readKinds()]);
  const looks = looksOf(kinds);
  const isEmbedded = new URLSearchParams(location.search).has("embed");
  document.body.classList.toggle("embedded", isEmbedded);
  let question = EMPTY;
  let shown = null;
  let drawnView = "";
  let farthest = numberNow();

  const told = { chosen: (code) => act.click(code), said: (id) => sentence(shown, id) };
  const drawn = drawing(at("drawing"), told);
  const second = beside(drawn, told, [FIRST_DAY, release.latestDate], (changes) => want(changes));
  const time = slider(at("time"), FIRST_DAY, release.latestDate, (day, isOnTheWay) => want({ asOf: day }, isOnTheWay));
  const now = () => ({ question, shown, drawn, release, farthest });
  const path = pathing(now, want);
  const tool = tools(at("tools"), [FIRST_DAY, release.latestDate], now, want);

  /** Asks something else; what is on the way somewhere, as while a slider is dragged, is no step to go back to. */
  function want(changes, isOnTheWay = false) {
    const next = mended({ ...question, ...changes });
    if (isOnTheWay) return follow(next);
    const address = write(next) + (isEmbedded ? "&embed=1" : "");
    farthest = numberNow() + 1;
    history.pushState({ number: farthest }, "", address === "?" ? location.pathname : address);
    return follow(next);
  }

  /** Shows what is asked. What is asked last is shown, whatever is answered last. */
  async function follow(next) {
    const isAsking = asks(next);
    if (!isAsking || viewOf(next) !== viewOf(question)) time.stop();
    path.leave();
    question = next;
    at("start").hidden = isAsking;
    ["picture", "panel"].forEach((id) => (at(id).hidden = !isAsking));
    if (!isAsking) {
      shown = null;
      drawnView = "";
      start(at("start"), (search) => want(read(search)));
      at("status").textContent = "";
      document.title = TITLE;
      return setBusy(false);
    }
    time.show(next.asOf);
    setBusy(true);
    const slow = setTimeout(() => question === next && (at("wait").hidden = false), 600);
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
      if (question !== next) return;
      alarm(error.message);
      tool.show(next, null);
    } finally {
      clearTimeout(slow);
      if (question === next) setBusy(false);
    }
  }

  /** Whether it is another picture than that which is drawn; from then on it is drawn. */
  function isNew(next) {
    const before = drawnView;
    drawnView = viewOf(next);
    return drawnView !== before;
  }

  /** With days that there are, and none beside what is of one day. */
  function mended(asked) {
    const isKnown = (day) => day >= FIRST_DAY && day <= release.latestDate;
    const asOf = isKnown(asked.asOf) ? asked.asOf : release.referenceDate;
    const isCompared = isKnown(asked.against) && !isOfOneDay(asked);
    return { ...asked, asOf, ...(isCompared ? {} : { against: "", beside: "" }) };
  }

  /** While the other end of a path is asked for, what is chosen is that, however it is chosen. */
  const orPathTo = (otherwise) => (code, more) => (path.isWanted() ? path.to(code) : otherwise(code, more));

  const isHere = (code) => question.codes.includes(code) || shown?.frame.nodes.some(({ id }) => id === code);

  const act = {
    look: (code) => lookAt(code).then(focus),
    click: orPathTo((code) =>
      question.at === code && question.codes.length > 0 && !question.codes.includes(code)
        ? act.expand(code)
        : want({ at: code }),
    ),
    expand: (code) => want({ codes: toggled(question.codes, code), at: code }),
    alone: (code) => want({ ...EMPTY, asOf: question.asOf, codes: [code], at: code }).then(focus),
    hide: (code) =>
      want({ hide: toggled(question.hide, code), codes: question.codes.filter((other) => other !== code) }),
    pin: (code) => want({ pin: toggled(question.pin, code) }),
    more: (key) => want({ more: toggled(question.more, key) }),
    without: (name) => want({ without: toggled(question.without, name) }),
    go: (day) => want({ asOf: day < FIRST_DAY ? FIRST_DAY : day > release.latestDate ? release.latestDate : day }),
    path: (code) => {
      time.stop();
      path.from(code);
    },
  };

  /** Only where some are open what is not drawn is opened too. */
  const lookAt = orPathTo((code) =>
    question.codes.length === 0 || isHere(code) ? want({ at: code }) : act.expand(code),
  );

  function focus() {
    at("told").querySelector("h2")?.focus();
  }

  /** What was found: alone, or beside what is open. */
  const openOne = orPathTo((code, isBeside) => {
    const codes = isBeside ? [...new Set([...question.codes, code])] : [code];
    const others = isBeside ? { ...question, show: "", share: "", path: [] } : EMPTY;
    return want({ ...others, codes, at: code, asOf: question.asOf });
  });

  searchable(at("search"), {
    found: at("found"),
    count: at("count"),
    looks,
    open: (code, isBeside) => openOne(code, isBeside).then(focus),
    openAll: (codes) => want({ ...EMPTY, codes, at: codes.at(-1), asOf: question.asOf }).then(focus),
  });
  at("fold").addEventListener("click", () => foldPanel(!at("panel").classList.contains("folded")));
  whenSchemeChanges(() => follow(question));
  addEventListener("popstate", () => {
    time.stop();
    follow(mended(read(location.search)));
  });
  await follow(mended(read(location.search)));
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

/** One sentence for each state, for those who hear the page; and what the picture lacks. */
function announcement({ asOf, against }, { title, frame, notice }) {
  const count = (state) => frame.lines.filter((line) => line.state === state && !line.isEvent).length;
  const change = against ? ` ${count("comes")} relationships came, ${count("goes")} went since ${long(against)}.` : "";
  const { nodes, lines } = presentIn(frame);
  return `${title} on ${long(asOf)}: ${nodes.length} organisations, ${lines.length} relationships.${change}${notice && ` ${notice}`}`;
}

begin().catch((error) => alarm(error.message));
