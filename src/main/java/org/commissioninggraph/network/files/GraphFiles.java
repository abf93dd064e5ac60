package org.commissioninggraph.network.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;

/** Writes networks to files. */
public final class GraphFiles {
    private GraphFiles() {}

    /**
     * Writes a network, in UTF-8 and without a byte order mark, and flushes. The stream is left open, also when it fails:
     * what was written then has no end that would make it look whole.
     *
     * @throws org.commissioninggraph.network.WeightException if the weight of the options is not one
     * @throws java.util.concurrent.CancellationException if nobody waits any more
     */
    public static FileReport write(
            GraphFormat format, Network network, FileOptions options, OutputStream out, WorkBudget budget)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
        return write(format, network, options, writer, budget);
    }

    /** As above, as text. */
    public static FileReport write(
            GraphFormat format, Network network, FileOptions options, Writer out, WorkBudget budget)
            throws IOException {
        FileJob job = FileJob.of(network, options, out, budget);
        format.writer().write(job);
        out.flush();
        return new FileReport(job.text().replaced());
    }
}
