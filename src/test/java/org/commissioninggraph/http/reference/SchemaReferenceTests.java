package org.commissioninggraph.http.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.schema.ApiSchema;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class SchemaReferenceTests {
    private static final GraphQLSchema SCHEMA =
            ApiSchema.of(ModelReader.read(Path.of("schema/model")), field -> environment -> null);
    private static final String HTML = SchemaReference.html(SCHEMA);

    @Test
    void everyTypeAndEveryMemberHasOneAnchor() {
        List<String> ids = matches(HTML, "\\bid=\"([A-Za-z_.0-9]+)\"");

        assertThat(ids).doesNotHaveDuplicates();
        for (GraphQLNamedType type : SCHEMA.getAllTypesAsList()) {
            if (!Introspection.isIntrospectionTypes(type)) {
                assertThat(ids).contains(type.getName()).containsAll(members(type));
            }
        }
    }

    @Test
    void everyLinkInThePageLeadsSomewhere() {
        List<String> ids = matches(HTML, "\\bid=\"([^\"]+)\"");
        TreeSet<String> links = new TreeSet<>(matches(HTML, "href=\"#([^\"]+)\""));

        assertThat(links).hasSizeGreaterThan(400).isSubsetOf(ids);
    }

    @Test
    void itsElementsAreNestedAsTheyShouldBe() throws Exception {
        NodeList details = body(HTML).getElementsByTagName("details");

        assertThat(details.getLength()).isGreaterThan(400);
        assertThat(((Element) details.item(0)).getElementsByTagName("summary").getLength())
                .isPositive();
    }

    @Test
    void whatIsGeneratedIsFoldedAway() throws Exception {
        Document body = body(HTML);
        assertThat(element(body, "CCG").getTagName()).isEqualTo("section");
        assertThat(element(body, "Organisation").getTagName()).isEqualTo("section");
        assertThat(element(body, "PracticeMembershipConnection").getTagName()).isEqualTo("details");
        assertThat(element(body, "PracticeWhere").getTagName()).isEqualTo("details");
        assertThat(element(body, "PracticeWhere").hasAttribute("open")).isFalse();
    }

    @Test
    void aFieldIsToldWithItsTypeArgumentsAndDescription() {
        assertThat(HTML)
                .contains(
                        "<dt id=\"Query.ccg\"><a href=\"#Query.ccg\">ccg</a>: <a href=\"#CCG\">CCG</a></dt>"
                                + "<dd>The CCG with this code, open or not. Null when there is none.</dd>",
                        "<dt>code: <a href=\"#ID\">ID</a>!</dt>",
                        "<dt>orderBy: [<a href=\"#CCGOrder\">CCGOrder</a>!]</dt>");
    }

    @Test
    void descriptionsAreTextWhoseWordsInBackquotesAreCode() {
        GraphQLSchema schema = GraphQLSchema.newSchema()
                .query(GraphQLObjectType.newObject()
                        .name("Query")
                        .description("`a < b` & <script>alert(\"1\")</script>")
                        .field(field -> field.name("one").type(Scalars.GraphQLInt))
                        .build())
                .build();

        assertThat(SchemaReference.html(schema))
                .contains("<p><code>a &lt; b</code> &amp; &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>");
    }

    private static List<String> members(GraphQLNamedType type) {
        List<String> names = new ArrayList<>();
        if (type instanceof GraphQLFieldsContainer container) {
            container.getFieldDefinitions().forEach(field -> names.add(field.getName()));
        } else if (type instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions().forEach(field -> names.add(field.getName()));
        } else if (type instanceof GraphQLEnumType options) {
            options.getValues().forEach(value -> names.add(value.getName()));
        }
        return names.stream().map(name -> type.getName() + "." + name).toList();
    }

    /** What stands behind the head, which alone has elements without an end. */
    private static Document body(String html) throws Exception {
        String elements = html.substring(html.indexOf("</header>") + 9, html.indexOf("</body>"));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(("<body>" + elements + "</body>").getBytes(UTF_8)));
    }

    private static Element element(Document body, String id) {
        for (String tag : List.of("section", "details")) {
            NodeList found = body.getElementsByTagName(tag);
            for (int index = 0; index < found.getLength(); index++) {
                if (found.item(index) instanceof Element element
                        && element.getAttribute("id").equals(id)) {
                    return element;
                }
            }
        }
        throw new AssertionError("nothing has the id " + id);
    }

    private static List<String> matches(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
