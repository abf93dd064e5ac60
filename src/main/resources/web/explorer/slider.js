// The slider through time, with a mark on each day on which what is drawn changes.
import { dayOf, long, numberOf, short } from "/explorer/days.js";
import { element } from "/dom.js";

const PAUSE = 1200;

/** Days on the way of a drag are shown when it rests for so long. */
const DRAG = 60;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Over the days from `first` to `last`; `go` is told a day, and whether it is one of many on the way. */
export function slider(place, first, last, go) {
  const range = element("input", {
    type: "range",
    id: "slider",
    min: numberOf(first),
    max: numberOf(last),
    step: 1,
    "aria-label": "Day",
  });
  const day = element("input", {
    type: "date",
    id: "day",
    min: first,
    max: last,
    required: true,
    "aria-label": "Day of the network",
  });
  const marks = element("div", { className: "marks", ariaHidden: "true" });
  const years = element("div", { className: "years", ariaHidden: "true" });
  const button = (text, label, onclick) =>
    element("button", { type: "button", ariaLabel: label, title: label, onclick }, text);
  const back = button("◀", "To the change before", () => step(-1));
  const play = button("▶", "Play", () => (timer ? rest() : start()));
  const on = button("▶▏", "To the next change", () => step(1));
  back.textContent = "▏◀";
  let days = [];
  let timer = null;

  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const from = Math.max(numberOf(first), numberOf(`${year}-01-01`));
    const label = element("span", null, String(year));
    label.style.left = percent(from);
    years.append(label);
  }

  function percent(number) {
    return `${(100 * (number - numberOf(first))) / (numberOf(last) - numberOf(first))}%`;
  }

  function step(direction, isOnTheWay = false) {
    const now = day.value;
    const next =
      direction > 0
        ? days.find((each) => each > now)
        : (days.findLast((each) => each < now) ?? (now > first ? first : undefined));
    if (next) go(next, isOnTheWay);
    return Boolean(next);
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    play.textContent = "▶";
    play.ariaLabel = play.title = "Play";
  }

  /** The days that were played are none to go back to; that on which it ends is one. */
  function rest() {
    stop();
    go(day.value);
  }

  function start() {
    if (!days.some((each) => each > day.value)) go(first, true);
    play.textContent = "❚❚";
    play.ariaLabel = play.title = "Pause";
    timer = setInterval(() => step(1, true) || rest(), still.matches ? 2 * PAUSE : PAUSE);
  }

  let soon = null;
  range.addEventListener("input", () => {
    range.setAttribute("aria-valuetext", long(dayOf(Number(range.value))));
    clearTimeout(soon);
    soon = setTimeout(() => go(dayOf(Number(range.value)), true), DRAG);
  });
  range.addEventListener("change", () => {
    clearTimeout(soon);
    go(dayOf(Number(range.value)));
  });
  day.addEventListener("change", () => day.reportValidity() && go(day.value));
  place.replaceChildren(
    element("div", { className: "steps" }, back, play, on),
    element("div", { className: "track" }, marks, range, years),
    day,
  );

  return {
    /** No longer plays. */
    stop,
    /** Shows this day, and these marks. */
    show(asOf, changes = days) {
      day.value = asOf;
      range.value = numberOf(asOf);
      range.setAttribute("aria-valuetext", long(asOf));
      range.title = `${short(asOf)}: ${changes.length} changes of what is shown`;
      if (changes === days) return;
      days = changes;
      marks.replaceChildren(
        ...days.map((each) => {
          const mark = element("i", null);
          mark.style.left = percent(numberOf(each));
          return mark;
        }),
      );
      [back, play, on].forEach((each) => (each.disabled = days.length === 0));
    },
  };
}
