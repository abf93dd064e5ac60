// The bar over the picture: back and forward, views, size and colour, comparison, and what can be taken along.
import { element } from "/dom.js";
import { menu } from "/explorer/menu.js";
import { filtering } from "/explorer/filtering.js";
import { keepingFocus } from "/explorer/focus.js";
import { isOfOneDay, write } from "/explorer/question.js";
import { weightOf } from "/explorer/chosen.js";
import { SHADES, trustShade } from "/explorer/shades.js";
import { taken } from "/explorer/take.js";
import { zooming } from "/explorer/zooming.js";

const at = (id) => document.getElementById(id);
const SIZES = {
  people: "people",
  links: "number of links",
  same: "all alike",
  pageRank: "PageRank",
  coreNumber: "core",
  betweenness: "betweenness",
};
const COLOURS = { kind: "kind", region: "region", community: "community" };
const VIEWS = { network: "Network", map: "Map", list: "List" };

function choice(label, options, chosen) {
  const select = element(
    "select",
    { onchange: () => chosen(select.value) },
    Object.entries(options).map(([value, text]) => element("option", { value }, text)),
  );
  return { select, label: element("label", null, `${label} `, select) };
}

/**
 * Whether there is a question to go forward to. Browsers that do not tell what comes next know of the `farthest`, until the
 * page is read anew.
 */
function isBeforeAnother(farthest) {
  const { navigation } = globalThis;
  if (!navigation?.currentEntry) return numberNow() < farthest;
  const next = navigation.entries()[navigation.currentEntry.index + 1];
  return Boolean(next?.url) && new URL(next.url).pathname === location.pathname;
}

/** How many questions came before, in this window. */
export const numberNow = () => history.state?.number ?? 0;

/** Fills the bar. `now` tells what is shown: {question, shown, drawn, release, farthest}; `want` is told what to change. */
export function tools(place, [first, last], now, want) {
  const button = (text, label, onclick) =>
    element("button", { type: "button", ariaLabel: label, title: label, onclick }, text);
  const undo = button("↶", "Undo", () => history.back());
  const redo = button("↷", "Redo", () => history.forward());
  const views = Object.entries(VIEWS).map(([view, text]) =>
    element("button", { type: "button", "data-view": view, onclick: () => want({ view }) }, text),
  );
  const closer = zooming(now, button);
  const size = choice("Size", SIZES, (value) => want({ size: value }));
  const colour = choice("Colour", COLOURS, (value) => want({ colour: value }));
  const shade = choice("Areas", SHADES, (value) => want({ shade: value }));
  const hops = choice("Steps", { 1: "1", 2: "2" }, (value) => want({ hops: Number(value) }));
  const against = element("input", { type: "date", min: first, max: last });
  against.addEventListener("change", () => against.reportValidity() && want({ against: against.value }));
  const side = element("button", { type: "button", onclick: () => toggleSide() }, "");
  const toggleSide = () => want({ beside: now().question.beside ? "" : "1" });
  const threshold = element("input", {
    type: "range",
    min: 0,
    max: 1,
    step: 0.05,
    "aria-label": "Share at least",
    oninput: () => want({ threshold: Number(threshold.value) }, true),
    onchange: () => want({ threshold: Number(threshold.value) }),
  });
  const sharing = element("label", { id: "sharing" }, "Share ≥ ", threshold, element("output", null));
  const hidden = element("p", { id: "hidden" });
  const stop = element("button", { type: "button", onclick: () => want({ against: "", beside: "" }) }, "Stop comparing");
  const meaning = element("p", { className: "small" });
  const compare = menu("Compare", element("label", null, "with the day ", against), side, stop, meaning);
  const looks = menu("Look", size.label, colour.label, shade.label, hops.label, hidden);
  const whole = element("a", { id: "whole", target: "_blank", rel: "noopener" }, "Open in the explorer");
  const filter = filtering(now, want);
  const along = taken(now);
  const take = menu("Take along", ...along.entries);
  take.addEventListener("toggle", () => take.open && along.show());
  const menus = element("span", { id: "menus" }, looks, filter.menu, compare, take);
  const all = element("button", { type: "button", id: "all", ariaExpanded: "false", onclick: () => toggleMenus() }, "Tools");
  const toggleMenus = () => all.setAttribute("aria-expanded", String(menus.classList.toggle("open")));
  all.setAttribute("aria-controls", "menus");
  place.replaceChildren(
    element("span", { className: "group" }, undo, redo),
    element("span", { className: "group", role: "group", ariaLabel: "View" }, views),
    all,
    menus,
    whole,
  );

  function tellHidden(question) {
    const back = question.hide.map((code) =>
      element(
        "button",
        { type: "button", onclick: () => want({ hide: question.hide.filter((other) => other !== code) }) },
        `Show ${code}`,
      ),
    );
    const change = () => hidden.replaceChildren(question.hide.length > 0 ? `Hidden: ` : "", ...back);
    keepingFocus(hidden, change, size.select);
  }

  function tellComparison(question) {
    const isOne = isOfOneDay(question);
    against.value = question.against;
    [against, stop].forEach((each) => (each.disabled = isOne));
    side.textContent = question.beside ? "Show as one picture" : "Show beside each other";
    side.disabled = !question.against;
    compare.querySelector("summary").textContent = question.against ? "Comparing" : "Compare";
    meaning.textContent = isOne
      ? "This picture is of one day alone: there is nothing to compare it with."
      : "What is green has come since, what is red and dotted has gone.";
    compare.title = isOne ? meaning.textContent : "";
  }

  return {
    /** What is asked; and what is shown of it, if it is not refused. */
    show(question, shown) {
      undo.disabled = numberNow() === 0;
      redo.disabled = !isBeforeAnother(now().farthest);
      views.forEach((each) => each.setAttribute("aria-pressed", String(each.dataset.view === question.view)));
      at("listed").hidden = question.view !== "list";
      document.body.classList.toggle("asList", question.view === "list");
      size.select.value = question.size;
      colour.select.value = question.colour;
      shade.label.hidden = question.view !== "map";
      hops.select.value = String(question.hops);
      hops.label.hidden = question.codes.length === 0;
      tellComparison(question);
      const room = question.share ? menus : filter.sheet;
      // Only where it is not yet: a slider that is moved elsewhere is dropped by who drags it.
      if (sharing.parentElement !== room) room.insertBefore(sharing, question.share ? take : filter.sheet.firstChild);
      threshold.value = question.threshold;
      sharing.querySelector("output").textContent = `${Math.round(question.threshold * 100)}%`;
      tellHidden(question);
      filter.show(question);
      whole.href = `/network${write(question)}`;
      if (!shown) return;
      offerTrust(shade.select, question, shown);
      shade.select.value = question.shade;
      closer.show(shown);
      sharing.hidden = !shown.network.edges.some((edge) => weightOf(edge) !== null);
    },
  };
}

/** The share of patients that goes to the trust that is looked at can colour the areas too. */
function offerTrust(select, { at: code, shade }, { network }) {
  const wanted = new Set([shade, network.nodes.get(code)?.type === "Provider" ? `share:${code}` : ""]);
  select.querySelectorAll("[value^=share]").forEach((option) => option.remove());
  for (const value of wanted) {
    if (value.startsWith("share:")) select.append(element("option", { value }, trustShade(value)));
  }
}
