package org.commissioninggraph.http.reference;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The reference of a schema as an HTML page, which loads {@code /site.css}, {@code /reference.css} and
 * {@code /reference.js}. */
public final class SchemaReference {
    private static final String HEAD = PageHead.of("Reference", "", "<a href=\"/docs\">Docs</a>");

    private static final String SEARCH = PageHead.search("/reference.js", "Search types, fields and descriptions");

    private final Map<Chapter, List<GraphQLNamedType>> chapters = new EnumMap<>(Chapter.class);
    private final StringBuilder out = new StringBuilder(HEAD + SEARCH);

    private SchemaReference(GraphQLSchema schema) {
        List<GraphQLNamedType> types = new ArrayList<>(schema.getAllTypesAsList());
        types.removeIf(Introspection::isIntrospectionTypes);
        types.sort(Comparator.comparing(GraphQLNamedType::getName, String.CASE_INSENSITIVE_ORDER));
        for (GraphQLNamedType type : types) {
            Chapter chapter = Chapter.of(type, schema);
            chapters.computeIfAbsent(chapter, absent -> new ArrayList<>()).add(type);
        }
    }

    /** The page, the same for the same schema. */
    public static String html(GraphQLSchema schema) {
        return new SchemaReference(schema).page();
    }

    /** The page in its place where the schema is not shown. */
    public static String hidden() {
        return HEAD
                + """
                </header>
                <main>
                <p>This server does not show its schema: it was started with <code>INTROSPECTION=off</code>. It answers
                queries all the same; who runs it can say what may be asked.</p>
                </main>
                </body>
                </html>
                """;
    }

    private String page() {
        out.append("<nav aria-label=\"Contents\"><ul>\n");
        chapters.forEach(this::contents);
        out.append("</ul></nav>\n<main>\n");
        chapters.forEach(this::chapter);
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void contents(Chapter chapter, List<GraphQLNamedType> types) {
        out.append("<li><a href=\"#%s\">%s</a>".formatted(chapter.anchor(), chapter.title()));
        if (!chapter.folded() && types.size() > 1) {
            out.append("<ul>\n");
            types.forEach(type ->
                    out.append("<li>").append(Html.linked(type.getName())).append("</li>\n"));
            out.append("</ul>");
        }
        out.append("</li>\n");
    }

    private void chapter(Chapter chapter, List<GraphQLNamedType> types) {
        out.append("<section id=\"%s\"><h2>%s</h2>\n<p>%s</p>\n"
                .formatted(chapter.anchor(), chapter.title(), chapter.description()));
        if (chapter.folded()) {
            out.append("<details class=\"tail\"><summary>All %d</summary>\n".formatted(types.size()));
        }
        types.forEach(type -> new TypeSection(type, out).write(chapter.folded()));
        out.append(chapter.folded() ? "</details>\n</section>\n" : "</section>\n");
    }
}
