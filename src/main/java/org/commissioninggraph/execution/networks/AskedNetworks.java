package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.paths.Neighbourhood;
import org.commissioninggraph.network.paths.NeighbourhoodRequest;
import org.commissioninggraph.network.paths.PathAnswer;
import org.commissioninggraph.network.paths.PathRequest;
import org.commissioninggraph.network.paths.PathSearch;
import org.commissioninggraph.network.paths.StepRules;
import org.commissioninggraph.network.projections.NetworkProjection;
import org.commissioninggraph.network.projections.ProjectionRequest;
import org.commissioninggraph.network.projections.ProjectionWeight;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.commissioninggraph.schema.networks.NetworkVocabulary;
import org.jspecify.annotations.Nullable;

/** The networks that one root field asks for. For one thread. */
final class AskedNetworks {
    private final NetworkStore.History history;
    private final NetworkVocabulary vocabulary;
    private final AnswerArguments arguments;
    private final DayNetworks kept;
    private final WorkBudget budget;
    private final Cancellation cancellation;
    private @Nullable OfDay last;

    private record OfDay(LocalDate day, MeasuredNetwork network) {}

    AskedNetworks(
            NetworkStore.History history,
            NetworkVocabulary vocabulary,
            AnswerArguments arguments,
            DayNetworks kept,
            WorkBudget budget,
            Cancellation cancellation) {
        this.history = history;
        this.vocabulary = vocabulary;
        this.arguments = arguments;
        this.kept = kept;
        this.budget = budget;
        this.cancellation = cancellation;
    }

    /** Of those kinds, and those types of relationships; all of them where none are named. */
    private Network network(@Nullable LocalDate day, List<String> kinds, List<String> via) {
        Set<String> wanted = kinds.isEmpty() ? vocabulary.kinds().keySet() : Set.copyOf(kinds);
        Set<String> types = via.isEmpty() ? vocabulary.relationships().keySet() : Set.copyOf(via);
        DayNetworks.Shape shape = new DayNetworks.Shape(history.checksum(), day, Set.copyOf(wanted), Set.copyOf(types));
        return kept.get(shape, cancellation, () -> made(day, wanted, types));
    }

    private Network made(@Nullable LocalDate day, Set<String> wanted, Set<String> types) {
        Network all = history.network();
        budget.spend(all.nodes() + all.edges(), "the network");
        Network chosen = all.select(
                node -> wanted.contains(all.kind(node)) && isThere(day, all.life(node)),
                edge -> types.contains(all.type(edge)) && isThere(day, all.validity(edge)));
        return day == null ? chosen : chosen.asOf(day);
    }

    private static boolean isThere(@Nullable LocalDate day, Validity validity) {
        return day == null || validity.contains(Validity.day(day));
    }

    /** Of a day, with all that the field says of it: the same again while no other day is asked for. */
    MeasuredNetwork on(LocalDate day) {
        OfDay known = last;
        if (known == null || !known.day().equals(day)) {
            known = new OfDay(day, measured(day));
            last = known;
        }
        return known.network();
    }

    private MeasuredNetwork measured(LocalDate day) {
        return arguments.optional(AnswerArgument.PROJECT) == null
                ? MeasuredNetwork.of(chosen(day), directed(), groupings(day), budget)
                : projection(chosen(day), day, AnswerArgument.PROJECT);
    }

    private Groupings groupings(LocalDate day) {
        return new Groupings(() -> network(day, List.of(), List.of()), vocabulary.memberships(), budget);
    }

    private boolean directed() {
        return arguments.isTrue(AnswerArgument.DIRECTED);
    }

    private Network chosen(LocalDate day) {
        boolean projected = arguments.optional(AnswerArgument.PROJECT) != null;
        return network(
                day,
                projected ? List.of() : arguments.texts(AnswerArgument.KINDS),
                arguments.texts(AnswerArgument.VIA));
    }

    /** The same of what belongs to something on one day or the other, if the field says so. */
    MeasuredNetwork within(LocalDate day, LocalDate earlier, LocalDate later) {
        String code = arguments.optional(AnswerArgument.WITHIN);
        if (code == null) {
            return on(day);
        }
        Set<String> belonging = new HashSet<>();
        for (LocalDate each : List.of(earlier, later)) {
            belonging.addAll(
                    Belonging.to(code, network(each, List.of(), vocabulary.memberships()), vocabulary.memberships()));
        }
        if (belonging.isEmpty()) {
            NetworkCodes.known(network(later, List.of(), List.of()), history.network(), "within", code);
        }
        Network all = chosen(day);
        boolean projected = arguments.optional(AnswerArgument.PROJECT) != null;
        String kind = projected ? arguments.value(AnswerArgument.PROJECT) : "";
        Network inside = all.select(
                node -> belonging.contains(all.code(node))
                        || (projected && !all.kind(node).equals(kind)),
                edge -> true);
        return projected
                ? projection(inside, day, AnswerArgument.PROJECT)
                : MeasuredNetwork.of(inside, directed(), groupings(day), budget);
    }

