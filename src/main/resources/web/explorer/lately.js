// What was asked lately, so that it need not be asked again: as much of it as is worth its memory.

/** Keeps the last `most` of what was made by key; promises that fail are forgotten. */
export function lately(most) {
  const kept = new Map();
  return (key, make) => {
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found);
    if (kept.size > most) kept.delete(kept.keys().next().value);
    if (found instanceof Promise) found.catch(() => kept.get(key) === found && kept.delete(key));
    return found;
  };
}
