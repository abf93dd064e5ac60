package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.memory.ByteCache;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.comparisons.NetworkComparison;
import org.commissioninggraph.network.paths.Neighbourhood;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.plan.QueryPlan;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.commissioninggraph.schema.networks.NetworkFields;
import org.jspecify.annotations.Nullable;

/** Answers root fields that are asked of the graph as a network. Thread-safe. */
public final class NetworkAnswers {
    /** Of a neighbourhood, whatever is cut from it. */
    private static final Set<NetworkFields.Whole> SIZES =
            Set.of(NetworkFields.Whole.DATE, NetworkFields.Whole.TOTAL, NetworkFields.Whole.CUT);

    private final NetworkStore store;
    private final DayNetworks kept = new DayNetworks(ByteCache.ofHeap());

    public NetworkAnswers(NetworkStore store) {
        this.store = store;
    }

    /** Finds nodes of the graph for one place in the answer: what is read of each, by its key in small letters. */
    @FunctionalInterface
    public interface NodeFinder {
        Map<String, @Nullable Object> found(int place, Set<String> keys);
    }

    /**
     * What was computed.
     *
     * @param value {@link org.commissioninggraph.cypher.DecodingContext#FAILED} where a node in it could not be read
     */
    public record Computed(@Nullable Object value, List<CutList> cut) {}

    /**
     * The answer.
     *
     * @throws org.commissioninggraph.errors.RequestException where an argument makes no sense, or it takes too much
     */
    public Computed answer(BoundPlan bound, OperationBounds bounds, NodeFinder finder) {
        QueryPlan.Computed asked = (QueryPlan.Computed) bound.plan();
        LocalDate day = bound.days(asked.day()).get(0);
        NetworkStore.History history = store.history(bounds);
        WorkBudget budget = new WorkBudget(
                WorkBudget.DEFAULT_STEPS,
                () -> {
                    bounds.cancellation().remaining();
                    return false;
                },
                bounds.memory()::take);
        AskedNetworks networks =
                new AskedNetworks(history, asked.vocabulary(), asked.arguments(), kept, budget, bounds.cancellation());
        AnswerObjects objects = new AnswerObjects(bounds.memory());
        try {
            Object value = objects.finished(of(asked, day, networks, objects), finder::found);
            return new Computed(value, objects.cut());
        } catch (RuntimeException e) {
            throw NetworkFailures.of(e);
        }
    }

    private static Object of(QueryPlan.Computed asked, LocalDate day, AskedNetworks networks, AnswerObjects objects) {
        return switch (asked.question()) {
            case PATHS -> {
                AskedNetworks.Found found = networks.paths(day);
                yield new PathAnswers(objects, found.network(), asked.arguments()).of(asked.answer(), found.answer());
            }
            case NEIGHBOURHOOD -> {
                MeasuredNetwork near = networks.neighbourhood(day);
                Neighbourhood found = Objects.requireNonNull(near.neighbourhood());
                boolean cut = found.cut() && isShown(asked.answer());
                objects.cut(
                        asked.arguments(),
                        AnswerArgument.LIMIT,
                        found.neighbours().size(),
                        cut);
                yield new NetworkFieldAnswers(objects, near).of(asked.answer());
            }
            case NETWORK -> new NetworkFieldAnswers(objects, networks.on(day)).of(asked.answer());
            case PROJECTION ->
                new NetworkFieldAnswers(objects, networks.projection(day, AnswerArgument.PROJECTED)).of(asked.answer());
            case MEASURES_OVER ->
                objects.list(
                        asked.arguments().days(AnswerArgument.DATES),
                        date -> moment(asked.answer(), date, networks, objects));
            case COMPARE -> compared(asked, networks, objects);
        };
    }

    /** Whether it is asked for more than how large it is. */
    private static boolean isShown(@Nullable NetworkAnswer neighbourhood) {
        return Objects.requireNonNull(neighbourhood).entries().stream()
                .anyMatch(entry -> entry.binding() instanceof NetworkFields.Whole field && !SIZES.contains(field));
    }

    private static Map<String, @Nullable Object> moment(
            @Nullable NetworkAnswer selected, LocalDate date, AskedNetworks networks, AnswerObjects objects) {
        return objects.object(
                selected, entry -> switch ((NetworkFields.Moment) Objects.requireNonNull(entry.binding())) {
                    case DATE -> date.toString();
                    case NETWORK -> new NetworkFieldAnswers(objects, networks.on(date)).of(entry.below());
                });
    }

    private static Map<String, @Nullable Object> compared(
            QueryPlan.Computed asked, AskedNetworks networks, AnswerObjects objects) {
        LocalDate earlier = asked.arguments().value(AnswerArgument.BEFORE);
        LocalDate later = asked.arguments().value(AnswerArgument.AFTER);
        MeasuredNetwork before = networks.within(earlier, earlier, later);
        MeasuredNetwork after = networks.within(later, earlier, later);
        NetworkComparison comparison = NetworkComparison.of(before.network(), after.network());
        return new ComparisonAnswers(objects, before, after, comparison).of(asked.answer());
    }
}
