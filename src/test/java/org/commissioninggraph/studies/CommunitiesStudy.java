package org.commissioninggraph.studies;

import static org.commissioninggraph.studies.Answers.text;

import java.util.List;

/** Communities of CCGs by the trusts that they share, beside the partnerships that they are in. */
final class CommunitiesStudy implements Study {
    private static final List<Integer> RESOLUTIONS = List.of(1, 2, 3, 5, 8);
    private static final int GROUND = 300;
    private static final double SCALE = 280;

    @Override
    public String name() {
        return "communities";
    }

    @Override
    public List<String> statements(Answers answers) {
        return List.of(
                "in two ways: by how many trusts they share of all that they use (`JACCARD`), and",
                ": 1 where both are the same, 0 where chance would do as well",
                "(Hubert and Arabie 1985)",
                "trusts two CCGs use",
                text("the agreement is %.2f at resolution 1", agreement(answers, "byTrusts", 1)),
                text(
                        "at resolution 5 there are %d communities for %d partnerships, and the agreement is %.2f",
                        answers.at(0, "/byAdmissions/r5/count").asInt(),
                        answers.at(0, "/byAdmissions/r5/agreement/groups").asInt(),
                        agreement(answers, "byAdmissions", 5)),
                text(
                        "all %d CCGs",
                        answers.at(0, "/byAdmissions/r1/agreement/nodesCompared")
                                .asInt()));
    }

    private static double agreement(Answers answers, String projection, int resolution) {
        return answers.at(0, "/" + projection + "/r" + resolution + "/agreement/adjustedRandIndex")
                .asDouble();
    }

    @Override
    public Drawing picture(Answers answers) {
        Drawing drawing = new Drawing(
                720,
                390,
                "Communities of CCGs that share trusts, and partnerships",
                "Adjusted Rand index, 1 April 2017, by resolution of the communities",
                text(
                        "Source: %s; %s; release %s",
                        answers.at(0, "/shares/publisher").asText(),
                        answers.at(0, "/members/publisher").asText(),
                        answers.at(0, "/release/version").asText()));
        for (int tenths = 0; tenths <= 8; tenths += 2) {
            double y = GROUND - tenths / 10.0 * SCALE;
            drawing.line(50, y, 700, y, tenths == 0 ? Ink.QUIET : Ink.GRID);
            drawing.text(42, y + 4, Ink.QUIET, Drawing.Anchor.END, 12, text("%.1f", tenths / 10.0));
        }
        double x = 70;
        for (int resolution : RESOLUTIONS) {
            bar(drawing, answers, "byTrusts", resolution, x, Ink.ORANGE);
            bar(drawing, answers, "byAdmissions", resolution, x + 52, Ink.BLUE);
            drawing.text(x + 50, GROUND + 20, Ink.WORDS, Drawing.Anchor.MIDDLE, 13, "resolution " + resolution);
            x += 126;
        }
        legend(drawing, 70, Ink.ORANGE, "linked by the trusts that they share");
        legend(drawing, 330, Ink.BLUE, "linked by the admissions that go to the same trusts");
        return drawing;
    }

    private static void bar(Drawing drawing, Answers answers, String projection, int resolution, double x, Ink ink) {
        double agreement = agreement(answers, projection, resolution);
        double top = GROUND - agreement * SCALE;
        drawing.bar(x, top, 48, agreement * SCALE, ink);
        drawing.text(x + 24, top - 6, Ink.WORDS, Drawing.Anchor.MIDDLE, 13, text("%.2f", agreement));
    }

    private static void legend(Drawing drawing, double x, Ink ink, String text) {
        drawing.bar(x, 338, 12, 12, ink);
        drawing.text(x + 18, 349, Ink.WORDS, Drawing.Anchor.START, 12, text);
    }
}
