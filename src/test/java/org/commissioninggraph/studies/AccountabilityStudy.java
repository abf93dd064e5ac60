package org.commissioninggraph.studies;

import static org.commissioninggraph.studies.Answers.in;
import static org.commissioninggraph.studies.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** From a practice to the Secretary of State, step by step. */
final class AccountabilityStudy implements Study {
    private static final int BOX = 300;
    private static final int STEP = 78;
    private static final Map<String, String> WORDS = Map.of(
            "MEMBER_OF", "member of",
            "OVERSEEN_BY", "overseen by",
            "PART_OF", "part of",
            "ACCOUNTABLE_TO", "accountable to");

    @Override
    public String name() {
        return "accountability";
    }

    @Override
    public List<String> statements(Answers answers) {
        List<JsonNode> paths = answers.list(0, "/paths/paths");
        return List.of(
                "The two ways up",
                text(
                        "There are %d ways, %s. The short one has %d steps:",
                        paths.size(),
                        answers.at(0, "/paths/more").asBoolean() ? "and others" : "and no others",
                        paths.get(0).get("hops").asInt()),
                text("The long one has %d:", paths.get(1).get("hops").asInt()),
                text(
                        "the %s, for all CCGs alike",
                        in(answers.at(1, "/law"), "/name").asText().split(",", 2)[0]),
                text(
                        "%s has %d duties, must commission %d services, and must have %d kinds of members",
                        in(answers.at(2, "/ccg"), "/name")
                                .asText()
                                .replace("NHS ", "")
                                .replace(" CCG", ""),
                        answers.at(2, "/ccg/duties/totalCount").asInt(),
                        answers.at(2, "/ccg/servicesToCommission/totalCount").asInt(),
                        answers.at(2, "/ccg/governingBodySeats/totalCount").asInt()),
                text(
                        "It does for %,d of %,d practices. %s is a member of no CCG",
                        answers.at(3, "/linked/totalCount").asInt(),
                        answers.at(3, "/practices/totalCount").asInt(),
                        answers.list(3, "/others/nodes").size() == 1 ? "The other" : "Another"));
    }

    @Override
    public Drawing picture(Answers answers) {
        Drawing drawing = new Drawing(
                790,
                560,
                "From a practice to the Secretary of State",
                "On 1 April 2014. To the left by law, to the right as NHS England arranged itself",
                text(
                        "Source of each step beside it; release %s",
                        answers.at(1, "/release/version").asText()));
        List<JsonNode> paths = answers.list(0, "/paths/paths");
        for (int path = 0; path < paths.size(); path++) {
            way(drawing, paths.get(path), 20 + path * 384.0);
        }
        return drawing;
    }

    private static void way(Drawing drawing, JsonNode path, double x) {
        double y = 76;
        for (int place = 0; place < path.get("nodes").size(); place++) {
            JsonNode node = path.get("nodes").get(place);
            drawing.bar(x, y, BOX, 40, Ink.BLUE);
            drawing.text(x + 12, y + 18, Ink.ON_BAR, Drawing.Anchor.START, 12, name(node));
            drawing.text(
                    x + 12,
                    y + 33,
                    Ink.ON_BAR,
                    Drawing.Anchor.START,
                    11,
                    node.get("code").asText());
            if (place > 0) {
                step(drawing, in(path, "/steps/" + (place - 1) + "/relationships/0"), x, y);
            }
            y += STEP;
        }
    }

    /** What is in brackets would not fit into the box. */
    private static String name(JsonNode node) {
        return node.get("name").asText().replaceFirst(" \\(.*", "");
    }

    private static void step(Drawing drawing, JsonNode relationship, double x, double y) {
        drawing.arrow(x + 20, y - STEP + 42, y - 1, Ink.QUIET);
        drawing.text(
                x + 34,
                y - 14,
                Ink.WORDS,
                Drawing.Anchor.START,
                12,
                text(
                        "%s, since %s (%s)",
                        WORDS.get(relationship.get("type").asText()),
                        relationship.get("since").asText(),
                        relationship.get("source").asText()));
    }
}
