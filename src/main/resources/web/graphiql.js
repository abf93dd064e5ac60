// Starts GraphiQL over /graphql, with the panels Examples and Explain beside it.
import { keepMended } from "/access.js";
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { open, openAtFirst, query, wrapLines } from "/editor.js";
import { list, readExamples } from "/examples.js";
import { explain } from "/explain.js";
import { panels, show } from "/panels.js";
import { promptAnswer } from "/prompt.js";

const WORKERS = { graphql: "graphql.worker..bundle.js", json: "json.worker.bundle.js" };

// Read by the build of GraphiQL that Vert.x brings, and by the editor in it.
globalThis.VERTX_GRAPHIQL_CONFIG = { graphQLUri: "/graphql", graphQLWSUri: "graphql" };
globalThis.MonacoEnvironment = {
  globalAPI: true,
  getWorkerUrl: (id, label) => `/graphiql/monacoeditorwork/${WORKERS[label] ?? "editor.worker.bundle.js"}`,
};

const place = document.getElementById("graphiql");

panels((name) => name === "explain" && explain());

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
  return examples;
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
  const examples = await offerExamples().catch(({ message }) => {
    console.warn(`The page opens without its examples: ${message}`);
    return [];
  });
  keepMended(place);
  await import(document.getElementById("ide").href);
  wrapLines();
  // The editor works without it.
  await promptAnswer(examples, query).catch(({ message }) => console.warn(`The example has no answer: ${message}`));
}

start().catch(({ message }) =>
  place.replaceChildren(element("p", { className: "loading", role: "alert" }, `GraphiQL did not start: ${message}`)),
);
