// The search for an organisation, as one types.
import { ask } from "/asking.js";
import { element } from "/dom.js";
import { title } from "/words.js";

const SEARCH = `query Search($text: String!) {
  search(text: $text, first: 10, history: true) { totalCount nodes { __typename code name } }
}`;
const PAUSE = 200;

const [found, count] = ["found", "count"].map((id) => document.getElementById(id));

function tell(text, nodes) {
  count.textContent = text;
  found.replaceChildren(...nodes);
}

export function searchable(input, choose) {
  let last = 0;
  let timer;

  /** What was asked before is of no interest any more. */
  function forget() {
    clearTimeout(timer);
    tell("", []);
    return ++last;
  }

  function close() {
    forget();
    input.value = "";
  }

  function entry({ code, name, __typename: type }) {
    const chosen = () => {
      close();
      choose(code);
    };
    const what = element("small", null, `${title(type)} ${code}`);
    return element("li", null, element("button", { type: "button", onclick: chosen }, name, what));
  }

  async function search() {
    const number = forget();
    const text = input.value.trim();
    if (!text) return;
    try {
      const { totalCount, nodes } = (await ask(SEARCH, { text })).search;
      const shown = totalCount > nodes.length ? `the first ${nodes.length} of ${totalCount}` : `${totalCount} found`;
      if (number === last) tell(shown, nodes.map(entry));
    } catch ({ message }) {
      if (number === last) tell("", [element("li", { role: "alert" }, message)]);
    }
  }

  async function chooseFirst() {
    if (found.childElementCount === 0) await search();
    found.querySelector("button")?.click();
  }

  input.addEventListener("input", () => {
    forget();
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener("keydown", ({ key }) => key === "Enter" && chooseFirst());
  input.closest("search").addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    close();
    input.focus();
  });
  document.addEventListener("click", ({ target }) => target.closest("search") || forget());
}
