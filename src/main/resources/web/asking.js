// Asks the API.

/** The body of an answer, also of one that tells errors. Something on the way may have answered in its place. */
export async function json(response) {
  if (!response.headers.get("content-type")?.includes("json")) {
    throw new Error(`The server answered with HTTP status ${response.status}.`);
  }
  return response.json();
}

/** By GET, so that the browser keeps the answer for as long as the release is the same. */
export async function ask(query, variables = {}) {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await fetch(`/graphql?${parameters}`, { headers: { accept: "application/graphql-response+json" } });
  const { data, errors } = await json(response);
  if (errors) {
    const message = errors.map((error) => error.message).join("; ");
    throw Object.assign(new Error(message), { code: errors[0].extensions?.code });
  }
  return data;
}
