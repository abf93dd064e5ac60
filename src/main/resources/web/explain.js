"use strict";

// The panel Explain: what POST /graphql/explain tells of the query in the editor.
const element = React.createElement;

const KEYWORDS =
  /\b(CYPHER 5|MATCH|WHERE|CALL|WITH|DISTINCT|RETURN|ORDER BY|LIMIT|UNION ALL|CASE|WHEN|THEN|ELSE|END|UNWIND|EXISTS|COUNT|COLLECT|AND|OR|NOT|XOR|IN|IS|NULL|AS|ASC|DESC|STARTS|ENDS|CONTAINS)\b|(\$p\d+)/;

function ExplainIcon() {
  const lines = ["M12 4v5", "M12 9H6v4", "M12 9h6v4", "M6 17v3", "M18 17v3"].map((d) => element("path", { key: d, d }));
  const boxes = [[10, 2], [4, 13], [16, 13]].map(([x, y]) =>
    element("rect", { key: `${x} ${y}`, x, y, width: 4, height: 4, rx: 1 }),
  );
  const look = { viewBox: "0 0 24 24", stroke: "currentColor", strokeWidth: 1.5, fill: "none" };
  return element("svg", look, lines, boxes);
}

/** GraphiQL remembers the operation of a tab for longer than the query may have it. */
function operationName({ query, operationName }) {
  const names = [...query.matchAll(/^\s*(?:query|subscription)\s+(\w+)/gm)].map(([, name]) => name);
  return names.length > 1 && names.includes(operationName) ? operationName : null;
}

async function explained(tab, profile) {
  const variables = tab.variables?.trim() ? JSON.parse(tab.variables) : {};
  const response = await fetch("/graphql/explain", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: tab.query,
      variables,
      operationName: operationName(tab),
      profile,
      extensions: { cost: true },
    }),
  });
  return { ...(await response.json()), profile };
}

/** As Neo4j draws it: what an operator takes its rows from stands below it, a second source further in. */
function inLines(operator, level = 0) {
  const [first, ...others] = operator.children;
  return [
    { operator, level },
    ...others.flatMap((other) => inLines(other, level + 1)),
    ...(first ? inLines(first, level) : []),
  ];
}

const whole = (number) => Math.round(number).toLocaleString("en-GB");
const count = (number, one) => `${whole(number)} ${one}${number === 1 ? "" : "s"}`;

function Cypher({ statement }) {
  const marked = statement.split(new RegExp(KEYWORDS, "g")).map((part, index) => {
    const kind = [null, "keyword", "parameter"][index % 3];
    return kind && part ? element("span", { key: index, className: kind }, part) : part;
  });
  return element("pre", { tabIndex: 0, "aria-label": "Cypher statement" }, element("code", null, marked));
}

function Parameters({ parameters }) {
  const names = Object.keys(parameters);
  return names.map((name) =>
    element(
      "div",
      { key: name },
      element("code", { className: "parameter" }, `$${name}`),
      element("code", null, JSON.stringify(parameters[name])),
    ),
  );
}

function Line({ line: { operator, level }, most }) {
  const share = most > 0 ? (100 * (operator.dbHits ?? 0)) / most : 0;
  const indent = { paddingLeft: `${12 * level}px` };
  const figures = element(
    "tr",
    null,
    element("th", { scope: "row", style: indent }, operator.operator),
    element("td", null, whole(operator.estimatedRows)),
    "rows" in operator && element("td", null, whole(operator.rows)),
    "dbHits" in operator &&
      element("td", null, whole(operator.dbHits), element("i", { style: { width: `${share}%` } })),
  );
  const details = element("td", { colSpan: 4, style: indent }, element("code", null, operator.details));
  return element("tbody", null, figures, operator.details && element("tr", null, details));
}

function Operators({ plan }) {
  const lines = inLines(plan);
  const profiled = "dbHits" in plan;
  const most = Math.max(...lines.map(({ operator }) => operator.dbHits ?? 0));
  const titles = ["Operator", "Expected", ...(profiled ? ["Rows", "dbHits"] : [])];
  return element(
    "table",
    null,
    element(
      "thead",
      null,
      element("tr", null, titles.map((title) => element("th", { key: title, scope: "col" }, title))),
    ),
    lines.map((line, index) => element(Line, { key: index, line, most })),
  );
}

function RootField({ name, field }) {
  if (field === null) {
    return element("section", null, element("h3", null, name), element("p", null, "Needs no statement."));
  }
  const total = "dbHits" in field && `${count(field.rows, "row")}, ${count(field.dbHits, "dbHit")}`;
  return element(
    "section",
    null,
    element("h3", null, name, total && element("small", null, total)),
    element(Cypher, field),
    element("div", { className: "parameters" }, element(Parameters, field)),
    element("div", { className: "operators", tabIndex: 0, role: "group", "aria-label": "Plan" }, element(Operators, field)),
  );
}

function Told({ told }) {
  const cost = told.extensions?.cost;
  return element(
    React.Fragment,
    null,
    told.profile &&
      cost &&
      element("p", null, `${count(cost.dbHits ?? 0, "dbHit")} in all, ${whole(cost.milliseconds.database)} ms in the database.`),
    (told.errors ?? []).map((error, index) =>
      element("p", { key: index, role: "alert" }, element("code", null, error.extensions?.code), ` ${error.message}`),
    ),
    Object.entries(told.data ?? {}).map(([name, field]) => element(RootField, { key: name, name, field })),
  );
}

function ExplainPanel() {
  const editor = GraphiQL.React.useEditorContext({ nonNull: true });
  const [told, setTold] = React.useState(null);
  const asked = React.useRef(0);
  async function ask(profile) {
    const number = ++asked.current;
    // The tabs hear of what is typed a little later than the editors do.
    const tab = editor.tabs[editor.activeTabIndex];
    const query = editor.queryEditor?.getValue() ?? tab.query ?? "";
    const variables = editor.variableEditor?.getValue() ?? tab.variables;
    const answer = await explained({ ...tab, query, variables }, profile).catch((problem) => ({
      errors: [{ message: problem.message }],
    }));
    if (number === asked.current) {
      setTold(answer);
    }
  }
  React.useEffect(() => void ask(false), [editor.activeTabIndex, editor.queryEditor]);
  const button = (text, title, profile) =>
    element("button", { type: "button", className: "graphiql-button", title, onClick: () => ask(profile) }, text);
  return element(
    "section",
    { className: "explain" },
    element("h2", null, "Explain"),
    element("p", null, "What the query in the editor asks of Neo4j: one statement for each root field."),
    element(
      "p",
      null,
      button("Explain", "Show the statements and plans, without running them", false),
      " ",
      button("Profile", "Run the statements, and count what each operator does", true),
    ),
    element("div", { "aria-live": "polite" }, told && element(Told, { told })),
  );
}

function explainPlugin() {
  return { title: "Explain", icon: ExplainIcon, content: () => element(ExplainPanel) };
}
