// What is the same picture: one whose parts, and so places, do not depend on the day.

/** Names the picture of a question; another one is fitted to the window anew. */
export function viewOf({ codes, show, share, path, hops, view, beside, more, asOf }) {
  return JSON.stringify([codes, show, share, path, hops, view, beside, more, share ? asOf : ""]);
}
