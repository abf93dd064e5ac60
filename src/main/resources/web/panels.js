// The panel beside GraphiQL: one at a time, as wide as its edge is dragged, closed by its button or Escape.
const WIDTH = "panel:width";
const STEP = 32;
const LEAST = 256;

const edge = document.querySelector(".edge");
const switches = [...document.querySelectorAll("[aria-controls]")];
const panelOf = (button) => document.getElementById(button.getAttribute("aria-controls"));

function widen(width) {
  const most = Math.round(innerWidth * 0.7);
  const kept = Math.min(most, Math.max(LEAST, Math.round(width)));
  document.body.style.setProperty("--panel", `${kept}px`);
  Object.entries({ valuenow: kept, valuemin: LEAST, valuemax: most }).forEach(([name, value]) =>
    edge.setAttribute(`aria-${name}`, value),
  );
  localStorage.setItem(WIDTH, kept);
}

const width = () => switches.map(panelOf).find((panel) => !panel.hidden)?.offsetWidth ?? LEAST;

/** Shows the panel of this name, or none; `opened` is told its name. */
export function show(name, opened = () => {}) {
  for (const button of switches) {
    const panel = panelOf(button);
    button.setAttribute("aria-expanded", String(panel.id === name));
    panel.hidden = panel.id !== name;
  }
  edge.hidden = name === null;
  if (name !== null) widen(width());
  opened(name);
}

export function panels(opened) {
  const kept = Number(localStorage.getItem(WIDTH));
  if (kept) widen(kept);
  for (const button of switches) {
    const panel = panelOf(button);
    const close = () => {
      show(null);
      button.focus();
    };
    button.addEventListener("click", () => show(panel.hidden ? panel.id : null, opened));
    panel.querySelector(".close").addEventListener("click", close);
    panel.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  }
  edge.addEventListener("pointerdown", ({ pointerId }) => edge.setPointerCapture(pointerId));
  edge.addEventListener(
    "pointermove",
    ({ clientX, pointerId }) => edge.hasPointerCapture(pointerId) && widen(innerWidth - clientX),
  );
  edge.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") widen(width() + STEP);
    if (key === "ArrowRight") widen(width() - STEP);
  });
}
