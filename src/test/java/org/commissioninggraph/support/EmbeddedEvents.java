package org.commissioninggraph.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.embedded.ServerEvents;

/**
 * What an embedded server has told, in the order in which it did.
 *
 * @param notices lines for the person at the terminal
 * @param failures after which the process would end
 */
public record EmbeddedEvents(List<String> notices, List<GraphException> failures) implements ServerEvents {
    private static final Pattern BOLT = Pattern.compile("bolt://[\\w.:]+");

    public EmbeddedEvents() {
        this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    }

    @Override
    public void notice(String line) {
        notices.add(line);
    }

    @Override
    public void fatal(GraphException failure) {
        failures.add(failure);
    }

    /** Where Bolt is spoken, as the notice says. */
    public String boltAddress() {
        return notices.stream()
                .flatMap(notice -> BOLT.matcher(notice).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
