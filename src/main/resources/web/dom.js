// Elements by a call, and what stands in them as text, never as HTML.
function put(made, name, value) {
  if (name in made) {
    made[name] = value;
  } else {
    made.setAttribute(name, value);
  }
}

export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes ?? {})) {
    put(made, attribute, value);
  }
  made.append(...content.flat(Infinity).filter((part) => part !== null && part !== undefined && part !== false));
  return made;
}

/** An element of SVG. */
export function svgElement(name, attributes, ...content) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
