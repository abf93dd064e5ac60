// The bar over the picture: back and forward, views, size and colour, comparison, paths, and what can be taken along.
import { element } from "/dom.js";
import { menu } from "/explorer/menu.js";
import { filtering } from "/explorer/filtering.js";
import { write } from "/explorer/question.js";
import { weightOf } from "/explorer/chosen.js";
import { SHADES } from "/explorer/shades.js";
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

/** Fills the bar. `now` tells what is shown: {question, shown, drawn, release}; `want` is told what to change. */
export function tools(place, now, want) {
  let from = null;
  let farthest = 0;
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
  const against = element("input", { type: "date", onchange: () => want({ against: against.value }) });
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
  const compare = menu(
    "Compare",
    element("label", null, "with the day ", against),
    side,
    element("button", { type: "button", onclick: () => want({ against: "", beside: "" }) }, "Stop comparing"),
    element("p", { className: "small" }, "What is green has come since, what is red and dotted has gone."),
  );
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
    hidden.replaceChildren(question.hide.length > 0 ? `Hidden: ` : "", ...back);
  }

  return {
    isPathWanted: () => from !== null,
    pathFrom(code) {
      from = code;
      Object.assign(at("notice"), {
        textContent: "Now click the other end of the path. Escape ends this.",
        hidden: false,
      });
      at("status").textContent = "Choose the other end of the path.";
      addEventListener("keydown", ({ key }) => key === "Escape" && (from = null), { once: true });
    },
    pathTo(code) {
      const path = [from, code];
      from = null;
      return path[0] === code ? undefined : want({ path, codes: [], show: "", share: "", at: "", more: [], hide: [] });
    },
    show(question, shown) {
      const number = history.state?.number ?? 0;
      farthest = Math.max(number, farthest);
      undo.disabled = number === 0;
      redo.disabled = number >= farthest;
      views.forEach((each) => each.setAttribute("aria-pressed", String(each.dataset.view === question.view)));
      at("listed").hidden = question.view !== "list";
      document.body.classList.toggle("asList", question.view === "list");
      size.select.value = question.size;
      colour.select.value = question.colour;
      offerTrust(shade.select, question, shown);
      shade.select.value = question.shade;
      shade.label.hidden = question.view !== "map";
      closer.show(shown);
      hops.select.value = String(question.hops);
      hops.label.hidden = question.codes.length === 0;
      against.value = question.against;
      side.textContent = question.beside ? "Show as one picture" : "Show beside each other";
      side.disabled = !question.against;
      compare.querySelector("summary").textContent = question.against ? "Comparing" : "Compare";
      sharing.hidden = !shown.network.edges.some((edge) => weightOf(edge) !== null);
      const room = question.share ? menus : filter.sheet;
      // Only where it is not yet: a slider that is moved elsewhere is dropped by who drags it.
      if (sharing.parentElement !== room) room.insertBefore(sharing, question.share ? take : filter.sheet.firstChild);
      threshold.value = question.threshold;
      sharing.querySelector("output").textContent = `${Math.round(question.threshold * 100)}%`;
      tellHidden(question);
      filter.show(question);
      whole.href = `/network${write(question)}`;
    },
  };
}

/** The share of patients that goes to the trust that is looked at can colour the areas too. */
function offerTrust(select, { at: code, shade }, { network }) {
  const wanted = new Set([shade, network.nodes.get(code)?.type === "Provider" ? `share:${code}` : ""]);
  select.querySelectorAll("[value^=share]").forEach((option) => option.remove());
  for (const value of wanted) {
    if (value.startsWith("share:"))
      select.append(element("option", { value }, `share of patients to ${value.slice(6)}`));
  }
}
