package org.commissioninggraph.differential;

import java.util.Optional;

/** Tells of a question that is answered differently, as small as it can be made. */
final class Report {
    private final World world;

    Report(World world) {
        this.world = world;
    }

    String of(long seed, Question question, Difference found) {
        Shrinker shrinker = new Shrinker(
                world.api().schema(),
                trial -> world.both().difference(trial).filter(found::isAlike).isPresent());
        Question smallest = shrinker.smallest(question);
        Optional<Difference> difference = world.both().difference(smallest);
        String variables = smallest.variables().isEmpty() ? "" : "\nvariables: " + smallest.variableValues();
        return "the API and the naive walk answer differently (run again with -Ddifferential.queries=1"
                + " -Ddifferential.seed=" + seed + ")\n\n" + smallest.text() + variables + "\n"
                + difference.orElse(found);
    }
}
