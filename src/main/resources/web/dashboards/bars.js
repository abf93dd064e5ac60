// Where the patients of a CCG are admitted, as bars. The shares are estimates, and the data say so.
const API = "/graphql"; // with its host, if the page is of another one

const QUERY = `query Admissions($ccg: ID!, $day: Date!) {
  ccg(code: $ccg, asOf: $day) {
    name
    providers { edges { admissionShare basis node { name } } }
  }
}`;

const response = await fetch(API, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: QUERY, variables: { ccg: "14L", day: "2017-04-01" } }),
});
const { data, errors } = await response.json();
const place = document.getElementById("bars");
if (errors) throw new Error((place.textContent = errors[0].message));

const edges = data.ccg.providers.edges.sort((a, b) => b.admissionShare - a.admissionShare).slice(0, 6);
const list = document.createElement("ul");
for (const { admissionShare, node } of edges) {
  const item = document.createElement("li");
  const bar = document.createElement("meter");
  Object.assign(bar, { value: admissionShare, max: 1 });
  bar.setAttribute("aria-label", node.name);
  item.append(node.name, bar, `${(100 * admissionShare).toFixed(0)}%`);
  list.append(item);
}
const note = Object.assign(document.createElement("p"), {
  textContent: `${data.ccg.name}, estimated from admissions.`,
});
place.replaceChildren(list, note);
