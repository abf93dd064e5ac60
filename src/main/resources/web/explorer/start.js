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

/** Drawn by the explorer itself of what the question asks: `-Dtest=ExplorerIT -Dexplorer=write` makes them. */
const picture = (name) =>
  element("img", { src: `/explorer/${name}.svg`, width: 320, height: 160, alt: "", className: "thumb" });

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
