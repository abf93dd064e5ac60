// On a map marks that would lie over each other are one, with their number; as one comes closer they part.

/** Radius of such a mark, and size of its number, in pixels. */
const RADIUS = 8.5;
const LETTERS = 11;

/** Marks may touch so far that each is still seen. */
const TOUCH = 0.7;

const lieOver = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) < TOUCH * (a.radius + b.radius);

/** Joins marks {id, x, y, radius}, the most important first, until none lies over another: each with its `members`. */
export function crowdsOf(marks) {
  let left = marks.map((mark) => ({ ...mark, members: [mark.id] }));
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    const kept = [];
    for (const mark of left) {
      const under = kept.find((other) => lieOver(mark, other));
      if (!under) {
        kept.push(mark);
        continue;
      }
      isChanged = true;
      under.members.push(...mark.members);
      under.radius = Math.max(under.radius, RADIUS);
    }
    left = kept;
  }
  return left;
}

/** Crowds of a drawing, as classes and data of its nodes. */
export function crowding(graph) {
  let order = new Map();
  let crowds = new Map();

  function mark({ id, members, radius }) {
    const head = graph.getElementById(id);
    const nodes = members.map((member) => graph.getElementById(member));
    const isMixed = (name) => new Set(nodes.map((node) => node.data(name))).size > 1;
    head.addClass(`crowd ${isMixed("colour") ? "mixed" : ""} ${isMixed("shape") ? "round" : ""}`);
    head.data({ count: String(members.length), size: (2 * radius) / graph.zoom(), letters: LETTERS / graph.zoom() });
    nodes.slice(1).forEach((node) => node.addClass("crowded"));
    crowds.set(id, members);
  }

  return {
    /** Who is the mark of a crowd: what is looked at, what is open, what is pinned, then by importance. */
    show({ nodes }, importance, { at, pin }) {
      const rank = ({ id, isOpened }) => (id === at ? 4e9 : isOpened ? 3e9 : pin.includes(id) ? 2e9 : importance(id));
      order = new Map(nodes.map((each) => [each.id, rank(each)]));
    },
    update(isMap) {
      graph.nodes(".crowd, .crowded").removeClass("crowd crowded mixed round");
      crowds = new Map();
      if (!isMap) return;
      const seen = graph.nodes().filter((node) => node.visible() && order.has(node.id()));
      const marks = seen.map((node) => ({ id: node.id(), ...node.renderedPosition(), radius: node.renderedWidth() / 2 }));
      marks.sort((a, b) => order.get(b.id) - order.get(a.id) || a.id.localeCompare(b.id));
      crowdsOf(marks)
        .filter(({ members }) => members.length > 1)
        .forEach(mark);
    },
    /** The codes of a crowd that has this mark; of what stands alone, nothing. */
    of: (id) => crowds.get(id) ?? [],
  };
}
