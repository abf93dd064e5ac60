// Buttons and keys that move the picture.
const STEP = 60;
const CLOSER = 1.25;
const at = (id) => document.getElementById(id);

/** `now` tells what is shown: {drawn, shown}; `button` makes one of a text, a label and what it does. */
export function zooming(now, button) {
  const zoom = (factor) => () => now().drawn.zoom(factor);
  const fit = () => now().drawn.fit();
  const london = button("London", "Show London", () => now().drawn.showBox(now().shown.map.london));
  london.hidden = true;
  at("zoom").replaceChildren(
    button("+", "Zoom in", zoom(CLOSER)),
    button("−", "Zoom out", zoom(1 / CLOSER)),
    button("⤢", "Fit to the window", fit),
    london,
  );
  const move = (x, y) => () => now().drawn.graph.panBy({ x, y });
  const keys = {
    ArrowLeft: move(STEP, 0),
    ArrowRight: move(-STEP, 0),
    ArrowUp: move(0, STEP),
    ArrowDown: move(0, -STEP),
    "+": zoom(CLOSER),
    "=": zoom(CLOSER),
    "-": zoom(1 / CLOSER),
    0: fit,
  };
  at("stages").addEventListener("keydown", (event) => {
    // With these they are the browser's: zoom of the page, back and forward.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.getAttribute("role") !== "application" || !keys[event.key]) return;
    keys[event.key]();
    event.preventDefault();
  });
  return {
    /** London has a button where it is a crowd. */
    show({ map }) {
      london.hidden = !map?.isLondonCrowded;
    },
  };
}
