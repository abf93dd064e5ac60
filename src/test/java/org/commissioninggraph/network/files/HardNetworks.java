package org.commissioninggraph.network.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.Validity;

/** Networks with whatever was lost or broken on the way into files of other products. */
final class HardNetworks {
    static final String NAME = "A & B <\"x\"> 'y' \u000b \ufffe \ud800 \ud83c\udfe5 CR\r\nLF";
    static final LocalDate START = LocalDate.of(2013, 4, 1);
    static final LocalDate END = LocalDate.of(2017, 4, 1);

    private HardNetworks() {}

    /** Values of all types, some missing; an isolate, a loop, two types between the same nodes, and one back. */
    static Network values(boolean directed) {
        NetworkBuilder builder = directed ? NetworkBuilder.directed() : NetworkBuilder.undirected();
        return builder.nodeProperty("flag", ColumnType.BOOLEAN)
                .nodeProperty("share", ColumnType.DOUBLE)
                .nodeProperty("big", ColumnType.LONG)
                .nodeProperty("tags", ColumnType.LIST)
                .nodeProperty("note", ColumnType.TEXT)
                .edgeProperty("share", ColumnType.DOUBLE)
                .edgeProperty("lock$`x", ColumnType.TEXT)
                .node(node(
                        "A", NAME, Map.of("flag", true, "share", 0, "big", (1L << 53) + 1, "tags", List.of("x", "y"))))
                .node(node("B", "=1+1", Map.of("flag", false, "share", 1, "note", "")))
                .node(node("C", "O'Brien \"x\" \\ $y // z \\u0027\nnew; line", Map.of("share", 0.5, "note", "@x")))
                .node(node("D", "NHS \"A, B\" & Co", Map.of("big", -5L)))
                .edge(edge("MEMBER_OF", "A", "B", Map.of("share", 0.1 + 0.2)))
                .edge(edge("FUNDS", "A", "B", Map.of("share", 1.0 / 3)))
                .edge(edge("FUNDS", "B", "A", Map.of("share", 123456789.123)))
                .edge(edge("FUNDS", "C", "C", Map.of("share", 1e-300, "lock$`x", "a `b` \\u0060")))
                .build();
    }

    private static NetworkNode node(String code, String name, Map<String, Object> properties) {
        return new NetworkNode(code, "Place", name, Validity.life(START, null), properties);
    }

    private static NetworkEdge edge(String type, String from, String to, Map<String, Object> properties) {
        return new NetworkEdge(type, from, to, Validity.between(START, null), "S", properties);
    }

    /** A history: handovers, an edge that began again, one of a single day, and one that never held. */
    static Network history() {
        return NetworkBuilder.directed()
                .edgeProperty("share", ColumnType.DOUBLE)
                .node(new NetworkNode("P", "Practice", "P"))
                .node(new NetworkNode("OLD", "CCG", "Old", Validity.life(START, END.minusDays(1)), Map.of()))
                .node(new NetworkNode("NEW", "CCG", "New", Validity.life(END, null), Map.of()))
                .edge(spell("MEMBER_OF", "P", "OLD", START, END.minusYears(2)))
                .edge(spell("MEMBER_OF", "P", "OLD", END.minusYears(1), END))
                .edge(spell("MEMBER_OF", "P", "NEW", END, null))
                .edge(spell("VISITS", "P", "OLD", START, START.plusDays(1)))
                .edge(spell("VISITS", "P", "NEW", END, END))
                .build();
    }

    private static NetworkEdge spell(String type, String from, String to, LocalDate since, LocalDate until) {
        return new NetworkEdge(type, from, to, Validity.between(since, until), "S", Map.of("share", 0.5));
    }
}
