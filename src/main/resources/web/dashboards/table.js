// The largest practices of a CCG, as a table.
const API = "/graphql"; // with its host, if the page is of another one

const QUERY = `query LargestPractices($ccg: ID!, $day: Date!) {
  ccg(code: $ccg, asOf: $day) {
    practices(first: 8, orderBy: [{ listSize: DESC }]) {
      nodes { code name postcode listSize listSizeOn }
    }
  }
}`;

const response = await fetch(API, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: QUERY, variables: { ccg: "00Q", day: "2017-04-01" } }),
});
const { data, errors } = await response.json();
const place = document.getElementById("table");
if (errors) throw new Error((place.textContent = errors[0].message));

const table = document.createElement("table");
const head = table.createTHead().insertRow();
for (const title of ["Practice", "Postcode", "Patients", "Counted on"]) {
  head.append(Object.assign(document.createElement("th"), { textContent: title, scope: "col" }));
}
const body = table.createTBody();
for (const { name, postcode, listSize, listSizeOn } of data.ccg.practices.nodes) {
  const row = body.insertRow();
  for (const cell of [name, postcode, listSize?.toLocaleString("en-GB"), listSizeOn]) {
    row.insertCell().textContent = cell ?? "not known";
  }
}
place.replaceChildren(table);
