// Starts GraphiQL over /graphql, with the panels Examples and Explain beside it.
import { keepMended } from "/access.js";
import { openAtFirst } from "/editor.js";
import { list, readExamples } from "/examples.js";
import { explain } from "/explain.js";

const WORKERS = { graphql: "graphql.worker..bundle.js", json: "json.worker.bundle.js" };

// Read by the build of GraphiQL that Vert.x brings, and by the editor in it.
globalThis.VERTX_GRAPHIQL_CONFIG = { graphQLUri: "/graphql", graphQLWSUri: "graphql" };
globalThis.MonacoEnvironment = {
  globalAPI: true,
  getWorkerUrl: (id, label) => `/graphiql/monacoeditorwork/${WORKERS[label] ?? "editor.worker.bundle.js"}`,
};

/** One panel at a time. */
function show(shown) {
  for (const button of document.querySelectorAll("[aria-controls]")) {
    const name = button.getAttribute("aria-controls");
    button.setAttribute("aria-expanded", String(name === shown));
    document.getElementById(name).hidden = name !== shown;
  }
  if (shown === "explain") explain();
}

for (const button of document.querySelectorAll("[aria-controls]")) {
  const opened = () => button.getAttribute("aria-expanded") === "true";
  button.addEventListener("click", () => show(opened() ? null : button.getAttribute("aria-controls")));
}

const examples = await readExamples().catch((problem) => {
  console.warn(`The page opens without its examples: ${problem.message}`);
  return [];
});
document.getElementById("examples").append(...list(examples));
openAtFirst(examples);
keepMended(document.getElementById("graphiql"));
await import(document.getElementById("ide").href);
