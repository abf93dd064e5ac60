// Touch: one finger scrolls the page until the picture is tapped, and then moves it; two move it and zoom, always.
import { element } from "/dom.js";

/** A finger that moves less than that, in pixels, taps. */
const STILL = 10;

/** How long a word of help stands, in milliseconds. */
const MOMENT = 3000;

const HELP = "Tap the picture to move it with one finger, or use two.";
const HELD = "One finger moves the picture.";

const middle = (points, axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
const spread = ([a, b]) => (b ? Math.max(1, distance(a, b)) : 1);

/** Takes touch over from Cytoscape, which gets a tap as a click; `moved` is told where the picture was moved. */
export function touching(graph, container, moved) {
  let fingers = [];
  let first = null;
  let isTap = false;
  let isOurs = false;
  let isTouched = false;
  let timer = 0;
  const words = element("span", null);
  const leave = element("button", { type: "button", onclick: () => container.blur() }, "Done");
  const help = element("p", { className: "touch", hidden: true }, words, leave);
  container.parentElement.append(help);

  const isHeld = () => container.contains(document.activeElement);

  function tell(text) {
    words.textContent = text;
    leave.hidden = !isHeld();
    help.hidden = text === "";
  }

  function pointsOf({ touches }) {
    const { left, top } = container.getBoundingClientRect();
    return [...touches].slice(0, 2).map(({ clientX, clientY }) => ({ x: clientX - left, y: clientY - top }));
  }

  function started(event) {
    event.stopPropagation();
    fingers = pointsOf(event);
    isTap = fingers.length === 1;
    isTouched = true;
    if (isTap) [first, isOurs] = [fingers[0], isHeld()];
    else isOurs = true;
    if (!isTap && event.cancelable) event.preventDefault();
  }

  function movedOn(event) {
    event.stopPropagation();
    const now = pointsOf(event);
    if (isTap && distance(now[0], first) < STILL) return;
    isTap = false;
    if (!isOurs) return remind();
    if (event.cancelable) event.preventDefault();
    if (now.length === fingers.length) follow(now);
    fingers = now;
  }

  function follow(now) {
    const at = { x: middle(now, "x"), y: middle(now, "y") };
    graph.panBy({ x: at.x - middle(fingers, "x"), y: at.y - middle(fingers, "y") });
    if (now.length > 1) graph.zoom({ level: (graph.zoom() * spread(now)) / spread(fingers), renderedPosition: at });
    moved();
  }

  function remind() {
    tell(HELP);
    clearTimeout(timer);
    timer = setTimeout(() => tell(isHeld() ? HELD : ""), MOMENT);
  }

  function ended(event) {
    event.stopPropagation();
    fingers = pointsOf(event);
    if (!isTap && isOurs && event.cancelable) event.preventDefault();
    if (event.type === "touchcancel" && !isOurs) remind();
  }

  const early = { capture: true, passive: false };
  container.addEventListener("touchstart", started, early);
  container.addEventListener("touchmove", movedOn, early);
  container.addEventListener("touchend", ended, early);
  container.addEventListener("touchcancel", ended, early);
  // Cytoscape takes the focus away from what is pressed.
  container.addEventListener("click", () => container.focus({ preventScroll: true }));
  // What the browser may do with fingers: while the picture is held nothing, so that it takes none away from a busy page.
  const leaveToBrowser = (gestures) => (container.style.touchAction = gestures);
  leaveToBrowser("pan-x pan-y");
  container.addEventListener("focus", () => {
    leaveToBrowser("none");
    if (isTouched) tell(HELD);
  });
  container.addEventListener("blur", () => {
    leaveToBrowser("pan-x pan-y");
    tell("");
  });
  container.addEventListener("pointerdown", ({ pointerType }) => (isTouched = pointerType === "touch"), true);
}
