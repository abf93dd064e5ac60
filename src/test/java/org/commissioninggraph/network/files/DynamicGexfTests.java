package org.commissioninggraph.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.Validity;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The spells of a history, played again day by day. */
final class DynamicGexfTests {
    private static final Network HISTORY = HardNetworks.history();
    private static final String TEXT = Written.as(GraphFormat.GEXF, HISTORY, FileOptions.PLAIN.withSpells());
    private static final Document FILE = Written.xml(TEXT);

    @Test
    void itSaysWhatItsTimesAre() {
        Element graph = (Element) FILE.getElementsByTagName("graph").item(0);

        assertThat(FILE.getDocumentElement().getAttribute("xmlns")).isEqualTo("http://gexf.net/1.3");
        assertThat(FILE.getDocumentElement().getAttribute("version")).isEqualTo("1.3");
        assertThat(graph.getAttribute("mode")).isEqualTo("dynamic");
        assertThat(graph.getAttribute("timeformat")).isEqualTo("date");
        assertThat(graph.getAttribute("timerepresentation")).isEqualTo("interval");
        assertThat(TEXT).doesNotContain("startopen", "endopen", "9999", "null", "INF", "NaN");
        assertThat(TEXT.lines().filter(line -> line.contains("start=\"")))
                .allSatisfy(line -> assertThat(line).containsPattern("start=\"\\d{4}-\\d\\d-\\d\\d\""));
    }

    @Test
    void noSpellStartsAndEndsAtOneInstant() {
        NodeList spells = FILE.getElementsByTagName("spell");
        for (int i = 0; i < spells.getLength(); i++) {
            Element spell = (Element) spells.item(i);
            assertThat(spell.getAttribute("end")).isNotEqualTo(spell.getAttribute("start"));
        }
        assertThat(spells.getLength()).isEqualTo(4); // not that of the edge that never held
    }

    @Test
    void anEdgeThatBeganAgainIsOneEdgeWithTwoSpells() {
        List<String> ids = new ArrayList<>();
        NodeList edges = FILE.getElementsByTagName("edge");
        for (int i = 0; i < edges.getLength(); i++) {
            ids.add(((Element) edges.item(i)).getAttribute("id"));
        }

        assertThat(ids)
                .containsExactly("MEMBER_OF:P:NEW:2017-04-01", "MEMBER_OF:P:OLD:2013-04-01", "VISITS:P:OLD:2013-04-01");
        assertThat(((Element) edges.item(1)).getElementsByTagName("spell").getLength())
                .isEqualTo(2);
        assertThat(TEXT).contains("<attributes class=\"edge\" mode=\"dynamic\">");
    }

    @Test
    void playedAgainItIsTheNetworkOfEachDay() {
        List<LocalDate> days = List.of(
                HardNetworks.START.minusDays(1),
                HardNetworks.START.plusDays(2),
                HardNetworks.END.minusYears(2).minusDays(1),
                HardNetworks.END.minusYears(2),
                HardNetworks.END.minusDays(1),
                HardNetworks.END,
                HardNetworks.END.plusYears(5));
        for (LocalDate day : days) {
            Network then = HISTORY.asOf(day);
            List<String> expected = new ArrayList<>();
            for (int edge = 0; edge < then.edges(); edge++) {
                expected.add(then.type(edge) + " " + then.code(then.target(edge)));
            }
            assertThat(played(day)).as(day.toString()).isEqualTo(expected);
        }
    }

    private static List<String> played(LocalDate day) {
        List<String> edges = new ArrayList<>();
        NodeList all = FILE.getElementsByTagName("edge");
        for (int i = 0; i < all.getLength(); i++) {
            Element edge = (Element) all.item(i);
            NodeList spells = edge.getElementsByTagName("spell");
            for (int j = 0; j < spells.getLength(); j++) {
                if (holds((Element) spells.item(j), day)) {
                    edges.add(edge.getAttribute("kind") + " " + edge.getAttribute("target"));
                }
            }
        }
        return edges;
    }

    private static boolean holds(Element spell, LocalDate day) {
        String start = spell.getAttribute("start");
        String end = spell.getAttribute("end");
        return (start.isEmpty() || !day.isBefore(LocalDate.parse(start)))
                && (end.isEmpty() || !day.isAfter(LocalDate.parse(end)));
    }

    /** A date of closing before that of opening is a fault of a source: no day is told. */
    @Test
    void aLifeThatEndsBeforeItBeginsIsNoSpell() {
        Network odd = NetworkBuilder.directed()
                .node(new NetworkNode("A", "CCG", "A", Validity.life(HardNetworks.END, HardNetworks.START), Map.of()))
                .build();

        Document gexf = Written.xml(Written.as(GraphFormat.GEXF, odd, FileOptions.PLAIN.withSpells()));
        Element node = (Element) gexf.getElementsByTagName("node").item(0);
        assertThat(node.hasAttribute("start")).isFalse();
        assertThat(node.hasAttribute("end")).isFalse();
    }

    @Test
    void graphMlOfAHistoryHasFirstAndLastDays() {
        String text = Written.as(GraphFormat.GRAPHML, HISTORY, FileOptions.PLAIN.withSpells());

        assertThat(text).contains("attr.name=\"start\"", "attr.name=\"end\"", ">2017-03-31</data>");
    }
}
