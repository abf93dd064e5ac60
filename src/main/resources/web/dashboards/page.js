// The source of each example, below it.
for (const place of document.querySelectorAll("[data-source]")) {
  place.textContent = await (await fetch(place.dataset.source)).text();
}
