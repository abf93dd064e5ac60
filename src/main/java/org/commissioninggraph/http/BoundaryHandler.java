package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * The areas of the CCGs of a day as GeoJSON, for maps: {@code ?asOf=2014-04-01}, or the reference date of the release.
 * They are read from the seed folder when first asked for, and stay the same as long as the process runs. Thread-safe.
 */
final class BoundaryHandler implements ErrorHandler.Answering {
    private static final String AS_OF = "asOf";

    private final @Nullable Path file;
    private final ConcurrentMap<List<String>, StaticFile> pages = new ConcurrentHashMap<>();
    private volatile @Nullable BoundaryMap read;

    /** @param file null where there is none */
    BoundaryHandler(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public void answer(HttpServerExchange exchange) throws IOException {
        StaticPages.begin(exchange);
        BoundaryMap map = map();
        List<String> features = map.on(day(exchange, map));
        StaticFile page = pages.get(features);
        if (page == null) {
            page = StaticFile.geoJson(
                    "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n");
            pages.put(features, page);
        }
        page.send(exchange);
    }

    private BoundaryMap map() throws IOException {
        BoundaryMap known = read;
        if (known != null) {
            return known;
        }
        if (file == null || !Files.isRegularFile(file)) {
            throw new RequestException(
                    ErrorCode.NOT_FOUND,
                    "this server has no boundaries: its folder SEED_DATA lacks boundaries/ccgs.geojson, which `import`"
                            + " makes");
        }
        BoundaryMap fresh = BoundaryMap.read(file);
        read = fresh;
        return fresh;
    }

    private static LocalDate day(HttpServerExchange exchange, BoundaryMap map) {
        Deque<String> given = exchange.getQueryParameters().get(AS_OF);
        if (given == null || given.isEmpty()) {
            return map.reference();
        }
        LocalDate day = parsed(given.getFirst());
        if (day.isBefore(map.earliest()) || day.isAfter(map.latest())) {
            throw new RequestException(
                    ErrorCode.DATE_OUT_OF_RANGE,
                    AS_OF + "=" + day + " is not in the release: ask for a day from " + map.earliest() + " to "
                            + map.latest());
        }
        return day;
    }

    private static LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT, AS_OF + " is not a date: write it as in asOf=2014-04-01");
        }
    }
}
