package org.commissioninggraph.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NodeSeries;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.Validity;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What varies in time, in files of a history: A is counted in 2013, not for 2015, and again in 2016; B never. */
final class SeriesInFilesTests extends GraphFilesFixture {
    static final Network NETWORK = SampleNetworks.directed("A-B");
    private static final NodeSeries SIZES = new NodeSeries(
            "listSize",
            "listSizeOn",
            "listSizeSource",
            ColumnType.LONG,
            Map.of(
                    "A",
                    List.of(
                            measured("2013-04-01", "2014-04-01", 4088, "S1"),
                            measured("2014-04-01", "2015-01-01", 4091, "S1"),
                            measured("2016-01-01", null, 4150, "S2"))));
    static final FileOptions OPTIONS = FileOptions.PLAIN.withSpells().withSeries(List.of(SIZES));

    private static NodeSeries.Measurement measured(String from, String until, long value, String source) {
        LocalDate day = LocalDate.parse(from);
        Validity during = Validity.between(day, until == null ? null : LocalDate.parse(until));
        return new NodeSeries.Measurement(during, value, day, source);
    }

    @Test
    void gexfHasThemAsDynamicAttributesThatEndOnTheirLastDay() {
        Document file = Written.xml(Written.as(GraphFormat.GEXF, NETWORK, OPTIONS));
        Element declared = elements(file, "attributes").stream()
                .filter(group -> group.getAttribute("class").equals("node")
                        && group.getAttribute("mode").equals("dynamic"))
                .findFirst()
                .orElseThrow();

        assertThat(elements(declared))
                .extracting(each -> each.getAttribute("title") + " " + each.getAttribute("type"))
                .containsExactly("listSize long", "listSizeSource string");
        assertThat(values(file, 0, elements(declared).get(0)))
                .containsExactly("4088 2013-04-01 2014-03-31", "4091 2014-04-01 2014-12-31", "4150 2016-01-01 ");
        assertThat(values(file, 0, elements(declared).get(1)))
                .containsExactly("S1 2013-04-01 2014-12-31", "S2 2016-01-01 ");
        assertThat(values(file, 1, elements(declared).get(0))).isEmpty();
    }

    private static List<Element> elements(Element group) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < group.getElementsByTagName("attribute").getLength(); i++) {
            elements.add((Element) group.getElementsByTagName("attribute").item(i));
        }
        return elements;
    }

    private static List<String> values(Document file, int node, Element attribute) {
        List<String> values = new ArrayList<>();
        Element of = elements(file, "node").get(node);
        for (int i = 0; i < of.getElementsByTagName("attvalue").getLength(); i++) {
            Element value = (Element) of.getElementsByTagName("attvalue").item(i);
            if (value.getAttribute("for").equals(attribute.getAttribute("id"))) {
                values.add(value.getAttribute("value") + " " + value.getAttribute("start") + " "
                        + value.getAttribute("end"));
            }
        }
        return values;
    }

    @Test
    void otherFormatsHaveThemAsLists() {
        Document file = Written.xml(Written.as(GraphFormat.GRAPHML, NETWORK, OPTIONS));
        List<Element> nodes = elements(file, "node");

        assertThat(data(file, nodes.get(0), "listSizeSeries"))
                .isEqualTo("2013-04-01=4088|2014-04-01=4091|2015-01-01=|2016-01-01=4150");
        assertThat(data(file, nodes.get(0), "listSizeSourceSeries"))
                .isEqualTo("2013-04-01=S1|2015-01-01=|2016-01-01=S2");
        assertThat(data(file, nodes.get(1), "listSizeSeries")).isNull();
        assertThat(Written.as(GraphFormat.NODE_LINK, NETWORK, OPTIONS))
                .contains("\"listSizeSeries\":[\"2013-04-01=4088\",");
    }

    @Test
    void withoutSeriesThereIsNoGroupForThem() {
        assertThat(Written.as(GraphFormat.GEXF, NETWORK, FileOptions.PLAIN.withSpells()))
                .doesNotContain("class=\"node\" mode=\"dynamic\"");
    }
}
