package org.commissioninggraph.http.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * One document. While it is rendered its headings get anchors, and its links lead within the page, or to what the server has;
 * those to other files of the project lead nowhere.
 *
 * @param name that its anchors begin with
 * @param headings taken in while it is rendered
 */
record ManualPage(String name, List<Anchor> headings, String html) implements AttributeProvider {
    private static final Pattern DOCUMENT =
            Pattern.compile("(?:src/docs/|\\.\\./)?(?:studies/)?([a-z]*)(?:\\.md)?(?:#(.*))?");
    private static final Pattern PICTURES = Pattern.compile("^(?:src/docs/|\\.\\./)?pictures/");
    private static final String SDL = "schema/api.graphqls";
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    /** A heading, and where it is. */
    record Anchor(String id, String text) {}

    ManualPage(String name, List<Anchor> headings) {
        this(name, headings, "");
    }

    ManualPage with(String rendered) {
        return new ManualPage(name, headings, rendered);
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            String text = TEXT.render(heading).strip();
            String id = heading.getLevel() == 1 ? name : name + "-" + slug(text);
            headings.add(new Anchor(id, text));
            attributes.put("id", id);
        } else if (node instanceof Link link) {
            lead(link.getDestination(), attributes);
        } else if (node instanceof Image image) {
            attributes.put("src", PICTURES.matcher(image.getDestination()).replaceFirst("/docs/pictures/"));
        }
    }

    private void lead(String destination, Map<String, String> attributes) {
        Matcher document = DOCUMENT.matcher(destination);
        if (destination.endsWith(SDL)) {
            attributes.put("href", "/schema.graphqls");
        } else if (document.matches()) {
            String page = document.group(1).isEmpty() ? name : document.group(1);
            attributes.put("href", "#" + page + (document.group(2) == null ? "" : "-" + document.group(2)));
        } else if (!destination.startsWith("http")) {
            attributes.remove("href");
        }
    }

    /** As links in the documents name headings. */
    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    /** Its line in the contents, with its headings below. */
    void contents(StringBuilder out) {
        for (int index = 0; index < headings.size(); index++) {
            Anchor heading = headings.get(index);
            boolean first = index == 0;
            out.append(first ? "<li>" : index == 1 ? "<ul><li>" : "<li>")
                    .append("<a href=\"#%s\">%s</a>".formatted(heading.id(), Html.escaped(heading.text())))
                    .append(first ? "" : "</li>\n");
        }
        out.append(headings.size() > 1 ? "</ul></li>\n" : "</li>\n");
    }
}
