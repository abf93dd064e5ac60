// Where the focus goes when what had it is made anew, as it is by nearly each act.

const CONTROLS = "a, button, input, select, summary, h2[tabindex]";
const nameOf = (control) => control.dataset.name ?? control.ariaLabel ?? control.textContent;

/**
 * Changes what stands in a place. Where the focus is there, it goes to the control of the same name, else to that which has
 * come in its stead; and where there is none, to another one, without which it is the heading of the panel.
 */
export function keepingFocus(place, change, otherwise) {
  const seen = () => [...place.querySelectorAll(CONTROLS)].filter(({ offsetParent }) => offsetParent !== null);
  const before = document.activeElement;
  const index = seen().indexOf(before);
  change();
  if (index < 0) return;
  const after = seen();
  const next = after.find((each) => nameOf(each) === nameOf(before)) ?? after[Math.min(index, after.length - 1)];
  (next ?? otherwise ?? document.querySelector("#told h2"))?.focus({ preventScroll: true });
}
