// A legend of two rows: what there is no room for stands behind a button.
import { element } from "/dom.js";

const ROWS = 2;
let isOpen = false;
let folded = () => {};

/** So many groups or more leave no room for ways of lines, and on a phone have none themselves. */
const MANY = 5;

/** In a legend narrower than that, in pixels, ways of lines are folded too, as where areas have colours. */
const NARROW = 500;

/** Entries that may be folded. What is left out must be there to be taken in again. */
function foldable(list, isTight) {
  const isMeant = (each) => each.querySelector('[aria-pressed="true"]') || (isTight && !each.querySelector("button"));
  return [...list.children].filter(isMeant);
}

/**
 * Folds the legend at this place, now and whenever its width changes: the last relationships and kinds, so that twice
 * as many kinds are left, and where there is least room the last of many groups. Colours of areas stay.
 */
export function fold(place) {
  const button = element("button", { type: "button", className: "rest", onclick: toggle });
  place.append(button);
  const [kinds, lines] = place.querySelectorAll(".foldable");
  const groups = [...place.querySelectorAll(".groups > li")];

  function toggle() {
    isOpen = !isOpen;
    folded();
    button.focus();
  }

  function rows() {
    const seen = [...place.querySelectorAll("li:not(:has(ul)), .rest")].filter(({ offsetParent }) => offsetParent !== null);
    const middles = seen.map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight / 2).sort((a, b) => a - b);
    return middles.filter((y, i) => i === 0 || y > middles[i - 1] + 8).length;
  }

  folded = () => {
    [...kinds.children, ...lines.children, ...groups].forEach((each) => (each.hidden = false));
    const [isNarrow, isMany] = [place.clientWidth < NARROW, groups.length >= MANY];
    const isTight = isNarrow || isMany || place.querySelector(".steps li") !== null;
    const left = [kinds, lines].map((list) => foldable(list, isTight));
    left.push(isNarrow && isMany ? [...groups] : []);
    button.hidden = true;
    button.setAttribute("aria-expanded", String(isOpen));
    if (rows() <= ROWS) return;
    button.hidden = false;
    button.textContent = "Fewer kinds";
    if (!isOpen) hideLast(left);
  };

  function hideLast(left) {
    const hidden = [];
    const tell = () => (button.textContent = `${hidden.length} more kinds`);
    while (hidden.length === 0 || rows() > ROWS) {
      const last = left[2 * left[1].length >= left[0].length ? 1 : 0].pop() ?? left[2].pop();
      if (!last) break;
      last.hidden = true;
      hidden.push(last);
      tell();
    }
    // A long word may have gone where a short one has room.
    for (const each of hidden.slice(0, -1).reverse()) {
      each.hidden = false;
      if (rows() > ROWS) each.hidden = true;
      else hidden.splice(hidden.indexOf(each), 1);
    }
    tell();
  }

  folded();
  watch(place);
}

let width = 0;
const watched = new WeakSet();

function watch(place) {
  if (watched.has(place)) return;
  watched.add(place);
  new ResizeObserver(() => {
    if (place.clientWidth === width) return;
    width = place.clientWidth;
    folded();
  }).observe(place);
}
