package org.commissioninggraph.http.manual;

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
            """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>Docs · The commissioning graph</title>
              <link rel="icon" type="image/svg+xml" href="/favicon.svg">
              <link rel="stylesheet" href="/site.css">
              <link rel="stylesheet" href="/reference.css">
              <link rel="stylesheet" href="/docs.css">
            </head>
            <body>
            <header>
              <h1>Docs</h1>
              <nav aria-label="Pages">
                <a href="/">GraphiQL</a>
                <a href="/network">Network</a>
                <a href="/reference">Reference</a>
              </nav>
              <script defer src="/docs.js"></script>
              <search>
                <input type="search" id="search" placeholder="Search the docs"
                  aria-label="Search the docs" autocomplete="off" spellcheck="false">
                <p id="count" role="status"></p>
                <ol id="found" aria-label="Found"></ol>
              </search>
            </header>
            """;

    private static final String README = "README";

    /** A link of the README to one of its pages. */
    private static final Pattern PAGE = Pattern.compile("]\\(src/docs/([a-z]+)\\.md\\)");

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
        ManualPage page = new ManualPage(name.equals(README) ? "start" : name, new ArrayList<>());
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
