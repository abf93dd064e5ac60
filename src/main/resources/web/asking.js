// Asks /graphql. By GET, so that the browser keeps the answer for as long as the release is the same.
export async function ask(query, variables = {}) {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await fetch(`/graphql?${parameters}`, { headers: { accept: "application/graphql-response+json" } });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(errors.map(({ message }) => message).join("; "));
  }
  return data;
}
