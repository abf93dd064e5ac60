"use strict";

// Searches the page itself: nothing is asked of the server.
const MOST = 30;
const input = document.getElementById("search");
const found = document.getElementById("found");
const count = document.getElementById("count");

/** The text from a heading to the next one. */
function body(heading) {
  const parts = [];
  for (let next = heading.nextElementSibling; next && !next.id; next = next.nextElementSibling) {
    parts.push(next.textContent);
  }
  return parts.join(" ").replace(/\s+/g, " ");
}

const sections = [...document.querySelectorAll("article [id]")].map((heading) => {
  const title = heading.textContent;
  const page = heading.closest("article").querySelector("h1").textContent;
  const text = body(heading);
  return { id: heading.id, title: heading.tagName === "H1" ? title : `${page}: ${title}`, text };
});

/** Small is near: all words in the title, then in the text; none at all is not found. */
function rank({ title, text }, words) {
  const names = title.toLowerCase();
  const all = `${names} ${text.toLowerCase()}`;
  if (!words.every((word) => all.includes(word))) return Infinity;
  return words.filter((word) => !names.includes(word)).length;
}

/** Some words around the first that is looked for. */
function around(text, word) {
  const at = Math.max(0, text.toLowerCase().indexOf(word) - 60);
  return `${at > 0 ? "…" : ""}${text.slice(at, at + 160)}`;
}

function item({ id, title, text }, words) {
  const link = document.createElement("a");
  link.href = `#${id}`;
  const small = document.createElement("small");
  small.textContent = around(text, words[0]);
  link.append(title, small);
  const line = document.createElement("li");
  line.append(link);
  return line;
}

function show() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const all = words.length
    ? sections
        .map((section) => ({ section, rank: rank(section, words) }))
        .filter((each) => each.rank < Infinity)
        .sort((one, other) => one.rank - other.rank)
    : [];
  found.replaceChildren(...all.slice(0, MOST).map(({ section }) => item(section, words)));
  const shown = all.length > MOST ? `The first ${MOST} of ${all.length}` : `${all.length} found`;
  count.textContent = words.length ? shown : "";
}

function close() {
  input.value = "";
  show();
}

input.addEventListener("input", show);
input.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
  if (event.key === "Enter") found.querySelector("a")?.click();
});
found.addEventListener("click", close);
