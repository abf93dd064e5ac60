package org.commissioninggraph.execution;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.document.input.ComparedValue;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.PresentedError;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.schema.TypeNames;
import org.jspecify.annotations.Nullable;

/**
 * Codes among the variables of an operation: those that are the key of what is looked up, or that keys are compared with.
 * Filters are exact about capitals; whoever takes codes from an address is not.
 */
final class CodeLookup {
    private final Map<String, EntityType> types = new LinkedHashMap<>();

    CodeLookup(Model model) {
        for (EntityType type : model.entities()) {
            types.put(type.single(), type);
            types.put(TypeNames.where(type), type);
        }
    }

    /**
     * The variables with their codes as the graph has them.
     *
     * @param service asks the graph
     * @throws OperationRefused where nothing has ever had such a code, or the graph cannot be asked
     */
    Map<String, Object> in(Operation operation, GraphService service) {
        Map<String, Object> variables = new LinkedHashMap<>(operation.request().variables());
        operation.compared().forEach((variable, compared) -> {
            List<EntityType> possible = types(compared);
            if (!possible.isEmpty()) {
                variables.computeIfPresent(variable, (name, given) -> known(service, possible, given));
            }
        });
        return variables;
    }

    private List<EntityType> types(Set<ComparedValue> compared) {
        List<EntityType> found = new ArrayList<>();
        for (ComparedValue with : compared) {
            EntityType type = types.get(with.owner());
            if (type != null && type.plural() != null && type.key().name().equals(with.field())) {
                found.add(type);
            }
        }
        return found;
    }

    private Object known(GraphService service, List<EntityType> possible, Object given) {
        if (given instanceof List<?> codes) {
            List<Object> known = new ArrayList<>();
            codes.forEach(code -> known.add(known(service, possible, code)));
            return known;
        }
        for (EntityType type : possible) {
            Object code = lookedUp(service, type, given.toString());
            if (code != null) {
                return code;
            }
        }
        throw new OperationRefused(service.refused(List.of(GraphqlErrorBuilder.newError()
                .message("no %s has, or ever had, the code %s", possible.get(0).name(), given)
                .extensions(Map.of(PresentedError.CODE, ErrorCode.NOT_FOUND.name()))
                .build())));
    }

    private static @Nullable Object lookedUp(GraphService service, EntityType type, String code) {
        String key = type.key().name();
        String query = "query ($code: ID!) { thing: %s(%s: $code) { key: %s } }".formatted(type.single(), key, key);
        ExecutionResult result = service.execute(new GraphQlRequest(query, Map.of("code", code), null));
        if (!result.getErrors().isEmpty()) {
            throw new OperationRefused(result);
        }
        Map<String, @Nullable Object> data = Objects.requireNonNull(result.getData());
        return data.get("thing") instanceof Map<?, ?> thing ? thing.get("key") : null;
    }
}
