// The other day beside the day: a second drawing with the same places, moved and zoomed with the first.
import { drawing } from "/explorer/drawing.js";

const at = (id) => document.getElementById(id);
const captions = () => [at("other"), at("stage")].map((stage) => stage.querySelector(".caption"));

/** `drawn` is the first drawing; `told` what drawings tell of; days are from `first` to `last`; `want` is told what to change. */
export function beside(drawn, told, [first, last], want) {
  let other = null;
  const [before, after] = captions().map((caption) => caption.querySelector("input"));
  for (const input of [before, after]) Object.assign(input, { min: first, max: last, required: true });
  before.addEventListener("change", () => before.reportValidity() && want({ against: before.value }));
  after.addEventListener("change", () => after.reportValidity() && want({ asOf: after.value }));

  /** Both show the same part of the picture; the one that is told of it tells nothing. */
  function follow(one, another) {
    let last = "";
    one.graph.on("viewport", () => {
      if (at("other").hidden) return;
      const viewport = { zoom: one.graph.zoom(), pan: { ...one.graph.pan() } };
      const now = JSON.stringify(viewport);
      const isSame = now === JSON.stringify({ zoom: another.graph.zoom(), pan: another.graph.pan() });
      if (now !== last && !isSame) another.graph.viewport(viewport);
      last = now;
    });
  }

  return {
    /** Shows or hides the second drawing, so that both have their room before something is drawn. Null when hidden. */
    open({ beside: isWanted, asOf, against }) {
      const isOpen = isWanted !== "" && against !== "";
      at("other").hidden = !isOpen;
      captions()[1].hidden = !isOpen;
      [before.value, after.value] = [against, asOf];
      if (isOpen && !other) {
        other = drawing(at("before"), told);
        follow(drawn, other);
        follow(other, drawn);
      }
      if (isOpen) [drawn, other].forEach(({ graph }) => graph.resize());
      return isOpen ? other : null;
    },
  };
}
