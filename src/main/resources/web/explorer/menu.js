// A menu as a button with a sheet.
import { element } from "/dom.js";

/** One for all menus, as some are made anew with each picture. */
document.addEventListener("click", ({ target }) => {
  for (const each of document.querySelectorAll("details.menu[open]")) if (!each.contains(target)) each.open = false;
});

/** A button that opens what stands beside it; Escape and a click elsewhere close it. */
export function menu(text, ...content) {
  const details = element(
    "details",
    { className: "menu" },
    element("summary", null, text),
    element("div", { className: "sheet" }, content),
  );
  details.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    details.open = false;
    details.querySelector("summary").focus();
  });
  return details;
}
