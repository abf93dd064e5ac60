// The names of the API in words.

/** "areaTeamConnection" is "area team", "accountableCcgs" is "accountable CCGs". */
export function words(name) {
  const parts = name.replace(/Connection$/, "").split(/(?<=[a-z])(?=[A-Z])/);
  return parts.map((part) => part.toLowerCase().replace(/^ccg/, "CCG")).join(" ");
}

export function title(name) {
  const text = words(name);
  return text[0].toUpperCase() + text.slice(1);
}

/** "1 link", "2 links". */
export const many = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
