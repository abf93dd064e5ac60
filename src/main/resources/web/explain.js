// The panel Explain: what POST /graphql/explain tells of the query in the editor.
import { json } from "/asking.js";
import { element } from "/dom.js";
import { ready, request, whenReplaced } from "/editor.js";

const KEYWORDS =
  /\b(CYPHER 5|MATCH|WHERE|CALL|WITH|DISTINCT|RETURN|ORDER BY|LIMIT|UNION ALL|CASE|WHEN|THEN|ELSE|END|UNWIND|EXISTS|COUNT|COLLECT|AND|OR|NOT|XOR|IN|IS|NULL|AS|ASC|DESC|STARTS|ENDS|CONTAINS)\b|(\$p\d+)/;

async function explained(asked, profile) {
  const response = await fetch("/graphql/explain", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...asked, profile, extensions: { cost: true } }),
  });
  return { ...(await json(response)), profile };
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

function cypher(statement) {
  const marked = statement.split(new RegExp(KEYWORDS, "g")).map((part, index) => {
    const kind = [null, "keyword", "parameter"][index % 3];
    return kind && part ? element("span", { className: kind }, part) : part;
  });
  return element("pre", { tabIndex: 0, ariaLabel: "Cypher statement", role: "group" }, element("code", null, marked));
}

function parameters(values) {
  const lines = Object.entries(values).map(([name, value]) =>
    element(
      "div",
      null,
      element("code", { className: "parameter" }, `$${name}`),
      element("code", null, JSON.stringify(value)),
    ),
  );
  return element("div", { className: "parameters" }, lines);
}

function bar(share) {
  const made = element("i");
  made.style.width = `${share}%`;
  return made;
}

function indented(cell, level) {
  cell.style.paddingLeft = `${12 * level}px`;
  return cell;
}

function line({ operator, level }, most) {
  const share = most > 0 ? (100 * (operator.dbHits ?? 0)) / most : 0;
  const figures = element(
    "tr",
    null,
    indented(element("th", { scope: "row" }, operator.operator), level),
    element("td", null, whole(operator.estimatedRows)),
    "rows" in operator && element("td", null, whole(operator.rows)),
    "dbHits" in operator && element("td", null, whole(operator.dbHits), bar(share)),
  );
  const details = indented(element("td", { colSpan: 4 }, element("code", null, operator.details)), level);
  return element("tbody", null, figures, operator.details && element("tr", null, details));
}

function operators(plan) {
  const lines = inLines(plan);
  const most = Math.max(...lines.map(({ operator }) => operator.dbHits ?? 0));
  const titles = ["Operator", "Expected", ...("dbHits" in plan ? ["Rows", "dbHits"] : [])];
  const head = element("tr", null, titles.map((title) => element("th", { scope: "col" }, title)));
  const table = element("table", null, element("thead", null, head), lines.map((each) => line(each, most)));
  return element("div", { className: "operators", tabIndex: 0, role: "group", ariaLabel: "Plan" }, table);
}

function rootField([name, field]) {
  if (field === null) {
    return element("section", null, element("h3", null, name), element("p", null, "Needs no statement."));
  }
  const total = "dbHits" in field && `${count(field.rows, "row")}, ${count(field.dbHits, "dbHit")}`;
  return element(
    "section",
    null,
    element("h3", null, name, total && element("small", null, total)),
    cypher(field.statement),
    parameters(field.parameters),
    operators(field.plan),
  );
}

function problem({ message, extensions }) {
  return element("p", { role: "alert" }, element("code", null, extensions?.code ?? ""), ` ${message}`);
}

function summary({ data, errors, extensions, profile }) {
  if (errors) {
    return "";
  }
  if (!profile) {
    return `${count(Object.values(data).filter(Boolean).length, "statement")}, not run.`;
  }
  const { dbHits, milliseconds } = extensions.cost;
  return `${count(dbHits ?? 0, "dbHit")} in all, ${whole(milliseconds.database)} ms in the database.`;
}

const [panel, cost, told] = ["explain", "cost", "told"].map((id) => document.getElementById(id));
let asked = 0;

export async function explain(profile = false) {
  const number = ++asked;
  await ready();
  const answer = await Promise.resolve()
    .then(() => explained(request(), profile))
    .catch(({ message }) => ({ errors: [{ message }] }));
  if (number === asked) {
    cost.textContent = summary(answer);
    told.replaceChildren(...(answer.errors ?? []).map(problem), ...Object.entries(answer.data ?? {}).map(rootField));
  }
}

document.getElementById("plan").addEventListener("click", () => explain());
document.getElementById("profile").addEventListener("click", () => explain(true));
// Another tab is explained at once; what is typed, when it is asked for.
whenReplaced(() => panel.hidden || explain());
