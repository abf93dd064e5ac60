// The pane of the answer, as long as nothing was asked: what to do, and the answer of the example.
import { element } from "/dom.js";
import { ready, response } from "/editor.js";
import { json } from "/asking.js";

async function answer(query) {
  const headers = { accept: "application/graphql-response+json" };
  return json(await fetch(`/graphql?${new URLSearchParams({ query })}`, { headers }));
}

/** `query` tells what is in the editor; the answer of one of these examples is shown below the prompt. */
export async function promptAnswer(examples, query) {
  await ready();
  const pane = document.querySelector(".graphiql-response");
  const model = response();
  if (!pane || !model || model.getValue() !== "") return;
  const prompt = element("p", { className: "prompt" }, "Press ▶ or Ctrl-Enter to ask. The answer comes here.");
  pane.append(prompt);
  const change = model.onDidChangeContent(() => {
    prompt.remove();
    change.dispose();
  });
  const example = examples.find((each) => each.query === query());
  if (!example) return;
  const text = JSON.stringify(await answer(example.query), null, 2);
  if (model.getValue() !== "" || query() !== example.query) return;
  model.setValue(text);
  const told = element(
    "p",
    { className: "prompt" },
    "The answer of the example. Change the query, and press ▶ or Ctrl-Enter to ask.",
  );
  pane.append(told);
  const next = model.onDidChangeContent(() => {
    told.remove();
    next.dispose();
  });
}
