// The examples, each with what it says of itself.
import { element } from "/dom.js";

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

export function list(examples, choose) {
  return examples.map(({ title, description, query }) =>
    element(
      "button",
      { type: "button", onclick: () => choose(query) },
      element("strong", null, title),
      element("span", null, description),
    ),
  );
}
