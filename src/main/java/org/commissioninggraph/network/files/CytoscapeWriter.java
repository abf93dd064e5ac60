package org.commissioninggraph.network.files;

import java.io.IOException;
import java.util.List;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.layouts.Layout;

/** Cytoscape's JSON: an id of an edge is never one of a node. */
final class CytoscapeWriter implements NetworkWriter {
    @Override
    public void write(FileJob job) throws IOException {
        Network network = job.network();
        JsonOutput out = new JsonOutput(job);
        out.json.writeStartObject();
        out.description("data");
        out.json.writeObjectFieldStart("elements");
        out.json.writeArrayFieldStart("nodes");
        List<FileField> nodeFields = FileField.nodes(job);
        for (int node = 0; node < network.nodes(); node++) {
            job.row();
            out.json.writeStartObject();
            out.json.writeObjectFieldStart("data");
            out.text("id", network.code(node));
            out.text("label", network.name(node));
            out.fields(nodeFields, node);
            out.json.writeEndObject();
            position(out, job, node);
            out.json.writeEndObject();
        }
        out.json.writeEndArray();
        out.json.writeArrayFieldStart("edges");
        List<FileField> edgeFields = FileField.edges(job);
        for (int edge = 0; edge < network.edges(); edge++) {
            job.row();
            edge(out, job, edgeFields, edge);
        }
        out.json.writeEndArray();
        out.json.writeEndObject();
        out.json.writeEndObject();
        out.end();
    }

    private static void position(JsonOutput out, FileJob job, int node) throws IOException {
        Layout layout = job.options().layout();
        if (layout != null && layout.has(node)) {
            out.json.writeObjectFieldStart("position");
            out.position(node);
            out.json.writeEndObject();
        }
    }

    private static void edge(JsonOutput out, FileJob job, List<FileField> fields, int edge) throws IOException {
        Network network = job.network();
        out.json.writeStartObject();
        out.json.writeObjectFieldStart("data");
        out.text("id", network.edgeId(edge));
        out.text("source", network.code(network.source(edge)));
        out.text("target", network.code(network.target(edge)));
        out.fields(fields, edge);
        out.json.writeEndObject();
        out.json.writeEndObject();
    }
}
