package org.commissioninggraph.studies;

import static org.commissioninggraph.studies.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The Manchester merger of 2017, and its practices before and after. */
final class MergerStudy implements Study {
    private static final int WIDTH = 720;
    private static final int GROUND = 330;
    private static final double SCALE = 2.3;
    private static final Map<String, String> NAMES =
            Map.of("00W", "Central", "01M", "North", "01N", "South", "14L", "Manchester");
    private static final Map<String, Ink> INKS =
            Map.of("00W", Ink.BLUE, "01M", Ink.ORANGE, "01N", Ink.GREEN, "14L", Ink.BLUE);

    @Override
    public String name() {
        return "merger";
    }

    @Override
    public List<String> statements(Answers answers) {
        JsonNode merger = answers.at(0, "/compare");
        List<JsonNode> moves = answers.list(1, "/compare/moves");
        JsonNode lists = answers.at(3, "");
        double before = 0;
        for (JsonNode ccg : Answers.list(Answers.in(lists, "/before/nodes"))) {
            before += Answers.in(ccg, "/practices/aggregate/listSize/sum").asDouble();
        }
        double after =
                Answers.in(lists, "/after/practices/aggregate/listSize/sum").asDouble();
        return List.of(
                text(
                        "%d CCGs were removed and %d was added; %s practice was. %d memberships ended on that day, and as"
                                + " many began.",
                        merger.get("removed").size(),
                        merger.get("added").size(),
                        merger.get("nodeCounts").toString().contains("Practice") ? "some" : "no",
                        same(merger.at("/edgeCounts/0/removed"), merger.at("/edgeCounts/0/added"))),
                text(
                        "%s lead to 14L: %d from Central (00W), %d from North (01M) and %d from South (01N).",
                        moves.stream().allMatch(move -> move.get("to").asText().equals("14L")) ? "All of them" : "Some",
                        from(moves, "00W"),
                        from(moves, "01M"),
                        from(moves, "01N")),
                text(
                        "The city had %d practices in 2013, %d in 2016, %d on the day of the merger and %d in 2019.",
                        total(answers, 0), total(answers, 3), total(answers, 4), total(answers, 6)),
                text("(%d in 2013, %d in 2016)", practices(answers, 0, "00W"), practices(answers, 3, "00W")),
                text("The lists add up to %,.0f patients before and after", before == after ? after : Double.NaN));
    }

    private static int same(JsonNode one, JsonNode other) {
        return one.asInt() == other.asInt() ? one.asInt() : -1;
    }

    private static long from(List<JsonNode> moves, String code) {
        return moves.stream()
                .filter(move -> move.get("from").asText().equals(code))
                .count();
    }

    private static List<JsonNode> ccgs(Answers answers, int year) {
        return answers.list(2, "/measuresOver/" + year + "/network/nodes/nodes");
    }

    private static int total(Answers answers, int year) {
        return ccgs(answers, year).stream()
                .mapToInt(ccg -> ccg.get("score").intValue())
                .sum();
    }

    private static int practices(Answers answers, int year, String code) {
        JsonNode ccgs = answers.at(2, "/measuresOver/" + year + "/network/nodes/nodes");
        return Answers.coded(ccgs, code).get("score").intValue();
    }

    @Override
    public Drawing picture(Answers answers) {
        Drawing drawing = new Drawing(
                WIDTH,
                400,
                "Practices of the CCGs of Manchester",
                "On 1 April of each year. On 1 April 2017 the three CCGs became one; the practices stayed",
                text(
                        "Source: %s, %s; release %s",
                        answers.at(2, "/source/publisher").asText(),
                        answers.at(2, "/source/name").asText(),
                        answers.at(2, "/release/version").asText()));
        drawing.line(30, GROUND, WIDTH - 20, GROUND, Ink.QUIET);
        for (int year = 0; year < 7; year++) {
            double x = 50 + year * 94.0;
            double y = GROUND;
            for (JsonNode ccg : ccgs(answers, year)) {
                double height = ccg.get("score").intValue() * SCALE;
                y -= height;
                segment(drawing, ccg, x, y, height);
            }
            drawing.text(x + 38, y - 8, Ink.WORDS, Drawing.Anchor.MIDDLE, 13, String.valueOf(total(answers, year)));
            String day = answers.at(2, "/measuresOver/" + year + "/date").asText();
            drawing.text(x + 38, GROUND + 20, Ink.WORDS, Drawing.Anchor.MIDDLE, 13, day.substring(0, 4));
        }
        return drawing;
    }

    private static void segment(Drawing drawing, JsonNode ccg, double x, double y, double height) {
        String code = ccg.get("code").asText();
        drawing.bar(x, y + 1, 76, height - 1, INKS.get(code));
        drawing.text(x + 38, y + height / 2 - 2, Ink.ON_BAR, Drawing.Anchor.MIDDLE, 12, NAMES.get(code));
        String count = String.valueOf(ccg.get("score").intValue());
        drawing.text(x + 38, y + height / 2 + 14, Ink.ON_BAR, Drawing.Anchor.MIDDLE, 12, count);
    }
}
