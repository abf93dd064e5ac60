// The menu to filter by a property: a kind that is shown, one of its properties, an operator, a value.
import { element } from "/dom.js";
import { filtered, OPERATORS, operatorsOf, propertiesOf, readCondition, REGION, writeCondition } from "/explorer/filters.js";
import { keepingFocus } from "/explorer/focus.js";
import { menu } from "/explorer/menu.js";
import { regionsOf } from "/explorer/numbers.js";
import { toggled } from "/explorer/question.js";
import { title, words } from "/words.js";

const INPUTS = { Date: "date", NonNegativeInt: "number", Int: "number", Long: "number", Float: "number" };

const option = (value, text) => element("option", { value }, text);

function choose(select, options, value) {
  select.replaceChildren(...options);
  if ([...select.options].some((each) => each.value === value)) select.value = value;
}

/** A condition in words: "Practice list size is at least 10000". */
export function conditionName(text) {
  try {
    const { kind, property, operator, value } = readCondition(text);
    return [title(kind), words(property), OPERATORS[operator], operator === "isNull" ? "" : value].join(" ").trim();
  } catch {
    return text; // None, as an address may have it: it is told so, and can be removed.
  }
}

/** The menu, its sheet, and `show` to fill it for what is shown. `now` tells what is shown, `want` is told what to change. */
export function filtering(now, want) {
  const select = (label, onchange) => element("select", { ariaLabel: label, onchange });
  const kind = select("Kind", () => fill());
  const property = select("Property", () => fill());
  const operator = select("How", () => fill());
  const regions = element("datalist", { id: "regions" });
  const typed = element("input", { ariaLabel: "Value", placeholder: "value", size: 14 });
  const listed = select("Value");
  const told = element("p", { className: "small", role: "status" });
  const add = element("button", { type: "button", onclick: () => added() }, "Add this filter");
  const active = element("ul", { className: "filters", ariaLabel: "Filters" });
  const made = menu("Filter", kind, property, operator, typed, listed, regions, add, told, active);
  made.addEventListener("toggle", () => made.open && fill());
  let last = 0;

  /** Asks the API for one organisation first: what it refuses would stay in the address, and be refused with every act. */
  async function added() {
    const value = listed.hidden ? typed : listed;
    const isNull = operator.value === "isNull";
    if (!now().shown) return;
    if (!isNull && (!value.reportValidity() || !value.value.trim())) return value.focus();
    const asked = { kind: kind.value, property: property.value, operator: operator.value };
    const text = writeCondition({ ...asked, value: isNull ? "true" : value.value.trim() });
    const { question, shown } = now();
    const all = [...shown.network.nodes.values()].filter(({ type }) => type === kind.value);
    const one = all.slice(0, 1).map((node) => ({ id: node.id, node }));
    told.textContent = "";
    try {
      await filtered({ where: [text], asOf: question.asOf }, one, shown.network);
    } catch ({ message }) {
      told.textContent = message;
      return value.focus();
    }
    const { where } = now().question;
    return where.includes(text) ? undefined : want({ where: [...where, text] });
  }

  async function fill() {
    const number = ++last;
    const { question, shown } = now();
    if (!shown) return;
    const kinds = [...new Set([...shown.network.nodes.values()].map(({ type }) => type))].sort();
    choose(
      kind,
      kinds.map((name) => option(name, title(name))),
      kind.value,
    );
    const properties = await propertiesOf(kind.value);
    if (number !== last) return;
    choose(
      property,
      [...properties.keys()].sort().map((name) => option(name, words(name))),
      property.value || REGION,
    );
    const operators = await operatorsOf(properties.get(property.value));
    if (number !== last) return;
    choose(
      operator,
      Object.keys(OPERATORS)
        .filter((name) => name in operators)
        .map((name) => option(name, OPERATORS[name])),
      operator.value,
    );
    const { type, values } = operators[operator.value] ?? {};
    const isNull = operator.value === "isNull";
    typed.type = INPUTS[type] ?? "text";
    typed.min = type === "NonNegativeInt" ? "0" : "";
    typed.step = type === "Float" ? "any" : "";
    typed.hidden = isNull || Boolean(values);
    listed.hidden = isNull || !values;
    choose(
      listed,
      (values ?? []).map((name) => option(name, name.toLowerCase().replaceAll("_", " "))),
      listed.value,
    );
    typed.toggleAttribute("list", false);
    if (property.value === REGION) {
      const names = new Set((await regionsOf(shown.network, question.asOf)).values());
      if (number !== last) return;
      regions.replaceChildren(...[...names].sort().map((name) => option(name, name)));
      typed.setAttribute("list", "regions");
    }
  }

  return {
    menu: made,
    sheet: made.querySelector(".sheet"),
    show({ where, threshold, share }) {
      const count = where.length + (threshold > 0 && !share ? 1 : 0);
      made.querySelector("summary").textContent = count > 0 ? `Filter (${count})` : "Filter";
      const remove = (text) => {
        const onclick = () => want({ where: toggled(where, text) });
        const ariaLabel = `Remove the filter ${conditionName(text)}`;
        return element("li", null, element("button", { type: "button", onclick, ariaLabel }, `${conditionName(text)} ✕`));
      };
      keepingFocus(active, () => active.replaceChildren(...where.map(remove)), add);
    },
  };
}
