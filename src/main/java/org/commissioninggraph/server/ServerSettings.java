package org.commissioninggraph.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.DatabaseExplainer;
import org.commissioninggraph.execution.DatabaseReader;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.MemoryBudget;
import org.commissioninggraph.execution.OperationLimits;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.http.Origins;
import org.commissioninggraph.http.ServerOptions;
import org.commissioninggraph.http.TrustedDocuments;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.process.StartException;
import org.commissioninggraph.release.Releases;
import org.jspecify.annotations.Nullable;

/** How the server listens and answers, as the settings say. */
final class ServerSettings {
    private ServerSettings() {}

    static ServerOptions options(Settings settings) {
        Map<String, String> reports = reports(settings);
        return new ServerOptions(
                settings.host(),
                settings.port(),
                settings.maxBodyBytes(),
                settings.responseCacheBytes(),
                new ConnectionLimits(settings.maxConnections(), settings.requestTimeout()),
                settings.maxReports(),
                settings.maxLive(),
                origins(settings.corsOrigins()),
                new TrustedDocuments(documents(reports, settings.documents()), settings.documentsOnly()),
                reports,
                settings.seedFolder().resolve("boundaries/ccgs.geojson"),
                origins(settings.frameOrigins()));
    }

    private static Origins origins(List<String> named) {
        return new Origins(Set.copyOf(named), named.equals(List.of("*")));
    }

    /** The usual folder need not be there. */
    private static Map<String, String> reports(Settings settings) {
        boolean absent = settings.reports().toString().equals(Setting.REPORTS.defaultValue())
                && !Files.isDirectory(settings.reports());
        return absent ? Map.of() : DocumentFolder.read(Setting.REPORTS, settings.reports());
    }

    /** The reports are documents too. */
    static Map<String, String> documents(Map<String, String> reports, @Nullable Path folder) {
        Map<String, String> all = new TreeMap<>(reports);
        Map<String, String> others = folder == null ? Map.of() : DocumentFolder.read(Setting.DOCUMENTS, folder);
        others.forEach((name, document) -> {
            if (!document.equals(all.getOrDefault(name, document))) {
                throw new StartException(Setting.DOCUMENTS + "=" + folder + ": " + name
                        + " is the name of a report, and a documentId can mean one of them only: rename one");
            }
            all.put(name, document);
        });
        return all;
    }

    /** Answers from the database, which it does not ask for before it is asked something itself. */
    static GraphService service(Settings settings, Model model, Supplier<Database> database, Releases releases) {
        return new GraphService(
                model,
                new Limits(settings.defaultPageSize(), settings.maxPageSize()),
                new OperationLimits(
                        settings.maxDepth(),
                        settings.maxRootFields(),
                        settings.maxCost(),
                        settings.queryTimeout(),
                        settings.reportTimeout(),
                        MemoryBudget.ofHeap(settings.totalMemoryPercent(), settings.queryMemoryPercent())),
                new DatabaseReader(database),
                settings.explain() ? new DatabaseExplainer(database) : null,
                releases,
                new SchemaVisibility(settings.introspection(), settings.hints()));
    }

    /** Tells of every document that does not fit the schema. */
    static void check(Settings settings, ServerOptions options, GraphService service) {
        DocumentFolder.check(Setting.REPORTS, settings.reports(), options.reports(), service, true);
        if (settings.documents() != null) {
            Map<String, String> documents = new TreeMap<>(options.documents().byName());
            documents.keySet().removeAll(options.reports().keySet());
            DocumentFolder.check(Setting.DOCUMENTS, settings.documents(), documents, service, false);
        }
    }
}
