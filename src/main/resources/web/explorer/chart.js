// A small chart of a number that was counted again and again.
import uPlot from "/uplot.js";
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { long, numberOf } from "/explorer/days.js";
import { isDark } from "/explorer/kinds.js";

const SERIES = {
  Practice: ["practice", "listSizeSeries", "Patients on its list"],
  CCG: ["ccg", "populationSeries", "Patients registered with its practices"],
};
const DAY = 86_400;
const count = new Intl.NumberFormat("en-GB");

/** What was measured, in order; empty where nothing is measured of this kind. */
async function series({ id, type }) {
  if (!SERIES[type]) return [];
  const [root, field] = SERIES[type];
  const data = await ask(`query Series($code: ID!) { ${root}(code: $code) { ${field} { date value } } }`, { code: id });
  return data[root]?.[field].filter(({ value }) => value !== null) ?? [];
}

function options(width, day) {
  const [line, grid, text] = isDark() ? ["#7cc0ff", "#3d4a57", "#a4b1be"] : ["#005ea5", "#d5dce3", "#52606d"];
  const axis = { stroke: text, grid: { stroke: grid, width: 1 }, ticks: { show: false } };
  const today = (plot) => {
    const x = plot.valToPos(numberOf(day) * DAY, "x", true);
    const { left, width: w, top, height } = plot.bbox;
    if (x < left || x > left + w) return;
    plot.ctx.fillStyle = text;
    plot.ctx.fillRect(x, top, 1, height);
  };
  return {
    width,
    height: 130,
    legend: { show: false },
    cursor: { drag: { x: false, y: false } },
    scales: {
      y: { range: (plot, min, max) => [0, max * 1.1 || 1] },
    },
    axes: [
      {
        ...axis,
        space: 40,
        values: (plot, splits) => splits.map((at) => new Date(at * 1000).getUTCFullYear()),
        incrs: [365 * DAY, 730 * DAY],
      },
      { ...axis, size: 64, values: (plot, splits) => splits.map((at) => count.format(at)) },
    ],
    series: [{}, { stroke: line, width: 2, points: { show: true, size: 5, fill: line } }],
    hooks: { draw: [today] },
  };
}

let shown = null;

/** How the number went from the first to the last, and where the least and most lie between: told in words, as a chart from zero hides little changes. */
function told(what, measured) {
  const [first, last] = [measured[0], measured.at(-1)];
  const values = measured.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const change = Math.round((100 * (last.value - first.value)) / first.value);
  const sign = change > 0 ? "+" : change < 0 ? "−" : "±";
  const range = least === most ? `always ${count.format(least)}` : `from ${count.format(least)} to ${count.format(most)}`;
  return `${what}: ${count.format(first.value)} on ${long(first.date)}, ${count.format(last.value)} on ${long(last.date)} (${sign}${Math.abs(change)}%); in all this time ${range}.`;
}

/** Fills this place with a chart and its words, once the numbers are here. */
export async function chart(place, node, day) {
  const measured = await series(node);
  if (measured.length < 2 || !place.isConnected) return;
  const words = told(SERIES[node.type][2], measured);
  const drawn = element("div", { ariaHidden: "true" });
  place.replaceChildren(element("h3", null, "Over time"), drawn, element("p", { className: "small" }, words));
  shown?.destroy();
  shown = new uPlot(
    options(Math.max(220, place.clientWidth), day),
    [measured.map(({ date }) => numberOf(date) * DAY), measured.map(({ value }) => value)],
    drawn,
  );
  fitting(place, shown);
}

/** A chart is as wide as its place, also where a phone is turned. */
function fitting(place, plot) {
  new ResizeObserver((_, observer) => {
    if (shown !== plot) return observer.disconnect();
    if (place.clientWidth > 0) plot.setSize({ width: Math.max(220, place.clientWidth), height: plot.height });
  }).observe(place);
}
