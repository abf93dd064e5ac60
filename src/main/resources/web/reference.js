"use strict";

// Searches the page itself: nothing is asked of the server.
const MOST = 50;
const input = document.getElementById("search");
const found = document.getElementById("found");
const count = document.getElementById("count");
let entries = null;

function entry(anchor, described) {
  const description = described?.textContent ?? "";
  return { anchor, name: anchor.toLowerCase(), description, text: description.toLowerCase() };
}

/** Every type and every field, in the order of the page: what is generated comes last. */
function readEntries() {
  return [...document.querySelectorAll(".type, .type dt[id]")].map((part) =>
    entry(part.id, part.matches("dt") ? part.nextElementSibling : part.querySelector("p")),
  );
}

/** Small is near: the name itself, the start of a name, a part of it, its description. */
function distance({ name, text }, words) {
  const last = name.slice(name.indexOf(".") + 1);
  const ranks = words.map((word) => {
    if (last === word || name === word) return 0;
    if (last.startsWith(word)) return 1;
    if (name.includes(word)) return 2;
    return text.includes(word) ? 3 : Infinity;
  });
  return Math.max(...ranks);
}

function find(text) {
  entries ??= readEntries();
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries
    .map((each) => ({ ...each, rank: distance(each, words) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank);
}

function item({ anchor, description }) {
  const link = document.createElement("a");
  link.href = `#${anchor}`;
  const small = document.createElement("small");
  small.textContent = description;
  link.append(anchor, small);
  const line = document.createElement("li");
  line.append(link);
  return line;
}

function show() {
  const all = input.value.trim() ? find(input.value) : [];
  found.replaceChildren(...all.slice(0, MOST).map(item));
  const shown = all.length > MOST ? `The first ${MOST} of ${all.length}` : `${all.length} found`;
  count.textContent = input.value.trim() ? shown : "";
}

function clear() {
  input.value = "";
  show();
}

/** The first one found. */
function go(event) {
  event.preventDefault();
  found.querySelector("a")?.click();
}

/** What a link leads to may be folded away. */
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let part = target; part; part = part.parentElement) {
    if (part.matches("details")) part.open = true;
  }
  target?.scrollIntoView();
}

input.addEventListener("input", show);
input.addEventListener("focus", show);
input.addEventListener("keydown", (event) => event.key === "Enter" && go(event));
document.addEventListener("click", (event) => !event.target.closest("search") && found.replaceChildren());
found.addEventListener("click", (event) => event.target.closest("a") && clear());
addEventListener("hashchange", unfold);
addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== input) {
    event.preventDefault();
    input.focus();
  }
  if (event.key === "Escape") clear();
});
unfold();
