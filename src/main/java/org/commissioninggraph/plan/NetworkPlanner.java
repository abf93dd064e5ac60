package org.commissioninggraph.plan;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.schema.FieldNames;
import org.commissioninggraph.schema.RootField;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.commissioninggraph.schema.networks.AnswerField;
import org.commissioninggraph.schema.networks.AnswerFields;
import org.commissioninggraph.schema.networks.AnswerShape;
import org.commissioninggraph.schema.networks.AnswerType;
import org.commissioninggraph.schema.networks.EdgePropertyField;
import org.commissioninggraph.schema.networks.NetworkQuestion;
import org.commissioninggraph.schema.networks.NetworkVocabulary;
import org.jspecify.annotations.Nullable;

/** Plans what is asked of the graph as a network. For one root field. */
final class NetworkPlanner {
    /** Days of a series. */
    private static final int MOST_DAYS = 60;

    private final NetworkQuestion question;
    private final NetworkVocabulary vocabulary;
    private final SelectionPlanner selections;
    private final TemporalScope scope;
    private final Limits limits;
    private final Dates dates;
    private final List<QueryPlan.Found> places = new ArrayList<>();

    NetworkPlanner(
            RootField.OverNetwork field, SelectionPlanner selections, TemporalScope scope, Limits limits, Dates dates) {
        this.question = field.question();
        this.vocabulary = field.vocabulary();
        this.selections = selections;
        this.scope = scope;
        this.limits = limits;
        this.dates = dates;
    }

    /** What is below nodes is as of the later day of two. */
    static Map<String, Object> dated(Map<String, Object> arguments, Dates dates) {
        String after = AnswerArgument.AFTER.argument();
        if (!(arguments.get(after) instanceof LocalDate day)) {
            return arguments;
        }
        Map<String, Object> dated = new LinkedHashMap<>(arguments);
        dated.put(TemporalScope.AS_OF, dates.checked(after, day));
        return dated;
    }

    QueryPlan.Computed plan(Map<String, Object> arguments, CollectedField selection) {
        AnswerArguments given = checked(arguments);
        NetworkAnswer answer = answer(Objects.requireNonNull(question.shape().type()), selection);
        return new QueryPlan.Computed(question, vocabulary, given, answer, List.copyOf(places), scope.day());
    }

    private AnswerArguments checked(Map<String, Object> arguments) {
        AnswerArguments given = new AnswerArguments(arguments, limits.maxPageSize());
        // The day after was checked where it was taken as that of all below.
        if (arguments.get(AnswerArgument.BEFORE.argument()) instanceof LocalDate date) {
            dates.checked(AnswerArgument.BEFORE.argument(), date);
        }
        List<LocalDate> days = given.days(AnswerArgument.DATES);
        days.forEach(date -> dates.checked(AnswerArgument.DATES.argument(), date));
        if (days.size() > MOST_DAYS) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    "dates are " + days.size() + " days, and a series has " + MOST_DAYS
                            + " at most: ask for the others in a request of their own");
        }
        return withinBounds(given);
    }

    private AnswerArguments withinBounds(AnswerArguments given) {
        for (AnswerArgument size : List.of(AnswerArgument.FIRST, AnswerArgument.LIMIT)) {
            if (given.given().get(size.argument()) instanceof Integer number && number > limits.maxPageSize()) {
                throw new RequestException(
                        ErrorCode.PAGE_TOO_LARGE,
                        size.argument() + " is " + number + ", and " + limits.maxPageSize() + " is the most");
            }
        }
        for (AnswerArgument codes : List.of(AnswerArgument.ONLY, AnswerArgument.AROUND)) {
            if (given.given().get(codes.argument()) instanceof List<?> named && named.size() > limits.maxPageSize()) {
                throw new RequestException(
                        ErrorCode.BAD_ARGUMENT,
                        codes.argument() + " names " + named.size() + " organisations, and " + limits.maxPageSize()
                                + " is the most: ask for the others in a request of their own");
            }
        }
        // An empty list could be meant as none or as all.
        for (AnswerArgument list : List.of(AnswerArgument.KINDS, AnswerArgument.VIA, AnswerArgument.THROUGH)) {
            if (given.given().get(list.argument()) instanceof List<?> names && names.isEmpty()) {
                throw new RequestException(
                        ErrorCode.BAD_ARGUMENT, list.argument() + " is an empty list: name some, or leave it out");
            }
        }
        return given;
    }

    private NetworkAnswer answer(AnswerType type, CollectedField selection) {
        AnswerField[] fields = AnswerFields.of(type).toArray(AnswerField[]::new);
        return answer(selection, name -> FieldNames.find(fields, AnswerField::field, name));
    }

    private NetworkAnswer answer(CollectedField selection, Function<String, AnswerField> named) {
        return new NetworkAnswer(CollectedField.planned(selection.fields(), field -> entry(selection, field, named)));
    }

    private NetworkAnswer.Entry entry(CollectedField above, CollectedField field, Function<String, AnswerField> named) {
        AnswerArguments given = withinBounds(new AnswerArguments(field.arguments(), limits.maxPageSize()));
        if (field.isTypeName()) {
            String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(above.type())).getName();
            return new NetworkAnswer.Entry(ResponseField.of(field), null, type, given, null, null);
        }
        AnswerField binding = named.apply(field.name());
        AnswerShape shape = binding.definition().shape();
        return new NetworkAnswer.Entry(
                ResponseField.of(field), binding, null, given, below(shape, field), place(shape, field));
    }

    private @Nullable NetworkAnswer below(AnswerShape shape, CollectedField field) {
        if (shape.type() != null) {
            return answer(shape.type(), field);
        }
        return shape.kind() == AnswerShape.Kind.PROPERTIES
                ? answer(
                        field,
                        name -> new EdgePropertyField(
                                Objects.requireNonNull(vocabulary.properties().get(name))))
                : null;
    }

    private @Nullable Integer place(AnswerShape shape, CollectedField field) {
        if (shape.kind() != AnswerShape.Kind.NODE) {
            return null;
        }
        Parameter codes = selections.parameters().add(List.of());
        places.add(new QueryPlan.Found(selections.of(vocabulary.type(), field, scope), codes));
        return places.size() - 1;
    }
}
