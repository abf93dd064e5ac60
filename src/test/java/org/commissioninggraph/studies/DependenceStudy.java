package org.commissioninggraph.studies;

import static org.commissioninggraph.studies.Answers.in;
import static org.commissioninggraph.studies.Answers.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.DoubleStream;

/** Which CCGs depend on one trust, and what would be closed with it. */
final class DependenceStudy implements Study {
    private static final double LEFT = 250;
    private static final double SCALE = 4.3;

    @Override
    public String name() {
        return "dependence";
    }

    private static List<JsonNode> ccgs(Answers answers) {
        return answers.list(1, "/provider/commissioners/edges");
    }

    private static DoubleStream shares(Answers answers, String pointer) {
        return ccgs(answers).stream().mapToDouble(ccg -> in(ccg, pointer).asDouble());
    }

    private static long sites(Answers answers, String sector) {
        return answers.list(1, "/provider/sites/nodes").stream()
                .filter(site -> site.get("sector").asText().equals(sector))
                .count();
    }

    @Override
    public List<String> statements(Answers answers) {
        int count = ccgs(answers).size();
        int nine = answers.at(0, "/ninth/totalCount").asInt();
        JsonNode concentration = answers.at(1, "/network/concentration/0");
        long london = ccgs(answers).stream()
                .filter(ccg ->
                        in(ccg, "/node/providers/edges/1/node/name").asText().startsWith("GUY'S"))
                .count();
        return List.of(
                text(
                        "%d of %d CCGs sent half of their admitted patients or more to a single trust, and %d sent nine tenths.",
                        answers.at(0, "/half/totalCount").asInt(),
                        answers.at(0, "/ccgs/totalCount").asInt(),
                        nine),
                text("%s of those %d depend", both(answers) == 2 ? "Two" : "Others", nine),
                text(
                        "%d CCGs send most of their patients to it, between %.0f%% and %.0f%%; %,.0f people are registered with"
                                + " their %.0f practices. Next comes a trust with at most %.1f%%.",
                        count,
                        100 * shares(answers, "/admissionShare").min().orElseThrow(),
                        100 * shares(answers, "/admissionShare").max().orElseThrow(),
                        shares(answers, "/node/population").sum(),
                        shares(answers, "/node/practices/totalCount").sum(),
                        100
                                * shares(answers, "/node/providers/edges/1/admissionShare")
                                        .max()
                                        .orElseThrow()),
                text(
                        "one of %d acute trusts; for these %d there is nothing",
                        answers.at(0, "/acute/totalCount").asInt(), count),
                text(
                        "of %d CCGs known to send patients, its shares are worth %.1f of equal size",
                        concentration.get("known").asInt(),
                        concentration.get("effective").asDouble()),
                text(
                        "%d sites belong to it. %d of these are of the NHS; %d are independent hospitals",
                        answers.at(1, "/provider/sites/totalCount").asInt(),
                        sites(answers, "NHS"),
                        sites(answers, "INDEPENDENT")),
                text(
                        "nearly %s in ten",
                        shares(answers, "/admissionShare").average().orElseThrow() < 0.9 ? "nine" : ""),
                text("London for %d of the %d CCGs", london, count),
                "lack to 100%",
                "Where admitted patients of four CCGs");
    }

    /** Those of nine tenths that send them to this trust. */
    private static long both(Answers answers) {
        return shares(answers, "/admissionShare").filter(share -> share >= 0.9).count();
    }

    @Override
    public Drawing picture(Answers answers) {
        Drawing drawing = new Drawing(
                720,
                330,
                "Four CCGs that depend on one trust",
                "Estimated shares of their admitted patients, 1 April 2017",
                text(
                        "Source: %s, %s; release %s",
                        answers.at(1, "/source/publisher").asText(),
                        answers.at(1, "/source/vintage").asText(),
                        answers.at(1, "/release/version").asText()));
        double y = 80;
        for (JsonNode edge : ccgs(answers)) {
            row(drawing, edge, y);
            y += 46;
        }
        legend(drawing, 20, 282, Ink.BLUE, "East Kent Hospitals");
        legend(drawing, 180, 282, Ink.ORANGE, "the next trust");
        legend(drawing, 310, 282, Ink.GREEN, "all others known");
        legend(drawing, 460, 282, Ink.GREY, "not in the data");
        return drawing;
    }

    private static void row(Drawing drawing, JsonNode edge, double y) {
        double first = edge.get("admissionShare").asDouble();
        double second = in(edge, "/node/providers/edges/1/admissionShare").asDouble();
        double known =
                in(edge, "/node/providers/edgeAggregate/admissionShare/sum").asDouble();
        String name = in(edge, "/node/name").asText().replace("NHS ", "").replace(" CCG", "");
        drawing.text(20, y + 14, Ink.WORDS, Drawing.Anchor.START, 14, name);
        String people = text("%,d people", in(edge, "/node/population").asInt());
        drawing.text(20, y + 30, Ink.QUIET, Drawing.Anchor.START, 12, people);
        double x = LEFT;
        x = part(drawing, x, y, first, Ink.BLUE);
        x = part(drawing, x, y, second, Ink.ORANGE);
        x = part(drawing, x, y, known - first - second, Ink.GREEN);
        part(drawing, x, y, 1 - known, Ink.GREY);
        drawing.text(LEFT + 10, y + 21, Ink.ON_BAR, Drawing.Anchor.START, 13, text("%.1f%%", 100 * first));
    }

    private static double part(Drawing drawing, double x, double y, double share, Ink ink) {
        drawing.bar(x, y, share * 100 * SCALE - 1, 32, ink);
        return x + share * 100 * SCALE;
    }

    private static void legend(Drawing drawing, double x, double y, Ink ink, String text) {
        drawing.bar(x, y - 10, 12, 12, ink);
        drawing.text(x + 18, y + 1, Ink.WORDS, Drawing.Anchor.START, 12, text);
    }
}
