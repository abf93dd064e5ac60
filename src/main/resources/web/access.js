// What GraphiQL leaves out for those who hear the page: a tab holds a button that closes it, which the role of a tab does
// not allow, so tabs become buttons in a group.
function mend(page) {
  page.querySelectorAll("ul.graphiql-tabs").forEach((tabs) => tabs.setAttribute("role", "group"));
  for (const tab of page.querySelectorAll("li.graphiql-tab")) {
    tab.setAttribute("role", "none");
    tab.removeAttribute("aria-selected");
    const current = tab.classList.contains("graphiql-tab-active");
    tab.querySelector(".graphiql-tab-button")?.setAttribute("aria-current", String(current));
  }
}

export function keepMended(page) {
  let due = false;
  const observer = new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      mend(page);
    });
  });
  observer.observe(page, { childList: true, subtree: true, attributeFilter: ["aria-selected"] });
}
