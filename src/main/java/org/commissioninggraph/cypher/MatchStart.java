package org.commissioninggraph.cypher;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/** What a path reads before it follows its patterns. */
sealed interface MatchStart {

    /**
     * What the full-text index finds, each with how well it fits.
     *
     * @param boost what the score is multiplied by, for the type of each node; null where that is the same for all
     */
    record Search(Expression text, SymbolicName node, SymbolicName score, @Nullable Expression boost)
            implements MatchStart {
        Expression boosted() {
            return boost == null ? score : score.multiply(boost);
        }

        OngoingReadingWithoutWhere match(PatternElement pattern) {
            return Cypher.call("db.index.fulltext.queryNodes")
                    .withArgs(Cypher.literalOf("search"), text)
                    .yield(Cypher.name("node").as(node), Cypher.name("score").as(score))
                    .match(pattern);
        }
    }

    /**
     * Rows that are no nodes, but maps.
     *
     * @param from the node that they are told of; null where they are told of all
     */
    record Rows(Statement statement, @Nullable Node from) implements MatchStart {
        OngoingReadingWithoutWhere read() {
            if (from == null) {
                return Cypher.call(statement);
            }
            return (OngoingReadingWithoutWhere) Cypher.with(from).call(statement, from);
        }
    }
}
