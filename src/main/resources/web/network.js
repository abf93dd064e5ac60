// The network of organisations, from one to its neighbours, as it was on a day. The address holds what is open.
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { draw, palette } from "/drawing.js";
import { read } from "/neighbours.js";
import { readRelationships } from "/relationships.js";
import { searchable } from "/searching.js";
import { marked, tell } from "/telling.js";
import { title } from "/words.js";

const FIRST = "00Q";
const RELEASE = "{ release { referenceDate earliestDate latestDate } }";

const [told, legend, status, day] = ["told", "legend", "status", "day"].map((id) => document.getElementById(id));

function alarm(message) {
  return element("p", { role: "alert" }, message);
}

function codesIn(address) {
  const codes = (address.get("codes") ?? "").split(",").map((code) => code.trim());
  const given = [...new Set(codes.filter(Boolean))];
  return given.length > 0 ? given : [FIRST];
}

/** A browser complains of anything else in a field for dates. */
function dayIn(address) {
  const asOf = address.get("asOf") ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(asOf) && !Number.isNaN(Date.parse(asOf)) ? asOf : "";
}

async function start() {
  const [{ release }, relationships] = await Promise.all([ask(RELEASE), readRelationships()]);
  const colours = palette([...relationships.keys()]);
  const drawing = draw(document.getElementById("drawing"), colours, (code) => choose(code));
  let wanted = { codes: [], asOf: "" };
  let shown = wanted;

  function show(open, missing, { asOf }) {
    const types = drawing.show(open);
    legend.replaceChildren(...types.map((type) => element("li", null, marked(colours.get(type), title(type)))));
    const absent = missing.map((code) => alarm(`No organisation has the code ${code}.`));
    told.replaceChildren(...absent, open.length > 0 ? tell(open, colours, choose, (code) => want([code])) : "");
    told.scrollTop = 0;
    const codes = open.map(({ organisation }) => organisation.code);
    wanted = { codes, asOf };
    shown = wanted;
    status.textContent = open.length > 0 ? `${open.at(-1).organisation.name}, as of ${asOf}` : "";
    history.replaceState(null, "", `?${new URLSearchParams({ codes: codes.join(","), asOf })}`);
  }

  /** What is asked for last is shown, whatever is answered last; what fails leaves all as it was. */
  async function want(codes, asOf = wanted.asOf) {
    const mine = { codes, asOf };
    wanted = mine;
    try {
      const found = await Promise.all(codes.map((code) => read(code, asOf, relationships)));
      if (wanted === mine) {
        show(found.filter(Boolean), codes.filter((_, index) => !found[index]), mine);
      }
    } catch ({ message }) {
      if (wanted === mine) {
        wanted = shown;
        day.value = shown.asOf || day.value;
        told.prepend(alarm(message));
      }
    }
  }

  async function choose(code) {
    const hadFocus = told.contains(document.activeElement);
    await want([...wanted.codes.filter((other) => other !== code), code]);
    if (hadFocus) told.querySelector("h2")?.focus();
  }

  const asked = new URLSearchParams(location.search);
  Object.assign(day, { min: release.earliestDate, max: release.latestDate, value: dayIn(asked) });
  if (!day.checkValidity()) {
    day.value = release.referenceDate;
  }
  day.addEventListener("change", () => day.reportValidity() && want(wanted.codes, day.value));
  searchable(document.getElementById("search"), async (code) => {
    await want([code]);
    told.querySelector("h2")?.focus();
  });
  await want(codesIn(asked), day.value);
}

start().catch(({ message }) => told.replaceChildren(alarm(message)));
