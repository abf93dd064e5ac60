package org.commissioninggraph.execution.networks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.network.files.GraphFormat;
import org.commissioninggraph.suggest.Nearest;

/** Networks as files, by what stands in an address: {@code network.graphml?asOf=2017-04-01&kinds=CCG,Provider}. */
public final class NetworkExports {
    private static final String NAME = "network";

    private final NetworkStore store;

    public NetworkExports(NetworkStore store) {
        this.store = store;
    }

    /**
     * What an address asks for. The graph is not asked yet.
     *
     * @param file the name, whose ending is the format
     * @param parameters by name, each with all its values
     * @throws RequestException where there is no such file, or a parameter is wrong; it says what may be written
     */
    public NetworkExport of(String file, Map<String, List<String>> parameters) {
        GraphFormat format = format(file);
        ExportRequest request = ExportRequest.of(
                ExportArguments.of(parameters), store.shape(), store.release().dates());
        return new NetworkExport(store, request, format);
    }

    private static GraphFormat format(String file) {
        for (GraphFormat format : GraphFormat.values()) {
            if (file.equals(name(format))) {
                return format;
            }
        }
        List<String> names =
                Arrays.stream(GraphFormat.values()).map(NetworkExports::name).toList();
        throw new RequestException(
                ErrorCode.NOT_FOUND,
                "there is no export `" + file + "`: there are " + names.stream().collect(Collectors.joining(", ")),
                Nearest.question(file, names));
    }

    static String name(GraphFormat format) {
        return NAME + "." + format.extension();
    }
}
