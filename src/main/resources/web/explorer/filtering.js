// The menu to filter by a property: a kind that is shown, one of its properties, an operator, a value.
import { element } from "/dom.js";
import { OPERATORS, operatorsOf, propertiesOf, readCondition, REGION, writeCondition } from "/explorer/filters.js";
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
export function told(text) {
  const { kind, property, operator, value } = readCondition(text);
  const what = operator === "isNull" ? "" : ` ${value}`;
  return `${title(kind)} ${words(property)} ${OPERATORS[operator] ?? operator}${what}`;
}

/** The menu, its sheet, and `show` to fill it for what is shown. `now` tells what is shown, `want` is told what to change. */
export function filtering(now, want) {
  const select = (label, onchange) => element("select", { ariaLabel: label, onchange });
  const kind = select("Kind", () => fill());
  const property = select("Property", () => fill());
  const operator = select("How", () => fill());
  const regions = element("datalist", { id: "regions" });
  const value = element("input", { ariaLabel: "Value", placeholder: "value", size: 14 });
  const add = element("button", { type: "button", onclick: () => added() }, "Add this filter");
  const active = element("ul", { className: "filters", ariaLabel: "Filters" });
  const made = menu("Filter", kind, property, operator, value, regions, add, active);
  made.addEventListener("toggle", () => made.open && fill());

  function added() {
    if (operator.value !== "isNull" && !value.value.trim()) return value.focus();
    const asked = { kind: kind.value, property: property.value, operator: operator.value };
    const text = writeCondition({ ...asked, value: operator.value === "isNull" ? "true" : value.value.trim() });
    return now().question.where.includes(text) ? undefined : want({ where: [...now().question.where, text] });
  }

  async function fill() {
    const { question, shown } = now();
    if (!shown) return;
    const kinds = [...new Set([...shown.network.nodes.values()].map(({ type }) => type))].sort();
    choose(
      kind,
      kinds.map((name) => option(name, title(name))),
      kind.value,
    );
    const properties = await propertiesOf(kind.value);
    choose(
      property,
      [...properties.keys()].sort().map((name) => option(name, words(name))),
      property.value || REGION,
    );
    const operators = await operatorsOf(properties.get(property.value));
    choose(
      operator,
      Object.keys(OPERATORS)
        .filter((name) => name in operators)
        .map((name) => option(name, OPERATORS[name])),
      operator.value,
    );
    value.type = INPUTS[operators[operator.value]] ?? "text";
    value.hidden = operator.value === "isNull";
    value.toggleAttribute("list", false);
    if (property.value === REGION) {
      const names = new Set((await regionsOf(shown.network, question.asOf)).values());
      regions.replaceChildren(...[...names].sort().map((name) => option(name, name)));
      value.setAttribute("list", "regions");
    }
  }

  return {
    menu: made,
    sheet: made.querySelector(".sheet"),
    show({ where, threshold, share }) {
      const count = where.length + (threshold > 0 && !share ? 1 : 0);
      made.querySelector("summary").textContent = count > 0 ? `Filter (${count})` : "Filter";
      active.replaceChildren(
        ...where.map((text) => {
          const remove = () => want({ where: toggled(where, text) });
          const label = `Remove the filter ${told(text)}`;
          return element(
            "li",
            null,
            element("button", { type: "button", onclick: remove, ariaLabel: label }, `${told(text)} ✕`),
          );
        }),
      );
    },
  };
}