    MeasuredNetwork projection(LocalDate day, AnswerArgument kind) {
        return projection(network(day, List.of(), arguments.texts(AnswerArgument.VIA)), day, kind);
    }

    private MeasuredNetwork projection(Network then, LocalDate day, AnswerArgument kind) {
        ProjectionRequest request = NetworkFailures.arguing(() -> new ProjectionRequest(
                arguments.value(kind),
                via(),
                Set.copyOf(arguments.texts(AnswerArgument.SHARED_KINDS)),
                arguments.<ProjectionWeight>value(AnswerArgument.SIMILARITY),
                arguments.optional(AnswerArgument.BY),
                arguments.number(AnswerArgument.THRESHOLD)));
        return MeasuredNetwork.of(NetworkProjection.of(then, request, budget), groupings(day), budget);
    }

    private Map<String, EdgeDirection> via() {
        EdgeDirection direction =
                arguments.given().get(AnswerArgument.DIRECTION.argument()) instanceof EdgeDirection one
                        ? one
                        : EdgeDirection.BOTH;
        List<String> types = arguments.texts(AnswerArgument.VIA);
        Map<String, EdgeDirection> via = new LinkedHashMap<>();
        (types.isEmpty() && direction != EdgeDirection.BOTH
                        ? vocabulary.relationships().keySet()
                        : types)
                .forEach(type -> via.put(type, direction));
        return via;
    }

    /** What nearly everything is linked with is passed only where it is named. */
    private StepRules rules() {
        Set<String> avoided = new LinkedHashSet<>(arguments.texts(AnswerArgument.AVOID));
        List<String> through = arguments.texts(AnswerArgument.THROUGH);
        if (through.isEmpty()) {
            avoided.addAll(vocabulary.hubs());
        }
        return new StepRules(via(), Set.copyOf(through), avoided);
    }

    MeasuredNetwork neighbourhood(LocalDate day) {
        Network network = network(day, List.of(), List.of());
        List<String> of = arguments.texts(AnswerArgument.AROUND).stream()
                .map(code -> {
                    budget.spend(network.nodes(), "looking for codes");
                    return NetworkCodes.known(network, history.network(), "of", code);
                })
                .distinct()
                .toList();
        NeighbourhoodRequest request = NetworkFailures.arguing(() -> new NeighbourhoodRequest(
                of,
                (int) arguments.number(AnswerArgument.HOPS),
                rules(),
                Set.copyOf(arguments.texts(AnswerArgument.KINDS)),
                arguments.optional(AnswerArgument.WEIGHT),
                (int) arguments.number(AnswerArgument.LIMIT)));
        return MeasuredNetwork.of(Neighbourhood.of(network, request, budget), directed(), groupings(day), budget);
    }

    /** Paths, and the network that they are over. */
    record Found(Network network, PathAnswer answer) {}

    Found paths(LocalDate day) {
        Validity during = arguments.optional(AnswerArgument.DURING) instanceof Map<?, ?> interval
                ? Validity.between((LocalDate) interval.get("from"), (LocalDate) interval.get("until"))
                : null;
        Network network = network(during == null ? day : null, List.of(), List.of());
        EdgeLength length = arguments.optional(AnswerArgument.LENGTH);
        if ((arguments.optional(AnswerArgument.WEIGHT) == null) != (length == null || length == EdgeLength.HOPS)) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    "weight and length belong together: name a number of relationships as weight, and say whether it is a"
                            + " distance, length: WEIGHT, or a strength, length: INVERSE_WEIGHT");
        }
        PathRequest request = NetworkFailures.arguing(() -> new PathRequest(
                NetworkCodes.known(network, history.network(), "from", arguments.value(AnswerArgument.FROM)),
                NetworkCodes.known(network, history.network(), "to", arguments.value(AnswerArgument.TO)),
                rules(),
                (int) arguments.number(AnswerArgument.MAX_HOPS),
                (int) arguments.number(AnswerArgument.PATHS),
                !arguments.isTrue(AnswerArgument.LONGER),
                length == null ? EdgeLength.HOPS : length,
                arguments.optional(AnswerArgument.WEIGHT),
                during));
        return new Found(network, PathSearch.find(network, request, budget));
    }
}
