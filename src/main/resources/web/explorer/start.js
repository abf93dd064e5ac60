// The page to start from: pictures worth a click.
import { element } from "/dom.js";

const STARTS = [
  {
    title: "Who goes where",
    text: "All CCGs and hospital trusts of England, 2017/18, by the share of patients.",
    search: "?show=CCG,Provider:COMMISSIONS&asOf=2017-04-01&colour=region",
    picture: "web",
  },
  {
    title: "Manchester, before and after",
    text: "Three CCGs become one on 1 April 2017: what came, what went.",
    search: "?codes=00W,01M,01N,14L&asOf=2017-04-01&against=2017-03-31&at=14L",
    picture: "merger",
  },
  {
    title: "The chain of accountability",
    text: "From the Department of Health through NHS England to a CCG and its practices.",
    search: "?codes=DOH,X24,00Q&asOf=2014-04-01&without=BORDERS,COMMISSIONS&at=X24",
    picture: "chain",
  },
  {
    title: "One practice",
    text: "A practice in Blackburn, the bodies around it, and how its list grew.",
    search: "?codes=P81005&asOf=2019-10-01",
    picture: "practice",
  },
  {
    title: "Who shares hospitals",
    text: "CCGs linked where their patients go to the same trusts; a slider sets how much.",
    search: "?share=CCG:COMMISSIONS&asOf=2017-04-01&threshold=0.4&colour=community&view=map",
    picture: "share",
  },
  {
    title: "A hospital and its patients",
    text: "Which CCGs send their patients to Manchester’s largest trust.",
    search: "?codes=RW3&asOf=2017-04-01",
    picture: "star",
  },
];

/** Small drawings, as points "x,y,colour,radius" and lines between them by number. */
const PICTURES = {
  web: [
    "20,30,0,6 60,15,1,8 100,32,0,7 45,55,1,8 85,62,0,6 125,55,1,7 140,22,0,5",
    "0-1 1-2 0-3 2-3 3-4 4-5 2-5 5-6 1-6 1-4",
  ],
  merger: ["30,15,3,8 30,40,3,8 30,65,3,8 120,40,0,13", "0-3 1-3 2-3"],
  chain: [
    "15,40,7,8 55,40,7,10 95,20,5,6 95,40,5,6 95,60,5,6 138,15,0,7 138,40,0,7 138,65,0,7",
    "0-1 1-2 1-3 1-4 2-5 3-6 4-7",
  ],
  practice: ["55,40,2,14 110,22,0,12 110,60,6,8", "0-1 0-2"],
  share: ["40,25,0,9 75,18,0,7 60,55,0,8 100,48,4,8 128,28,4,7 122,62,4,6", "0-1 0-2 1-2 3-4 3-5 4-5 2-3"],
  star: [
    "75,40,1,13 25,15,0,5 20,45,0,6 45,70,0,7 110,68,0,8 135,45,0,5 120,14,0,9 70,8,0,5",
    "0-1 0-2 0-3 0-4 0-5 0-6 0-7",
  ],
};
const SVG = "http://www.w3.org/2000/svg";

function svg(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function picture(name) {
  const [points, lines] = PICTURES[name].map((text) => text.split(" "));
  const at = points.map((point) => point.split(",").map(Number));
  const drawn = svg("svg", { viewBox: "0 0 160 80", class: "thumb", "aria-hidden": "true" });
  for (const [from, to] of lines.map((pair) => pair.split("-").map((index) => at[index]))) {
    drawn.append(svg("line", { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }));
  }
  drawn.append(...at.map(([cx, cy, colour, r]) => svg("circle", { cx, cy, r, class: `fill-${colour}` })));
  return drawn;
}

/** Fills this place; a click asks `open` for the question of the link. */
export function start(place, open) {
  const card = ({ title, text, search, picture: name }) => {
    const onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(search);
    };
    return element(
      "li",
      null,
      element(
        "a",
        { href: `/network${search}`, onclick },
        picture(name),
        element("strong", null, title),
        element("span", null, text),
      ),
    );
  };
  place.replaceChildren(
    element("h2", { tabIndex: -1 }, "Who commissioned whose care in England, 2013 to 2019"),
    element("p", null, "Search above for a GP practice, a CCG, a hospital or a place, or begin with one of these:"),
    element("ul", null, STARTS.map(card)),
  );
}
