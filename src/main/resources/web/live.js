"use strict";

// Asks a subscription over server-sent events, and hands GraphiQL each answer as it comes.
function isLive(request, { documentAST }) {
  const operations = documentAST?.definitions.filter(({ kind }) => kind === "OperationDefinition") ?? [];
  const asked = operations.find(({ name }) => !request.operationName || name?.value === request.operationName);
  return asked?.operation === "subscription";
}

async function readEvents(response, tell) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop();
    for (const event of events) {
      const data = event.split("\n").find((line) => line.startsWith("data:"));
      if (data && data.length > "data:".length) tell(JSON.parse(data.slice("data:".length)));
    }
  }
}

async function readAnswers(request, headers, signal, tell) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { ...headers, accept: "text/event-stream", "content-type": "application/json" },
    body: JSON.stringify(request),
    signal,
  });
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await readEvents(response, tell);
  } else {
    tell(await response.json());
  }
}

/** What GraphiQL takes for an observable. To end it closes the stream. */
function askLive(request, { headers }) {
  return {
    subscribe(observer) {
      const ending = new AbortController();
      readAnswers(request, headers, ending.signal, (answer) => observer.next(answer)).then(
        () => observer.complete(),
        (problem) => ending.signal.aborted || observer.error(problem),
      );
      return { unsubscribe: () => ending.abort() };
    },
  };
}
