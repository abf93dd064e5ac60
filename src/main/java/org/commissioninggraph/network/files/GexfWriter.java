package org.commissioninggraph.network.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.network.layouts.Layout;
import org.jspecify.annotations.Nullable;

/**
 * GEXF 1.3 (gexf.net). Of a history it is dynamic: an edge has a spell for each interval in which it holds, from its first to
 * its last day, and its properties are of those days; what varies in time of a node is a dynamic attribute. An open start or end is left out. Edges that hold on no day are not
 * written. Gephi loses spells that start and end at one instant, so that one of a single day ends on the day after.
 */
final class GexfWriter implements NetworkWriter {
    @Override
    public void write(FileJob job) throws IOException {
        boolean dynamic = job.options().dynamic();
        Network network = job.network();
        XmlOutput xml = new XmlOutput(job);
        xml.start("gexf").attribute("xmlns", "http://gexf.net/1.3");
        xml.attribute("xmlns:viz", job.options().layout() == null ? null : "http://gexf.net/1.3/viz");
        xml.attribute("version", "1.3");
        description(xml, job.options().description());
        xml.start("graph").attribute("defaultedgetype", network.directed() ? "directed" : "undirected");
        xml.attribute("idtype", "string").attribute("mode", dynamic ? "dynamic" : "static");
        xml.attribute("timeformat", dynamic ? "date" : null);
        xml.attribute("timerepresentation", dynamic ? "interval" : null);
        List<FileField> nodeFields = FileField.nodes(network);
        List<FileField> edgeFields = edgeFields(job);
        List<SeriesFields.Dynamic> series = SeriesFields.dynamic(job);
        attributes(xml, "node", "static", nodeFields);
        series(xml, series, nodeFields.size());
        attributes(xml, "edge", dynamic ? "dynamic" : "static", edgeFields);
        nodes(xml, job, nodeFields, series);
        edges(xml, job, edgeFields);
        xml.end();
        xml.end();
    }

    private static void description(XmlOutput xml, Map<String, String> description) throws IOException {
        if (!description.isEmpty()) {
            xml.start("meta").start("description").text(Descriptions.lines(description));
            xml.end();
        }
    }

    /** The type of an edge is its kind; its days are its spells. */
    private static List<FileField> edgeFields(FileJob job) {
        List<FileField> fields = FileField.edges(job);
        fields.removeIf(field -> field.name().equals("weight"));
        if (job.options().dynamic()) {
            fields.removeIf(
                    field -> field.name().equals("since") || field.name().equals("until"));
        }
        return fields;
    }

    private static void attributes(XmlOutput xml, String element, String mode, List<FileField> fields)
            throws IOException {
        xml.start("attributes").attribute("class", element).attribute("mode", mode);
        for (int i = 0; i < fields.size(); i++) {
            attribute(xml, i, fields.get(i).name(), fields.get(i).type());
        }
        xml.end();
    }

    /** Numbered on behind those that are the same on every day. */
    private static void series(XmlOutput xml, List<SeriesFields.Dynamic> fields, int first) throws IOException {
        if (!fields.isEmpty()) {
            xml.start("attributes").attribute("class", "node").attribute("mode", "dynamic");
            for (int i = 0; i < fields.size(); i++) {
                attribute(xml, first + i, fields.get(i).name(), fields.get(i).type());
            }
            xml.end();
        }
    }

    private static void attribute(XmlOutput xml, int id, String name, ColumnType type) throws IOException {
        xml.start("attribute").attribute("id", String.valueOf(id));
        xml.attribute("title", name).attribute("type", XmlOutput.type(type)).close();
    }

