package org.commissioninggraph.http.reference;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the explorer draws with, as its WebJars have it: their paths have versions in them, those of the pom. */
public final class Libraries {
    private static final String WEBJARS = "META-INF/resources/webjars/";

    /** By the path of a request. Those in one line need those of the lines above. */
    private static final Map<String, String> PATHS = Map.of(
            "/cytoscape.js", "cytoscape/3.33.1/dist/cytoscape.esm.min.mjs",
            "/layoutbase.js", "layout-base/2.0.1/layout-base.js",
            "/cosebase.js", "cose-base/2.2.0/cose-base.js",
            "/fcose.js", "cytoscape-fcose/2.2.0/cytoscape-fcose.js",
            "/d3array.js", "d3-array/3.2.4/dist/d3-array.min.js",
            "/d3geo.js", "d3-geo/3.1.1/dist/d3-geo.min.js",
            "/uplot.js", "uplot/1.6.30/dist/uPlot.esm.js",
            "/uplot.css", "uplot/1.6.30/dist/uPlot.min.css");

    private Libraries() {}

    /** The resource on the class path; null where this is no library. */
    public static @Nullable String resource(String path) {
        String file = PATHS.get(path);
        return file == null ? null : WEBJARS + file;
    }
}
