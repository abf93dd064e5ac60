"use strict";

// What GraphiQL 3 leaves out for those who hear the page or have no mouse: names of its editors, ways to scroll them,
// and tabs that hold no other controls.
const EDITORS = {
  ".graphiql-query-editor textarea": "Query",
  ".graphiql-editor-tool .graphiql-editor:nth-child(1) textarea": "Variables",
  ".graphiql-editor-tool .graphiql-editor:nth-child(2) textarea": "Headers",
  ".graphiql-response textarea": "Answer",
};

function mendEditors(page) {
  for (const [selector, name] of Object.entries(EDITORS)) {
    page.querySelectorAll(selector).forEach((editor) => editor.setAttribute("aria-label", name));
  }
  page.querySelectorAll(".CodeMirror-scroll").forEach((scroller) => scroller.setAttribute("tabindex", "0"));
}

/** A tab holds a button that closes it, which the role of a tab does not allow: they become buttons in a group. */
function mendTabs(page) {
  page.querySelectorAll("ul.graphiql-tabs").forEach((tabs) => tabs.setAttribute("role", "group"));
  for (const tab of page.querySelectorAll("li.graphiql-tab")) {
    tab.setAttribute("role", "none");
    tab.removeAttribute("aria-selected");
    const current = tab.classList.contains("graphiql-tab-active");
    tab.querySelector(".graphiql-tab-button")?.setAttribute("aria-current", String(current));
  }
}

function mend(page) {
  mendEditors(page);
  mendTabs(page);
}

function keepMended(page) {
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

keepMended(document.getElementById("graphiql"));
