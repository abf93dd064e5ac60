package org.commissioninggraph.studies;

import java.util.Locale;

/**
 * A picture of bars, lines and words as SVG, in pixels from its upper left. It has paper of its own, so that it is read
 * wherever it is shown, and dark colours where a reader prefers these.
 */
final class Drawing {
    private static final String FONT = "system-ui,-apple-system,'Segoe UI','Liberation Sans',Arial,sans-serif";

    /** Where words stand from their point: to its right, on both sides, to its left. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder parts = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;

    /**
     * @param subtitle what is shown, with the day
     * @param source of the numbers, at the foot
     */
    Drawing(int width, int height, String title, String subtitle, String source) {
        this.width = width;
        this.height = height;
        this.title = title;
        text(20, 32, Ink.WORDS, Anchor.START, 18, title);
        text(20, 54, Ink.QUIET, Anchor.START, 13, subtitle);
        text(20, height - 14, Ink.QUIET, Anchor.START, 11, source);
    }

    void text(double x, double y, Ink ink, Anchor anchor, int size, String text) {
        parts.append(Answers.text(
                "<text x=\"%s\" y=\"%s\" class=\"%s\" fill=\"%s\" font-size=\"%d\" text-anchor=\"%s\"%s>%s</text>\n",
                number(x),
                number(y),
                ink.id(),
                ink.light(),
                size,
                anchor.name().toLowerCase(Locale.ROOT),
                size > 15 ? " font-weight=\"600\"" : "",
                escaped(text)));
    }

    void bar(double x, double y, double barWidth, double barHeight, Ink ink) {
        parts.append(Answers.text(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\" fill=\"%s\"/>\n",
                number(x), number(y), number(barWidth), number(barHeight), ink.id(), ink.light()));
    }

    void line(double x, double y, double toX, double toY, Ink ink) {
        parts.append(Answers.text(
                "<path d=\"M%s %sL%s %s\" class=\"%s-line\" stroke=\"%s\" stroke-width=\"1.5\"/>\n",
                number(x), number(y), number(toX), number(toY), ink.id(), ink.light()));
    }

    /** A line that goes down to a point. */
    void arrow(double x, double y, double toY, Ink ink) {
        line(x, y, x, toY - 6, ink);
        parts.append(Answers.text(
                "<path d=\"M%s %sl-5 -8h10z\" class=\"%s\" fill=\"%s\"/>\n",
                number(x), number(toY), ink.id(), ink.light()));
    }

    /** The whole file; the same parts give the same bytes. */
    String svg() {
        StringBuilder dark = new StringBuilder();
        for (Ink ink : Ink.values()) {
            dark.append(Answers.text(".%1$s{fill:%2$s}.%1$s-line{stroke:%2$s}", ink.id(), ink.dark()));
        }
        String escaped = escaped(title);
        return Answers.text(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\""
                                + " role=\"img\" aria-label=\"%3$s\" font-family=\"%4$s\">\n<title>%3$s</title>\n",
                        width, height, escaped, FONT)
                + "<style>@media (prefers-color-scheme:dark){" + dark + "}</style>\n"
                + Answers.text(
                        "<rect width=\"%d\" height=\"%d\" class=\"paper\" fill=\"%s\"/>\n",
                        width, height, Ink.PAPER.light())
                + parts + "</svg>\n";
    }

    private static String number(double value) {
        return Answers.text("%.1f", value).replace(".0", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
