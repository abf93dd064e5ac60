// GraphiQL's editors, through the API of Monaco, and its tabs, as it keeps them in the browser.
const TABS = "graphiql:tabState";
const QUERY = "graphiql:query";

const CONTENTS = { query: "operation.graphql", variables: "variables.json" };

function model(content) {
  const all = globalThis.monaco?.editor.getModels() ?? [];
  return all.find(({ uri }) => uri.path.endsWith(CONTENTS[content]));
}

function keptTabs() {
  const kept = localStorage.getItem(TABS);
  return kept === null ? null : JSON.parse(kept);
}

/** Tabs for who has none from an earlier visit. */
export function openAtFirst(queries) {
  if (localStorage.getItem(TABS) !== null || queries.length === 0) {
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

/** GraphiQL remembers the operation of a tab for longer than the query may have it. */
function operationName(query) {
  const names = [...query.matchAll(/^\s*(?:query|subscription)\s+(\w+)/gm)].map(([, name]) => name);
  const tabs = keptTabs();
  const chosen = tabs?.tabs[tabs.activeTabIndex]?.operationName;
  return names.length > 1 && names.includes(chosen) ? chosen : null;
}

/** Waits for the editors, which GraphiQL loads last. */
export async function ready() {
  while (!model("variables")) {
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** What the editors hold: the body of a request. */
export function request() {
  const query = model("query").getValue();
  const variables = model("variables").getValue().trim();
  return { query, variables: variables ? JSON.parse(variables) : {}, operationName: operationName(query) };
}

/** Shows the tab that holds this query, or a new one. */
export function open(query) {
  if (model("query").getValue() === query) {
    return;
  }
  const opened = keptTabs()?.tabs.findIndex((tab) => tab.query === query) ?? -1;
  if (opened >= 0) {
    document.querySelectorAll(".graphiql-tab-button")[opened].click();
    return;
  }
  document.querySelector(".graphiql-tab-add").click();
  model("query").setValue(query);
}

/** Calls back when another text stands in the editor for the query: of another tab, not by a key. */
export function whenReplaced(callback) {
  model("query").onDidChangeContent(({ isFlush }) => isFlush && callback());
}
