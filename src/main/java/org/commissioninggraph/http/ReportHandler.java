package org.commissioninggraph.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.report.ReportDescription;
import org.commissioninggraph.report.ReportVariables;
import org.commissioninggraph.suggest.Nearest;

/**
 * {@code /reports/practices.csv?ccg=00Q}: a saved document, with its variables from the address; {@code /reports}: which
 * there are.
 */
final class ReportHandler implements ErrorHandler.Answering {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> reports;
    private final ReadyService service;
    private final Responder responder;
    private final CachedPage list = new CachedPage(this::list);

    /**
     * @param reports the documents by their names
     */
    ReportHandler(Map<String, String> reports, ReadyService service, Responder responder) {
        this.reports = reports;
        this.service = service;
        this.responder = responder;
    }

    @Override
    public void answer(HttpServerExchange exchange) throws IOException {
        AllowedMethods.requireRead(exchange, "ask with GET");
        String file = exchange.getRelativePath().replaceFirst("^/", "");
        if (file.isEmpty()) {
            // Only then the documents have been checked.
            service.get();
            list.answer(exchange);
            return;
        }
        int dot = Math.max(file.lastIndexOf('.'), 0);
        String name = file.substring(0, dot);
        Format format = Format.ofTable(file.substring(Math.min(dot + 1, file.length())));
        String document = reports.get(name);
        if (document == null || format == null) {
            throw unknown(file, name);
        }
        GraphService ready = service.get();
        Map<String, Object> variables = ReportVariables.of(
                ready.prepare(new GraphQlRequest(document)), ready.schema(), QueryParameters.of(exchange));
        responder.table(
                exchange,
                ready,
                ready.prepare(new GraphQlRequest(document, variables, null)).asSaved(),
                format,
                name);
    }

    private StaticFile list() throws IOException {
        List<ReportDescription> all = new ArrayList<>();
        reports.forEach((name, document) -> all.add(ReportDescription.of(name, document)));
        return StaticFile.json(JSON.writeValueAsString(Map.of("reports", all)));
    }

    private RequestException unknown(String file, String name) {
        return new RequestException(
                ErrorCode.REPORT_NOT_FOUND,
                "there is no report `" + file + "`: "
                        + (reports.isEmpty()
                                ? "REPORTS names a folder without any"
                                : "there are " + String.join(", ", reports.keySet())
                                        + ", each as .csv and .ndjson: see /reports"),
                reports.containsKey(name) ? null : Nearest.question(name, reports.keySet()));
    }
}
