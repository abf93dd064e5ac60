package org.commissioninggraph.network.files;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.network.layouts.Layout;
import org.jspecify.annotations.Nullable;

/** GraphML 1.0 (Brandes and others, 2002), with a key for each field; a value that is null has no element. */
final class GraphMlWriter implements NetworkWriter {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    @Override
    public void write(FileJob job) throws IOException {
        Network network = job.network();
        List<FileField> nodes = nodeFields(job);
        List<FileField> edges = edgeFields(job);
        XmlOutput xml = new XmlOutput(job);
        xml.start("graphml").attribute("xmlns", NAMESPACE);
        xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.attribute("xsi:schemaLocation", NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
        Map<String, String> description = job.options().description();
        if (!description.isEmpty()) {
            xml.start("desc").text(Descriptions.lines(description));
        }
        keys(xml, nodes, "node");
        keys(xml, edges, "edge");
        xml.start("graph").attribute("id", "G");
        xml.attribute("edgedefault", network.directed() ? "directed" : "undirected");
        for (int node = 0; node < network.nodes(); node++) {
            job.row();
            xml.start("node").attribute("id", TextCleaner.token(network.code(node)));
            data(xml, nodes, "node", node);
        }
        for (int edge = 0; edge < network.edges(); edge++) {
            job.row();
            xml.start("edge").attribute("id", TextCleaner.token(network.edgeId(edge)));
            xml.attribute("source", TextCleaner.token(network.code(network.source(edge))));
            xml.attribute("target", TextCleaner.token(network.code(network.target(edge))));
            data(xml, edges, "edge", edge);
        }
        xml.end();
        xml.end();
    }

    private static List<FileField> nodeFields(FileJob job) {
        Network network = job.network();
        List<FileField> fields = new ArrayList<>();
        fields.add(new FileField("label", ColumnType.TEXT, network::name));
        fields.addAll(FileField.nodes(job));
        Layout layout = job.options().layout();
        if (layout != null) {
            fields.add(new FileField("x", ColumnType.DOUBLE, node -> layout.has(node) ? layout.x()[node] : null));
            fields.add(new FileField("y", ColumnType.DOUBLE, node -> layout.has(node) ? layout.y()[node] : null));
        }
        addSpell(job, fields, network::life);
        return fields;
    }

    private static List<FileField> edgeFields(FileJob job) {
        List<FileField> fields = FileField.edges(job);
        addSpell(job, fields, job.network()::validity);
        return fields;
    }

    private static void addSpell(
            FileJob job, List<FileField> fields, java.util.function.IntFunction<Validity> validity) {
        if (job.options().dynamic()) {
            fields.add(new FileField("start", ColumnType.DATE, row -> firstDay(validity.apply(row))));
            fields.add(new FileField("end", ColumnType.DATE, row -> lastDay(validity.apply(row))));
        }
    }

    /** Null where it is open, and where there is no day at all. */
    private static @Nullable LocalDate firstDay(Validity validity) {
        return validity.isEmpty() ? null : validity.since();
    }

    /** Null where it is open, and where there is no day at all. */
    private static @Nullable LocalDate lastDay(Validity validity) {
        return validity.isEmpty() ? null : validity.last();
    }

    private static void keys(XmlOutput xml, List<FileField> fields, String element) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            xml.start("key").attribute("id", element + i).attribute("for", element);
            xml.attribute("attr.name", TextCleaner.token(fields.get(i).name()));
            xml.attribute("attr.type", XmlOutput.type(fields.get(i).type())).close();
        }
    }

    private static void data(XmlOutput xml, List<FileField> fields, String element, int row) throws IOException {
        boolean any = false;
        for (int i = 0; i < fields.size(); i++) {
            String text = fields.get(i).text(row);
            if (text != null) {
                xml.start("data").attribute("key", element + i).text(text);
                any = true;
            }
        }
        if (any) {
            xml.end();
        } else {
            xml.close();
        }
    }
}
