package org.commissioninggraph.network.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.network.Network;
import org.jspecify.annotations.Nullable;

/** A row for each node, isolates with them: Id, Label, and a column for each field. */
final class NodesCsvWriter implements NetworkWriter {
    @Override
    public void write(FileJob job) throws IOException {
        Network network = job.network();
        List<FileField> fields = FileField.nodes(job);
        CsvWriter csv = CsvTexts.writer(job);
        List<@Nullable String> row = new ArrayList<>(List.of("Id", "Label"));
        fields.forEach(field -> row.add(field.name()));
        csv.writeRecord(row);
        for (int node = 0; node < network.nodes(); node++) {
            job.row();
            row.clear();
            row.add(job.text().unicode(network.code(node)));
            row.add(CsvTexts.safe(job, network.name(node)));
            for (FileField field : fields) {
                row.add(CsvTexts.field(job, field, node));
            }
            csv.writeRecord(row);
        }
    }
}
