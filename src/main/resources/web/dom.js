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
