package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.schema.StrictDates;
import org.commissioninggraph.suggest.Nearest;
import org.jspecify.annotations.Nullable;

/** The parameters of an address as they were written. */
final class ExportArguments {
    private final Map<ExportParameter, List<String>> given = new EnumMap<>(ExportParameter.class);

    private ExportArguments() {}

    /**
     * @throws RequestException where there is no such parameter
     */
    static ExportArguments of(Map<String, List<String>> parameters) {
        ExportArguments arguments = new ExportArguments();
        parameters.forEach((name, values) -> {
            ExportParameter parameter = ExportParameter.named(name);
            if (parameter == null) {
                throw new RequestException(
                        ErrorCode.BAD_ARGUMENT,
                        "an export has no parameter `" + name + "`: it has "
                                + String.join(", ", ExportParameter.names()),
                        Nearest.question(name, ExportParameter.names()));
            }
            List<String> parts = parts(values);
            if (parts.isEmpty()) {
                throw new RequestException(
                        ErrorCode.BAD_ARGUMENT,
                        name + " has no value: write " + parameter.example() + ", or leave it out");
            }
            arguments.given.put(parameter, parts);
        });
        return arguments;
    }

    private static List<String> parts(List<String> values) {
        List<String> parts = new ArrayList<>();
        for (String value : values) {
            for (String part : value.split(",", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    /** The same for the same question: each parameter with its values, in a fixed order. */
    Map<String, String> canonical() {
        Map<String, String> all = new LinkedHashMap<>();
        given.forEach((parameter, values) -> all.put(parameter.text(), String.join(",", values)));
        return all;
    }

    boolean has(ExportParameter parameter) {
        return given.containsKey(parameter);
    }

    List<String> all(ExportParameter parameter) {
        return given.getOrDefault(parameter, List.of());
    }

    /** Null where it is not given. */
    @Nullable String one(ExportParameter parameter) {
        List<String> values = given.get(parameter);
        if (values == null) {
            return null;
        }
        if (values.size() != 1) {
            throw wrong(parameter, "has " + values.size() + " values");
        }
        return values.get(0);
    }

    /** Each of them one of those names, whatever the capitals. */
    Set<String> named(ExportParameter parameter, Collection<String> names) {
        Set<String> found = new LinkedHashSet<>();
        for (String value : all(parameter)) {
            found.add(named(parameter, value, names));
        }
        return found;
    }

    String named(ExportParameter parameter, String value, Collection<String> names) {
        for (String name : names) {
            if (name.equalsIgnoreCase(value)) {
                return name;
            }
        }
        throw new RequestException(
                ErrorCode.BAD_ARGUMENT,
                parameter.text() + "=" + value + " is none of " + String.join(", ", names),
                Nearest.question(value, names));
    }

    boolean flag(ExportParameter parameter) {
        String value = one(parameter);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw wrong(parameter, "is " + value);
        }
        return "true".equals(value);
    }

    @Nullable LocalDate day(ExportParameter parameter) {
        String value = one(parameter);
        return value == null ? null : day(parameter, value);
    }

    LocalDate day(ExportParameter parameter, String value) {
        LocalDate day = StrictDates.date(value);
        if (day == null) {
            throw wrong(parameter, "is no date: " + value);
        }
        return day;
    }

    double number(ExportParameter parameter, double otherwise) {
        String value = one(parameter);
        double number;
        try {
            number = value == null ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw wrong(parameter, "is no number: " + value);
        }
        if (!(number >= 0 && Double.isFinite(number))) {
            throw wrong(parameter, "is " + value + ", not a number from 0");
        }
        return number;
    }

    RequestException wrong(ExportParameter parameter, String what) {
        return new RequestException(
                ErrorCode.BAD_ARGUMENT, parameter.text() + " " + what + ": write " + parameter.example());
    }

    /** Refuses a parameter that means nothing beside another, or without it. */
    void refuse(ExportParameter parameter, String why) {
        if (has(parameter)) {
            throw new RequestException(ErrorCode.BAD_ARGUMENT, parameter.text() + " " + why);
        }
    }
}
