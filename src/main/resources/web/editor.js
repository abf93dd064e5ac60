// GraphiQL's editors, through the API of Monaco, and its tabs, as it keeps them in the browser.
const TABS = "graphiql:tabState";
const QUERY = "graphiql:query";

const CONTENTS = { query: "operation.graphql", variables: "variables.json", response: "response.json" };

/** A string of JSON; or a comment, or a comma at an end, which GraphiQL allows in variables beside it. */
const LENIENT = /("(?:\\.|[^"\\])*")|\/\/.*|\/\*[^]*?\*\/|,(?=\s*[}\]])/g;

function model(content) {
  const all = globalThis.monaco?.editor.getModels() ?? [];
  return all.find(({ uri }) => uri.path.endsWith(CONTENTS[content]));
}

/** Waits for the editors, which GraphiQL loads last. */
export async function ready() {
  while (!model("variables")) {
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** What GraphiQL kept, half a second ago or earlier. */
function keptTabs() {
  try {
    const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem(TABS));
    return { tabs: [...tabs], current: tabs[activeTabIndex] };
  } catch {
    return { tabs: [] };
  }
}

/** Tabs for who has none from an earlier visit. */
export function openAtFirst(queries) {
  if (keptTabs().tabs.length > 0 || queries.length === 0) {
    return;
  }
  const tabs = queries.map(({ title, query }, index) => ({
    id: `example-${index}`,
    title,
    query,
    variables: null,
    headers: null,
    operationName: title,
    response: null,
  }));
  localStorage.setItem(TABS, JSON.stringify({ tabs, activeTabIndex: 0 }));
  // GraphiQL opens the tab of the query that it showed last.
  localStorage.setItem(QUERY, queries[0].query);
}

/** As GraphiQL chooses among several: the one that was chosen, or else the first. */
function operationName(query) {
  const names = [...query.matchAll(/^\s*(?:query|subscription)\s+(\w+)/gm)].map(([, name]) => name);
  const chosen = keptTabs().current?.operationName;
  return names.length > 1 ? (names.includes(chosen) ? chosen : names[0]) : null;
}

function variables() {
  const text = model("variables").getValue();
  const strict = text.replace(LENIENT, "$1").replace(LENIENT, "$1").trim();
  try {
    return strict ? JSON.parse(strict) : {};
  } catch ({ message }) {
    throw new Error(`The variables are not JSON: ${message}`);
  }
}

/** What the editors hold: the body of a request. */
export function request() {
  const query = model("query").getValue();
  return { query, variables: variables(), operationName: operationName(query) };
}

function showTab(query) {
  const { tabs } = keptTabs();
  const buttons = document.querySelectorAll(".graphiql-tab-button");
  const index = tabs.findIndex((tab) => tab.query === query);
  if (index >= 0 && tabs.length === buttons.length) {
    buttons[index].click();
  }
}

/** The text in the editor for the query. */
export const query = () => model("query").getValue();

/** Where the answer stands. */
export const response = () => model("response");

/** Long lines go on below, and end before the buttons beside them. */
export async function wrapLines() {
  await ready();
  globalThis.monaco.editor.getEditors().forEach((editor) => editor.updateOptions({ wordWrap: "on" }));
}

/** Shows the tab that holds this query, or a new one. */
export async function open(query) {
  await ready();
  if (model("query").getValue() !== query) {
    showTab(query);
  }
  if (model("query").getValue() !== query) {
    document.querySelector(".graphiql-tab-add").click();
    model("query").setValue(query);
  }
}

/** Calls back when another text stands in the editor for the query: of another tab, not by a key. */
export async function whenReplaced(callback) {
  await ready();
  model("query").onDidChangeContent(({ isFlush }) => isFlush && callback());
}
