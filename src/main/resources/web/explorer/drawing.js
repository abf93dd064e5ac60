// The drawing: organisations as nodes in colours and shapes, relationships as arrows, by Cytoscape.
import cytoscape from "/cytoscape.js";
import { crowding } from "/explorer/crowds.js";
import { whenSchemeChanges } from "/explorer/kinds.js";
import { labels } from "/explorer/labels.js";
import { touching } from "/explorer/touch.js";
import { lineClasses, lineData, look, nodeClasses, nodeData } from "/explorer/style.js";

globalThis.cytoscapeFcose(cytoscape);

/** A few nodes do not fill the window: their marks would be out of measure. */
const CLOSEST = 1.25;

/** A crowd is shown with so much around it at least, in the model. */
const LEAST_AROUND = 2;

const CLICK_TO_WHEEL = 0.12;

/** How long what comes and goes with a day is marked, in milliseconds. */
const MOMENT = 900;

/** What is drawn into this element; `chosen` is told the code of a node that is clicked or touched; `said` tells of a line in words. */
export function drawing(container, { chosen, said }) {
  const graph = cytoscape({
    container,
    style: look(),
    maxZoom: 16,
    minZoom: 0.03,
    autoungrabify: true,
    boxSelectionEnabled: false,
  });
  const written = labels(graph, container);
  const crowds = crowding(graph);
  let isFitted = true;
  let isMap = false;
  let whole = null;
  let looked = "";
  whenSchemeChanges(() => graph.style(look()));
  graph.on("tap", "node", ({ target }) => (crowds.of(target.id()).length > 0 ? part(target.id()) : chosen(target.id())));
  graph.on("mouseover", "node", ({ target }) => {
    target.connectedEdges().addClass("lit");
    written.hover(target.id());
  });
  graph.on("mouseout", "node", ({ target }) => {
    target.connectedEdges().removeClass("lit");
    written.hover(null);
  });
  graph.on("mouseover", "edge", ({ target, renderedPosition }) => {
    target.addClass("lit");
    tip(container, said(target.id()), renderedPosition);
  });
  graph.on("mouseout", "edge", ({ target }) => {
    target.removeClass("lit");
    tip(container, "", null);
  });
  graph.on("dragpan", () => (isFitted = false));
  touching(graph, container, () => (isFitted = false));

  function zoom(factor, at) {
    isFitted = false;
    const renderedPosition = at ?? { x: container.clientWidth / 2, y: container.clientHeight / 2 };
    graph.zoom({ level: graph.zoom() * factor, renderedPosition });
  }

  function fit() {
    written.anew();
    if (whole) showBox(whole);
    isFitted = true;
    if (whole) return;
    const { width } = container.getBoundingClientRect();
    graph.fit(graph.elements(), width < 500 ? 24 : 48);
    if (!isMap && graph.zoom() > CLOSEST)
      graph.zoom({ level: CLOSEST, renderedPosition: { x: container.clientWidth / 2, y: container.clientHeight / 2 } });
  }

  // The wheel is the page's, unless the drawing has the focus or Ctrl is held, as by two fingers on a pad.
  function wheel(event) {
    event.stopPropagation();
    if (!event.ctrlKey && !container.contains(document.activeElement)) return;
    event.preventDefault();
    const { left, top } = container.getBoundingClientRect();
    const step = Math.max(-1, Math.min(1, event.deltaY / 100));
    zoom(Math.exp(-step * 2 * CLICK_TO_WHEEL), { x: event.clientX - left, y: event.clientY - top });
  }

  container.parentElement.addEventListener("wheel", wheel, { capture: true, passive: false });
  new ResizeObserver(() => {
    graph.resize();
    if (isFitted && container.clientWidth > 0) fit();
  }).observe(container);

  /** On a map places part as one comes closer, and marks stay nearly as large as they are. */
  function resize() {
    const thin = isMap ? Math.max(1, graph.zoom()) ** -0.8 : 1;
    graph.batch(() =>
      graph.elements().forEach((part) => {
        const name = part.isNode() ? "size" : "width";
        part.data({ thin, [name]: part.data(`${name}Of`) * thin });
      }),
    );
    graph.batch(() => crowds.update(isMap));
  }

  /** Comes closer to a crowd; of one that stands in one place, tells of who is next. */
  function part(id) {
    const members = crowds.of(id);
    const { x1, y1, x2, y2, w, h } = graph.collection(members.map((code) => graph.getElementById(code))).boundingBox();
    if (graph.zoom() > graph.maxZoom() / 2) return chosen(members[(members.indexOf(looked) + 1) % members.length]);
    const [x, y] = [Math.max(w, LEAST_AROUND), Math.max(h, LEAST_AROUND)];
    return showBox({ x1: x1 - x / 3, y1: y1 - y / 3, x2: x2 + x / 3, y2: y2 + y / 3 });
  }

  graph.on("zoom", () => isMap && resize());

  /** Shows this part of the picture, as large as it fits. */
  function showBox({ x1, y1, x2, y2 }) {
    isFitted = false;
    const { clientWidth: width, clientHeight: height } = container;
    const level = 0.95 * Math.min(width / (x2 - x1), height / (y2 - y1));
    const pan = { x: (width - level * (x1 + x2)) / 2, y: (height - level * (y1 + y2)) / 2 };
    graph.viewport({ zoom: level, pan });
  }

  return {
    graph,
    zoom,
    fit,
    showBox,
    labels: written,
    /**
     * Draws a frame at these places, and nothing else. In the same picture on another day, what comes is marked for a
     * moment, and what goes stays for it.
     */
    show(frame, places, { shownAs, colourOf }, question, importance, { map, isNew }) {
      isMap = Boolean(map);
      whole = map?.whole ?? null;
      const isLarge = frame.lines.length > 400;
      const isMarked = !isNew && !question.against;
      const added = graph.collection();
      graph.batch(() => {
        const ids = new Set([...frame.nodes, ...frame.lines].map(({ id }) => id));
        const leaving = graph.elements().filter((part) => !ids.has(part.id()));
        if (isMarked) leaving.addClass("leaving");
        else leaving.remove();
        const draw = (group, data, classes, place) => added.merge(put(graph, group, data, classes, place));
        for (const each of frame.nodes) {
          draw("nodes", nodeData(each, shownAs), nodeClasses(each, question), places.get(each.id));
        }
        for (const line of frame.lines) {
          draw("edges", lineData(line, isLarge, colourOf(line)), lineClasses(line, isLarge));
        }
        if (isMarked) added.addClass("fresh");
      });
      looked = question.at;
      crowds.show(frame, importance, question);
      resize();
      written.show(frame, importance, question);
      if (isMarked) setTimeout(settle, MOMENT, added);
    },
  };

  function settle(added) {
    added.removeClass("fresh");
    graph.elements(".leaving").remove();
  }
}

/** What a line says, beside the pointer. */
function tip(container, text, at) {
  const place = container.parentElement.querySelector(".tip");
  place.hidden = text === "";
  if (text === "") return;
  place.textContent = text;
  const { clientWidth: width, clientHeight: height } = container;
  place.style.left = `${Math.max(4, Math.min(at.x + 12, width - place.offsetWidth - 4))}px`;
  place.style.top = `${Math.max(4, Math.min(at.y + 12, height - place.offsetHeight - 4))}px`;
}

/** What was added: nothing where it was there. */
function put(graph, group, data, classes, position) {
  const known = graph.getElementById(data.id);
  if (known.nonempty()) {
    known.data(data).classes(classes);
    if (position) known.position(position);
    return graph.collection();
  }
  return graph.add({ group, data, classes, ...(position ? { position: { ...position } } : {}) });
}
