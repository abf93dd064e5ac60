package org.commissioninggraph.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a server tells when it greets, for instance "Neo4j/5.26.30". */
record ServerVersion(int major, int minor, String text) {
    private static final Pattern AGENT = Pattern.compile("Neo4j/((\\d{1,4})\\.(\\d{1,4})[^ ]*)");

    /** @throws GraphException when the server is not Neo4j 5.26 or later */
    static ServerVersion supported(String agent, String uri) {
        Matcher matcher = AGENT.matcher(agent);
        if (!matcher.matches()) {
            throw unsupported("the server at " + uri + " calls itself \"" + agent + "\"");
        }
        ServerVersion version = new ServerVersion(
                Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)), matcher.group(1));
        if (version.major < 5 || (version.major == 5 && version.minor < 26)) {
            throw unsupported("the server at " + uri + " is Neo4j " + version.text);
        }
        return version;
    }

    private static GraphException unsupported(String what) {
        return new GraphException(
                GraphException.Code.UNSUPPORTED_SERVER,
                what + ": set NEO4J_URI to a server of Neo4j 5.26 or later, or leave it out to run the embedded one");
    }
}
