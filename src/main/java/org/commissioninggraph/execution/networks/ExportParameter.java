package org.commissioninggraph.execution.networks;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter of an address under {@code /export}. */
enum ExportParameter {
    AS_OF("asOf", "a day, as in asOf=2014-04-01"),
    HISTORY("history", "history=true"),
    DURING("during", "the first day and the day after the last, as in during=2013-04-01/2016-04-01"),
    KINDS("kinds", "types of nodes, as in kinds=CCG,Provider"),
    VIA("via", "types of relationships, as in via=COMMISSIONS,MEMBER_OF"),
    OF("of", "codes, as in of=00Q,RXR"),
    HOPS("hops", "a number from 0, as in hops=2"),
    AVOID("avoid", "types of nodes, as in avoid=NationalBody"),
    PROJECT("project", "a type of node, as in project=CCG"),
    WEIGHT(
            "weight",
            "a number of relationships, as in weight=admissionShare, or with project= how alike two nodes are"),
    BY("by", "with weight=MIN_SHARE a number of relationships, as in by=admissionShare"),
    THRESHOLD("threshold", "the smallest weight, as in threshold=0.1"),
    MEASURES("measures", "figures of nodes, as in measures=degree,betweenness"),
    LAYOUT("layout", "layout=earth or layout=forces"),
    EDGES("edges", "edges=links, for d3");

    private final String text;
    private final String example;

    ExportParameter(String text, String example) {
        this.text = text;
        this.example = example;
    }

    /** As it is written in an address. */
    String text() {
        return text;
    }

    /** What may be written. */
    String example() {
        return example;
    }

    static @Nullable ExportParameter named(String name) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.text.equals(name))
                .findFirst()
                .orElse(null);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(ExportParameter::text).toList();
    }
}
