package org.commissioninggraph.network.files;

import java.io.IOException;
import java.util.List;
import org.commissioninggraph.network.Network;

/** The node-link format of networkx, always as a multigraph, the keys of whose edges are their ids. */
final class NodeLinkWriter implements NetworkWriter {
    @Override
    public void write(FileJob job) throws IOException {
        Network network = job.network();
        JsonOutput out = new JsonOutput(job);
        out.json.writeStartObject();
        out.json.writeBooleanField("directed", network.directed());
        out.json.writeBooleanField("multigraph", true);
        out.description("graph");
        out.json.writeArrayFieldStart("nodes");
        List<FileField> nodeFields = FileField.nodes(job);
        for (int node = 0; node < network.nodes(); node++) {
            job.row();
            out.json.writeStartObject();
            out.text("id", network.code(node));
            out.text("label", network.name(node));
            out.position(node);
            out.fields(nodeFields, node);
            out.json.writeEndObject();
        }
        out.json.writeEndArray();
        out.json.writeArrayFieldStart(job.options().edgesName());
        List<FileField> edgeFields = FileField.edges(job);
        for (int edge = 0; edge < network.edges(); edge++) {
            job.row();
            out.json.writeStartObject();
            out.text("source", network.code(network.source(edge)));
            out.text("target", network.code(network.target(edge)));
            out.text("key", network.edgeId(edge));
            out.fields(edgeFields, edge);
            out.json.writeEndObject();
        }
        out.json.writeEndArray();
        out.json.writeEndObject();
        out.end();
    }
}
