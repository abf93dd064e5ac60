package org.commissioninggraph.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.layouts.Layouts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The rules of the schema of GEXF 1.3 (gexf.net), for all that is written of it. */
final class GexfRulesTests extends GraphFilesFixture {
    private static final String GEXF = "http://gexf.net/1.3";
    private static final String VIZ = "http://gexf.net/1.3/viz";

    /**
     * An element.
     *
     * @param children in the order in which they come, each any number of times
     */
    private record Rule(Set<String> required, Set<String> optional, List<String> children) {
        static Rule of(String required, String optional, String children) {
            return new Rule(words(required), words(optional), List.copyOf(List.of(children.split(" "))));
        }

        private static Set<String> words(String text) {
            return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
        }
    }

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("gexf", Rule.of("version", "", "meta graph")),
            Map.entry("meta", Rule.of("", "lastmodifieddate", "description")),
            Map.entry("description", Rule.of("", "", "")),
            Map.entry(
                    "graph",
                    Rule.of("", "defaultedgetype idtype mode timeformat timerepresentation", "attributes nodes edges")),
            Map.entry("attributes", Rule.of("class", "mode", "attribute")),
            Map.entry("attribute", Rule.of("id title type", "", "")),
            Map.entry("nodes", Rule.of("", "count", "node")),
            Map.entry("node", Rule.of("id", "label start end", "attvalues position")),
            Map.entry("edges", Rule.of("", "count", "edge")),
            Map.entry("edge", Rule.of("source target", "id kind weight", "attvalues spells")),
            Map.entry("attvalues", Rule.of("", "", "attvalue")),
            Map.entry("attvalue", Rule.of("for value", "start end", "")),
            Map.entry("spells", Rule.of("", "", "spell")),
            Map.entry("spell", Rule.of("", "start end", "")),
            Map.entry("position", Rule.of("x y", "z", "")));

    private static final Map<String, Set<String>> VALUES = Map.of(
            "version", Set.of("1.3"),
            "defaultedgetype", Set.of("directed", "undirected"),
            "idtype", Set.of("string"),
            "mode", Set.of("static", "dynamic"),
            "timeformat", Set.of("date"),
            "timerepresentation", Set.of("interval"),
            "class", Set.of("node", "edge"),
            "type", Set.of("long", "double", "boolean", "string"));

    static Stream<String> files() {
        FileOptions spells = FileOptions.PLAIN.withSpells();
        Network projected = SampleNetworks.undirected("A-B:0.5", "B-C:2");
        return Stream.of(
                Written.as(GraphFormat.GEXF, HARD, DESCRIBED),
                Written.as(GraphFormat.GEXF, HardNetworks.values(false)),
                Written.as(GraphFormat.GEXF, HardNetworks.history(), spells),
                Written.as(GraphFormat.GEXF, SeriesInFilesTests.NETWORK, SeriesInFilesTests.OPTIONS),
                Written.as(
                        GraphFormat.GEXF,
                        projected,
                        FileOptions.PLAIN.withLayout(Layouts.byForces(
                                projected, "weight", 1, org.commissioninggraph.network.WorkBudget.unlimited()))));
    }

    private static Document parsed(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new java.io.StringReader(text)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void elementsAndAttributesAreThoseOfTheSchemaInItsOrder(String text) throws Exception {
        Element root = parsed(text).getDocumentElement();

        assertThat(root.getLocalName()).isEqualTo("gexf");
        check(root);
    }

    private static void check(Element element) {
        String name = element.getLocalName();
        Rule rule = RULES.get(name);
        assertThat(rule).as(name).isNotNull();
        assertThat(element.getNamespaceURI()).isEqualTo(name.equals("position") ? VIZ : GEXF);
        Set<String> names = new HashSet<>();
        for (Attr attribute : attributes(element)) {
            names.add(attribute.getName());
            assertThat(VALUES.getOrDefault(attribute.getName(), Set.of(attribute.getValue())))
                    .contains(attribute.getValue());
        }
        assertThat(names).as(name).containsAll(rule.required());
        names.removeAll(rule.required());
        assertThat(rule.optional()).as(name).containsAll(names);
        int place = 0;
        for (Element child : children(element)) {
            int next = rule.children().indexOf(child.getLocalName());
            assertThat(next).as(child.getLocalName() + " in " + name).isGreaterThanOrEqualTo(place);
            place = next;
            check(child);
        }
        assertThat(!name.equals("spells") || !children(element).isEmpty()).isTrue();
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    @ParameterizedTest
    @MethodSource("files")
    void valuesAreOfDeclaredAttributesAndTypesAndTimesAreDates(String text) throws Exception {
        Document file = parsed(text);
        Map<String, Element> declared = new HashMap<>();
        for (Element attribute : elements(file, "attribute")) {
            String owner = ((Element) attribute.getParentNode()).getAttribute("class");
            assertThat(declared.put(owner + attribute.getAttribute("id"), attribute))
                    .isNull();
        }
        for (Element value : elements(file, "attvalue")) {
            String owner = value.getParentNode().getParentNode().getLocalName();
            Element attribute = declared.get(owner + value.getAttribute("for"));
            assertThat(attribute).isNotNull();
            assertThat(isOf(attribute.getAttribute("type"), value.getAttribute("value")))
                    .isTrue();
            String mode = ((Element) attribute.getParentNode()).getAttribute("mode");
            assertThat(mode.equals("dynamic") || !value.hasAttribute("start")).isTrue();
        }
        for (String timed : List.of("node", "attvalue", "spell")) {
            elements(file, timed)
                    .forEach(element -> assertThat(endsAfterItStarts(element)).isTrue());
        }
    }

    private static boolean isOf(String type, String value) {
        return switch (type) {
            case "long" -> String.valueOf(Long.parseLong(value)).equals(value);
            case "double" -> Double.isFinite(Double.parseDouble(value));
            case "boolean" -> value.equals("true") || value.equals("false");
            default -> true;
        };
    }

    private static boolean endsAfterItStarts(Element element) {
        String start = element.getAttribute("start");
        String end = element.getAttribute("end");
        LocalDate first = start.isEmpty() ? LocalDate.MIN : LocalDate.parse(start);
        return end.isEmpty() || first.isBefore(LocalDate.parse(end));
    }

    @ParameterizedTest
    @MethodSource("files")
    void idsAreUniqueAndEndsOfEdgesAreNodes(String text) throws Exception {
        Document file = parsed(text);
        List<String> nodes = elements(file, "node").stream()
                .map(node -> node.getAttribute("id"))
                .toList();

        assertThat(nodes).doesNotHaveDuplicates();
        assertThat(elements(file, "edge"))
                .extracting(edge -> edge.getAttribute("id"))
                .doesNotHaveDuplicates();
        for (Element edge : elements(file, "edge")) {
            assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
        }
    }
}
