// The search for an organisation, as one types.
import { ask } from "/asking.js";
import { element } from "/dom.js";

const SEARCH = `query Search($text: String!) {
  search(text: $text, first: 10, history: true) { totalCount nodes { __typename code name } }
}`;
const PAUSE = 200;

export function searchable(input, choose) {
  const found = document.getElementById("found");
  const count = document.getElementById("count");
  let last = 0;
  let timer;

  function close() {
    clearTimeout(timer);
    last++;
    input.value = "";
    count.textContent = "";
    found.replaceChildren();
  }

  function entry({ code, name, __typename: type }) {
    const chosen = () => {
      close();
      choose(code);
    };
    return element(
      "li",
      null,
      element("button", { type: "button", onclick: chosen }, name, element("small", null, `${type} ${code}`)),
    );
  }

  async function search() {
    const number = ++last;
    const text = input.value.trim();
    const { search: list } = text ? await ask(SEARCH, { text }) : { search: { totalCount: 0, nodes: [] } };
    if (number === last) {
      count.textContent = text ? list.totalCount.toLocaleString("en-GB") : "";
      found.replaceChildren(...list.nodes.map(entry));
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => search().catch(({ message }) => (count.textContent = message)), PAUSE);
  });
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
    if (key === "Enter") found.querySelector("button")?.click();
  });
}
