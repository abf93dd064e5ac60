package org.commissioninggraph.http.reference;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The README and the pages that it leads to, in its order, as one HTML page with contents, which loads {@code /site.css},
 * {@code /reference.css}, {@code /docs.css} and {@code /docs.js}.
 */
public final class Manual {
    private static final String HEAD =
            PageHead.of("Docs", "<link rel=\"stylesheet\" href=\"/docs.css\">", "<a href=\"/reference\">Reference</a>")
                    + PageHead.search("/docs.js", "Search the docs");

    private static final String README = "README";

    /** A link of the README to one of its pages. */
    private static final Pattern PAGE = Pattern.compile("]\\(src/docs/((?:studies/)?[a-z]+)\\.md\\)");

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private final List<ManualPage> pages = new ArrayList<>();

    private Manual() throws IOException {
        String readme = text(README);
        add(README, readme);
        Matcher page = PAGE.matcher(readme);
        while (page.find()) {
            add(page.group(1), text(page.group(1)));
        }
    }

    /**
     * The page, the same for the same program.
     *
     * @throws IOException when the class path lacks one of the documents
     */
    public static String html() throws IOException {
        return new Manual().page();
    }

    private static String text(String name) throws IOException {
        String resource = "docs/" + name + ".md";
        try (InputStream stream = Manual.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException(resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void add(String name, String markdown) {
        Node document = PARSER.parse(markdown);
        ManualPage page =
                new ManualPage(name.equals(README) ? "start" : name.replace("studies/", ""), new ArrayList<>());
        String html = HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> page)
                .build()
                .render(document);
        pages.add(page.with(html));
    }

    private String page() {
        StringBuilder out = new StringBuilder(HEAD).append("<nav aria-label=\"Contents\"><ul>\n");
        pages.forEach(page -> page.contents(out));
        out.append("</ul></nav>\n<main>\n");
        pages.forEach(page -> out.append("<article>\n").append(page.html()).append("</article>\n"));
        return out.append("</main>\n</body>\n</html>\n").toString();
    }
}
