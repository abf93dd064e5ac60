// The examples: in tabs for who has none of an earlier visit, and for all in the panel Examples.
import { element } from "/dom.js";
import { open, ready } from "/editor.js";

async function read(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: HTTP status ${response.status}`);
  }
  return response;
}

async function readExample(name) {
  const query = await (await read(`/examples/${name}`)).text();
  const title = query.match(/^query (\w+)/m)[1];
  const comment = query.match(/^#.*\n/gm).map((line) => line.slice(1).trim());
  return { title, description: comment.join(" ").replaceAll("`", ""), query };
}

export async function readExamples() {
  const names = await (await read("/examples/index.json")).json();
  return Promise.all(names.map(readExample));
}

export function list(examples) {
  return examples.map(({ title, description, query }) =>
    element(
      "button",
      { type: "button", onclick: () => ready().then(() => open(query)) },
      element("strong", null, title),
      element("span", null, description),
    ),
  );
}
