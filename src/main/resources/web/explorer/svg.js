// SVG as text, for files.
import { outline } from "/explorer/kinds.js";

/** Text as XML holds it: characters that it does not allow are left out. */
export function safe(text) {
  const allowed = String(text).replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
  return allowed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

export const tag = (name, attributes, content = "") =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${safe(value)}"`)
    .join("")}>${content}</${name}>`;
export const text = (x, y, content, more = {}) => tag("text", { x, y, ...more }, safe(content));

export function shape(kind, radius, attributes) {
  const { name, attributes: own } = outline(kind, radius);
  return tag(name, { ...own, ...attributes });
}
