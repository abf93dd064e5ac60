// The way to a path between two organisations: after "Path from here" what is chosen next is its other end.
import { EMPTY } from "/explorer/question.js";
import { notify } from "/explorer/telling.js";

/** `now` tells what is shown, `want` is told what to change. */
export function pathing(now, want) {
  let from = null;
  const escape = ({ key }) => key === "Escape" && leave();

  function leave() {
    if (from === null) return;
    from = null;
    removeEventListener("keydown", escape);
    notify(now().shown?.notice ?? "");
  }

  return {
    isWanted: () => from !== null,
    /** From now on, until Escape or another act. */
    from(code) {
      from = code;
      addEventListener("keydown", escape);
      notify("Now choose the other end of the path: in the picture, a list or the search. Escape ends this.");
      document.getElementById("status").textContent = "Choose the other end of the path.";
    },
    /** What was left out of a picture is no word on paths: they begin with all. */
    async to(code) {
      const path = [from, code];
      leave();
      const { asOf, view, size, colour, shade } = now().question;
      if (path[0] !== code) await want({ ...EMPTY, asOf, view, size, colour, shade, path });
    },
    leave,
  };
}