    private static void nodes(XmlOutput xml, FileJob job, List<FileField> fields, List<SeriesFields.Dynamic> series)
            throws IOException {
        Network network = job.network();
        Layout layout = job.options().layout();
        xml.start("nodes").attribute("count", String.valueOf(network.nodes()));
        for (int node = 0; node < network.nodes(); node++) {
            job.row();
            xml.start("node").attribute("id", network.code(node)).attribute("label", network.name(node));
            if (job.options().dynamic() && !network.life(node).isEmpty()) {
                spell(xml, network.life(node));
            }
            xml.start("attvalues");
            values(xml, fields, node, null);
            values(xml, series, fields.size(), network.code(node));
            xml.end();
            if (layout != null && layout.has(node)) {
                xml.start("viz:position").attribute("x", String.valueOf(layout.x()[node]));
                xml.attribute("y", String.valueOf(layout.y()[node]))
                        .attribute("z", "0.0")
                        .close();
            }
            xml.end();
        }
        xml.end();
    }

    private static void values(XmlOutput xml, List<FileField> fields, int row, @Nullable Validity during)
            throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            String text = fields.get(i).text(row);
            if (text != null) {
                xml.start("attvalue").attribute("for", String.valueOf(i)).attribute("value", text);
                if (during != null) {
                    spell(xml, during);
                }
                xml.close();
            }
        }
    }

    private static void values(XmlOutput xml, List<SeriesFields.Dynamic> fields, int first, String code)
            throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            for (SeriesFields.Spell spell : fields.get(i).values().apply(code)) {
                xml.start("attvalue").attribute("for", String.valueOf(first + i));
                xml.attribute("value", spell.value().toString());
                spell(xml, spell.during());
                xml.close();
            }
        }
    }

    private static void spell(XmlOutput xml, Validity validity) throws IOException {
        boolean oneDay = validity.start() == validity.end() - 1;
        xml.attribute("start", validity.since() == null ? null : String.valueOf(validity.since()));
        Object end = oneDay ? validity.until() : validity.last();
        xml.attribute("end", end == null ? null : end.toString());
    }

    private static void edges(XmlOutput xml, FileJob job, List<FileField> fields) throws IOException {
        Network network = job.network();
        xml.start("edges");
        int edge = 0;
        while (edge < network.edges()) {
            List<Integer> spells = job.options().dynamic() ? spells(network, edge) : List.of(edge);
            int last = spells.isEmpty() ? edge : spells.get(spells.size() - 1);
            if (!spells.isEmpty()) {
                edge(xml, job, fields, spells);
            }
            edge = last + 1;
        }
        xml.end();
    }

    /** Edges of one type between the same nodes, one after the other in time: all of them are one edge of the file. */
    private static List<Integer> spells(Network network, int first) {
        List<Integer> spells = new ArrayList<>();
        int end = Validity.NO_START;
        for (int edge = first; edge < network.edges(); edge++) {
            boolean same = network.source(edge) == network.source(first)
                    && network.target(edge) == network.target(first)
                    && network.type(edge).equals(network.type(first));
            Validity validity = network.validity(edge);
            if (!same || validity.isEmpty() || (!spells.isEmpty() && validity.start() < end)) {
                break;
            }
            spells.add(edge);
            end = validity.end();
        }
        return spells;
    }

    private static void edge(XmlOutput xml, FileJob job, List<FileField> fields, List<Integer> spells)
            throws IOException {
        Network network = job.network();
        int first = spells.get(0);
        boolean dynamic = job.options().dynamic();
        job.row();
        xml.start("edge").attribute("id", network.edgeId(first));
        xml.attribute("source", network.code(network.source(first)));
        xml.attribute("target", network.code(network.target(first)));
        xml.attribute("kind", network.type(first));
        xml.attribute("weight", job.weight() == null ? null : String.valueOf(job.weights()[first]));
        xml.start("attvalues");
        for (int edge : spells) {
            values(xml, fields, edge, dynamic ? network.validity(edge) : null);
        }
        xml.end();
        if (dynamic) {
            xml.start("spells");
            for (int edge : spells) {
                xml.start("spell");
                spell(xml, network.validity(edge));
                xml.close();
            }
            xml.end();
        }
        xml.end();
    }
}
