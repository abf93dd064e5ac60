"use strict";

// Starts GraphiQL over /graphql; live.js asks subscriptions. Who has no tabs from an earlier visit finds the examples open in tabs;
// anyone finds them again in the side panel.
const askOnce = GraphiQL.createFetcher({
  url: "/graphql",
  headers: { accept: "application/graphql-response+json, application/json" },
  enableIncrementalDelivery: false,
});

function fetcher(request, options) {
  return isLive(request, options) ? askLive(request, options) : askOnce(request, options);
}

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

async function readExamples() {
  const names = await (await read("/examples/index.json")).json();
  return Promise.all(names.map(readExample));
}

function ExamplesIcon() {
  const lines = element("path", { d: "M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h10" });
  return element("svg", { viewBox: "0 0 24 24", stroke: "currentColor", strokeWidth: 1.5, fill: "none" }, lines);
}

function ExampleList({ examples }) {
  const editor = GraphiQL.React.useEditorContext({ nonNull: true });
  function open(example) {
    const opened = editor.tabs.findIndex((tab) => tab.query === example.query);
    if (opened >= 0) {
      editor.changeTab(opened);
      return;
    }
    // The editor shows the new tab only once React has drawn it.
    ReactDOM.flushSync(editor.addTab);
    editor.queryEditor.setValue(example.query);
  }
  return element(
    "section",
    { className: "examples" },
    element("h2", null, "Examples"),
    examples.map((example) =>
      element(
        "button",
        { key: example.title, type: "button", className: "graphiql-un-styled", onClick: () => open(example) },
        element("strong", null, example.title),
        element("span", null, example.description),
      ),
    ),
    element("a", { href: "/reference" }, "Reference: every type and field"),
  );
}

function examplesPlugin(examples) {
  return { title: "Examples", icon: ExamplesIcon, content: () => element(ExampleList, { examples }) };
}

function show(examples) {
  const properties = {
    fetcher,
    defaultQuery: "",
    defaultTabs: examples.length > 0 ? examples.map(({ query }) => ({ query })) : undefined,
    plugins: [...(examples.length > 0 ? [examplesPlugin(examples)] : []), explainPlugin()],
  };
  const reference = element("a", { href: "/reference" }, "Reference");
  const name = element("span", { className: "name" }, "The commissioning graph");
  const logo = element(GraphiQL.Logo, null, name, reference);
  ReactDOM.createRoot(document.getElementById("graphiql")).render(element(GraphiQL, properties, logo));
}

readExamples().then(show, (problem) => {
  console.warn(`The page opens without its examples: ${problem.message}`);
  show([]);
});
