package org.commissioninggraph.graph.embedded;

import java.net.BindException;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.GraphException.Code;
import org.jspecify.annotations.Nullable;

/** Says in one line why the server does not start. */
final class StartFailures {
    private StartFailures() {}

    /** @param boltPort where it was to listen; null where it was not */
    static GraphException translated(Throwable failure, @Nullable Integer boltPort) {
        boolean listening = failure instanceof BindException;
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
            listening |= root instanceof BindException;
        }
        String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        if (listening) {
            return new GraphException(
                    Code.BOLT_PORT_UNUSABLE,
                    "cannot listen on BOLT_PORT=" + boltPort + " of " + ServerConfiguration.HOST + " (" + reason
                            + "): stop what listens there, or set BOLT_PORT to another port, or to 0 for any that is"
                            + " free",
                    failure);
        }
        return new GraphException(
                Code.EMBEDDED_FAILED,
                "the embedded Neo4j does not start: " + root.getClass().getSimpleName() + ": " + reason,
                failure);
    }
}
