package org.commissioninggraph.studies;

import static org.commissioninggraph.studies.Answers.in;
import static org.commissioninggraph.studies.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How concentrated acute care became, as far as the data says. */
final class ConcentrationStudy implements Study {
    private static final int GROUND = 250;
    private static final int LAST_YEAR = 6;

    @Override
    public String name() {
        return "concentration";
    }

    private static int trusts(Answers answers, int year) {
        return answers.at(0, "/providers/overTime/" + year + "/totalCount").asInt();
    }

    private static double[] figures(Answers answers, String name) {
        return answers.list(2, "/network/concentration").stream()
                .mapToDouble(ccg -> ccg.get(name).asDouble())
                .sorted()
                .toArray();
    }

    private static JsonNode ccg(Answers answers, int day, String code) {
        return answers.list(3, "/measuresOver/" + day + "/network/concentration").stream()
                .filter(each -> in(each, "/node/code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double index(Answers answers, int day, String code) {
        return ccg(answers, day, code).get("index").asDouble();
    }

    @Override
    public List<String> statements(Answers answers) {
        double[] indexes = figures(answers, "index");
        double[] totals = figures(answers, "total");
        double middle = indexes[indexes.length / 2];
        List<JsonNode> closed = answers.list(1, "/providers/nodes");
        List<JsonNode> ended = closed.stream()
                .filter(trust -> in(trust, "/successors/nodes").isEmpty())
                .toList();
        return List.of(
                text(
                        "There were %d acute trusts in April 2013 and %d in April 2019: %d were closed and %d were opened, each"
                                + " made of two that closed. What became of those %d:",
                        trusts(answers, 0),
                        trusts(answers, LAST_YEAR),
                        answers.at(0, "/closed/totalCount").asInt(),
                        ofTwo(answers),
                        closed.size()),
                text(
                        "%d have a successor, another trust; of %d, %s, the source names none.",
                        closed.size() - ended.size(),
                        ended.size(),
                        ended.get(0).get("code").asText()),
                "squares: 1 where all go to one trust",
                text(
                        "the index of %d CCGs lay between %.2f and %.2f, with %.2f in the middle: as if patients had %.1f trusts",
                        indexes.length, indexes[0], indexes[indexes.length - 1], middle, 1 / middle),
                text(
                        "For Trafford the index went from %.2f to %.2f, for Manchester from %.2f to %.2f;",
                        index(answers, 0, "02A"),
                        index(answers, 1, "02A"),
                        index(answers, 0, "14L"),
                        index(answers, 1, "14L")),
                text("what is known, %.0f%% to %.0f%% of admissions", 100 * totals[0], 100 * totals[totals.length - 1]),
                text("there were %d acute trusts fewer", trusts(answers, 0) - trusts(answers, LAST_YEAR)),
                answers.at(4, "/network/concentration").isEmpty() ? "An empty list is not an index of 0." : "",
                "what one merger did to four CCGs",
                "two names became one. The shares of the two before",
                "where two neighbours merged");
    }

    /** How many were opened, if each is made of two. */
    private static int ofTwo(Answers answers) {
        List<JsonNode> opened = answers.list(0, "/opened/nodes");
        boolean all = opened.stream()
                .allMatch(trust -> in(trust, "/predecessors/nodes").size() == 2);
        return all ? opened.size() : -1;
    }

    @Override
    public Drawing picture(Answers answers) {
        Drawing drawing = new Drawing(
                720,
                480,
                "Acute trusts became fewer, and what one merger did",
                "Acute trusts on 1 April of each year; how concentrated care was is known for 2017/18 only",
                text(
                        "Sources: %s; %s; release %s",
                        answers.at(2, "/trusts/name").asText(),
                        answers.at(2, "/source/publisher").asText(),
                        answers.at(2, "/release/version").asText()));
        drawing.line(20, GROUND, 700, GROUND, Ink.QUIET);
        for (int year = 0; year <= LAST_YEAR; year++) {
            double x = 34 + year * 96.0;
            int count = trusts(answers, year);
            drawing.bar(x, GROUND - count, 64, count, Ink.BLUE);
            drawing.text(x + 32, GROUND - count - 7, Ink.WORDS, Drawing.Anchor.MIDDLE, 13, String.valueOf(count));
            String day = answers.at(0, "/providers/overTime/" + year + "/date").asText();
            drawing.text(x + 32, GROUND + 18, Ink.WORDS, Drawing.Anchor.MIDDLE, 13, day.substring(0, 4));
        }
        drawing.text(
                20,
                302,
                Ink.WORDS,
                Drawing.Anchor.START,
                14,
                "Index of concentration of four CCGs on 30 September and 1 October 2017");
        double y = 318;
        for (String code : List.of("02A", "14L", "01W", "01G")) {
            pair(drawing, answers, code, y);
            y += 33;
        }
        return drawing;
    }

    private static void pair(Drawing drawing, Answers answers, String code, double y) {
        String name = in(ccg(answers, 0, code), "/node/name").asText();
        drawing.text(
                20,
                y + 17,
                Ink.WORDS,
                Drawing.Anchor.START,
                13,
                name.replace("NHS ", "").replace(" CCG", ""));
        for (int day = 0; day < 2; day++) {
            double width = 480 * index(answers, day, code);
            double top = y + 13 * day;
            drawing.bar(130, top, width, 11, day == 0 ? Ink.GREY : Ink.ORANGE);
            String value = text("%.2f %s", index(answers, day, code), day == 0 ? "before" : "after");
            drawing.text(136 + width, top + 10, Ink.WORDS, Drawing.Anchor.START, 11, value);
        }
    }
}
