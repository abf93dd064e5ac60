// The search for organisations, by name, code, postcode or place, as one types; a field with a list below it.
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { short } from "/explorer/days.js";
import { readable } from "/explorer/names.js";
import { symbol } from "/explorer/legend.js";
import { known } from "/explorer/networks.js";
import { title } from "/words.js";

const SEARCH = `query Search($text: String!) {
  search(text: $text, first: 12, history: true) {
    totalCount
    nodes { __typename code name opened closed ... on Practice { postcode } ... on Provider { postcode } ... on CCG { postcode } }
  }
}`;
const PAUSE = 200;

/** Several codes with commas between them open at once. */
const CODE = /^[A-Z0-9][A-Z0-9-]{1,11}$/;

/** Whether any is one: "Bolton, Lancashire" might be two. */
const areKnown = async (codes) => (await known(codes).catch(() => new Map())).size > 0;

function life({ opened, closed }) {
  if (!opened && !closed) return "";
  if (!closed) return `since ${short(opened)}`;
  return `${opened ? short(opened) : "?"} – ${short(closed)}`;
}

/** `open` is told a code, and whether it comes beside what is open; `openAll` several codes. */
export function searchable(input, { found, count, looks, open, openAll }) {
  let last = 0;
  let timer;

  function close() {
    clearTimeout(timer);
    found.replaceChildren();
    count.textContent = "";
    input.setAttribute("aria-expanded", "false");
    return ++last;
  }

  function entry(node) {
    const { code, name, __typename: type, postcode } = node;
    const choose = (beside) => () => {
      close();
      input.value = "";
      open(code, beside);
    };
    const what = element("small", null, [title(type), code, postcode, life(node)].filter(Boolean).join(" · "));
    const main = element(
      "button",
      { type: "button", onclick: choose(false) },
      symbol(looks.get(type)),
      element("span", null, readable(name), what),
    );
    return element(
      "li",
      null,
      main,
      element(
        "button",
        {
          type: "button",
          className: "add",
          ariaLabel: `Add ${readable(name)} to what is open`,
          title: "Add to what is open",
          onclick: choose(true),
        },
        "+",
      ),
    );
  }

  async function search() {
    const number = close();
    const text = input.value.trim();
    if (!text) return;
    try {
      const { totalCount, nodes } = (await ask(SEARCH, { text })).search;
      if (number !== last) return;
      count.textContent =
        totalCount > nodes.length ? `the first ${nodes.length} of ${totalCount}` : `${totalCount} found`;
      found.replaceChildren(...nodes.map(entry));
      input.setAttribute("aria-expanded", String(nodes.length > 0));
    } catch ({ message }) {
      if (number === last) found.replaceChildren(element("li", { role: "alert" }, message));
    }
  }

  function move({ key, target }, event) {
    const all = [...found.querySelectorAll("button:not(.add)")];
    const at = all.indexOf(target);
    const next = key === "ArrowDown" ? all[at + 1] : at > 0 ? all[at - 1] : input;
    event.preventDefault();
    next?.focus();
  }

  input.addEventListener("input", () => {
    close();
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener("keydown", async ({ key }) => {
    if (key !== "Enter") return;
    const codes = input.value
      .trim()
      .toUpperCase()
      .split(/\s*,\s*/);
    if (codes.length > 1 && codes.every((code) => CODE.test(code)) && (await areKnown(codes))) {
      close();
      input.value = "";
      return openAll(codes);
    }
    if (found.childElementCount === 0) await search();
    found.querySelector("button")?.click();
  });
  input.closest("search").addEventListener("keydown", (event) => {
    if (["ArrowDown", "ArrowUp"].includes(event.key)) move(event, event);
    if (event.key !== "Escape") return;
    close();
    input.focus();
  });
  document.addEventListener("click", ({ target }) => target.closest("search") || close());
}
