// Starts GraphiQL over /graphql, with the panels Examples and Explain beside it.
import { keepMended } from "/access.js";
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { open, openAtFirst } from "/editor.js";
import { list, readExamples } from "/examples.js";
import { explain } from "/explain.js";

const WORKERS = { graphql: "graphql.worker..bundle.js", json: "json.worker.bundle.js" };

// Read by the build of GraphiQL that Vert.x brings, and by the editor in it.
globalThis.VERTX_GRAPHIQL_CONFIG = { graphQLUri: "/graphql", graphQLWSUri: "graphql" };
globalThis.MonacoEnvironment = {
  globalAPI: true,
  getWorkerUrl: (id, label) => `/graphiql/monacoeditorwork/${WORKERS[label] ?? "editor.worker.bundle.js"}`,
};

const place = document.getElementById("graphiql");

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

async function choose(query) {
  await open(query);
  if (getComputedStyle(place).display === "none") {
    show(null);
    document.querySelector('[aria-controls="examples"]').focus();
  }
}

function isReadable(parameter) {
  try {
    return Boolean(decodeURIComponent(parameter));
  } catch {
    return false;
  }
}

/**
 * Takes from the address what this build of GraphiQL does not bear: a plus for a blank, a broken escape, and the
 * operation of the tab that was open, which it would then run in every tab.
 */
function mendAddress() {
  const parameters = location.search.slice(1).replaceAll("+", "%20").split("&");
  const kept = parameters.filter((each) => isReadable(each) && !each.startsWith("operationName="));
  history.replaceState(null, "", kept.length > 0 ? `?${kept.join("&")}` : location.pathname);
}

async function offerExamples() {
  const examples = await readExamples();
  document.getElementById("examples").append(...list(examples, choose));
  openAtFirst(examples);
}

/** Without the schema there is neither completion nor documentation. */
async function tellOfHiddenSchema() {
  try {
    await ask(`{ __type(name: "Query") { name } }`);
  } catch ({ code, message }) {
    if (code === "OPERATION_NOT_SUPPORTED") {
      const notice = document.getElementById("notice");
      notice.textContent = `Without completion and documentation: ${message}`;
      notice.hidden = false;
    }
  }
}

async function start() {
  mendAddress();
  tellOfHiddenSchema();
  await offerExamples().catch(({ message }) => console.warn(`The page opens without its examples: ${message}`));
  keepMended(place);
  await import(document.getElementById("ide").href);
}

start().catch(({ message }) =>
  place.replaceChildren(element("p", { className: "loading", role: "alert" }, `GraphiQL did not start: ${message}`)),
);
