package org.commissioninggraph.network.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.network.Network;
import org.jspecify.annotations.Nullable;

/** A row for each edge: Id, Source, Target, Type (Directed or Undirected), Weight, and a column for each field. */
final class EdgesCsvWriter implements NetworkWriter {
    @Override
    public void write(FileJob job) throws IOException {
        Network network = job.network();
        List<FileField> fields = FileField.edges(job);
        fields.removeIf(field -> field.name().equals("weight"));
        CsvWriter csv = CsvTexts.writer(job);
        List<@Nullable String> row = new ArrayList<>(List.of("Id", "Source", "Target", "Type", "Weight"));
        fields.forEach(field -> row.add(field.name()));
        csv.writeRecord(row);
        for (int edge = 0; edge < network.edges(); edge++) {
            job.row();
            row.clear();
            row.add(job.text().unicode(network.edgeId(edge)));
            row.add(job.text().unicode(network.code(network.source(edge))));
            row.add(job.text().unicode(network.code(network.target(edge))));
            row.add(network.directed() ? "Directed" : "Undirected");
            row.add(String.valueOf(job.weights()[edge]));
            for (FileField field : fields) {
                row.add(CsvTexts.field(job, field, edge));
            }
            csv.writeRecord(row);
        }
    }
}
