package org.commissioninggraph.network.files;

import java.io.IOException;
import java.io.Writer;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.layouts.Layout;

/**
 * Pajek's .net (Batagelj and Mrvar). Readers tell vertices apart by their labels, so that a label is code and name: the code
 * ends at the first space. Quotation marks in it become apostrophes, backslashes slashes, line breaks spaces: nothing else can
 * be read back by all.
 */
final class PajekWriter implements NetworkWriter {
    @Override
    public void write(FileJob job) throws IOException {
        Network network = job.network();
        Writer out = job.out();
        out.write("*Vertices " + network.nodes() + "\n");
        Layout layout = job.options().layout();
        for (int node = 0; node < network.nodes(); node++) {
            job.row();
            out.write((node + 1) + " " + label(job, network.code(node) + " " + network.name(node)));
            if (layout != null && layout.has(node)) {
                out.write(" " + layout.x()[node] + " " + layout.y()[node] + " ellipse");
            }
            out.write('\n');
        }
        out.write(network.directed() ? "*Arcs\n" : "*Edges\n");
        for (int edge = 0; edge < network.edges(); edge++) {
            job.row();
            out.write((network.source(edge) + 1) + " " + (network.target(edge) + 1) + " " + job.weights()[edge] + " l "
                    + label(job, network.type(edge)) + "\n");
        }
    }

    private static String label(FileJob job, String text) {
        StringBuilder label = new StringBuilder("\"");
        String clean = job.text().unicode(text);
        for (int i = 0; i < clean.length(); i++) {
            char character = clean.charAt(i);
            boolean separates = Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
            label.append(separates ? ' ' : character == '"' ? '\'' : character == '\\' ? '/' : character);
        }
        return label.append('"').toString();
    }
}
