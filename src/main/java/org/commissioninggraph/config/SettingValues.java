package org.commissioninggraph.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that were found and are in their ranges. */
record SettingValues(Map<Setting, String> values) {
    @Nullable String optional(Setting setting) {
        return values.get(setting);
    }

    String text(Setting setting) {
        String value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException(setting + " has no value and no default");
        }
        return value;
    }

    int integer(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    Duration time(Setting setting) {
        return Objects.requireNonNull(Durations.parse(text(setting)));
    }

    Path folder(Setting setting) {
        return Path.of(text(setting));
    }

    /** The parts of a value between its commas; none where it is not given. */
    List<String> list(Setting setting) {
        String value = values.get(setting);
        return value == null ? List.of() : parted(value);
    }

    static List<String> parted(String value) {
        return Stream.of(value.split(",")).map(String::strip).toList();
    }
}
