package org.commissioninggraph.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What values a setting may take. */
sealed interface Allowed {
    /** For people, after "expected". */
    String description();

    boolean accepts(String value);

    /** Any text that is not blank, described as what it is. */
    record Text(String description) implements Allowed {
        @Override
        public boolean accepts(String value) {
            return !value.isBlank();
        }
    }

    record WholeNumber(long least, long most) implements Allowed {
        @Override
        public String description() {
            return String.format(Locale.ROOT, "a whole number from %d to %d", least, most);
        }

        @Override
        public boolean accepts(String value) {
            try {
                long number = Long.parseLong(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    record Time(Duration least, Duration most) implements Allowed {
        @Override
        public String description() {
            return "a time from " + Durations.text(least) + " to " + Durations.text(most)
                    + ", such as 500ms, 30s, 2m or PT30S";
        }

        @Override
        public boolean accepts(String value) {
            Duration time = Durations.parse(value);
            return time != null && time.compareTo(least) >= 0 && time.compareTo(most) <= 0;
        }
    }

    record OneOf(List<String> values) implements Allowed {
        @Override
        public String description() {
            return "one of " + String.join(", ", values);
        }

        @Override
        public boolean accepts(String value) {
            return values.contains(value);
        }
    }

    /** An address that begins with one of the schemes and names a host. */
    record Address(List<String> schemes) implements Allowed {
        @Override
        public String description() {
            return "an address such as neo4j://localhost:7687, with one of the schemes " + String.join(", ", schemes);
        }

        @Override
        public boolean accepts(String value) {
            return schemes.stream().anyMatch(scheme -> value.matches(Pattern.quote(scheme) + "://\\S+"));
        }
    }

    /** The star, or origins as browsers tell them: scheme and host, and the port where it is not the usual one. */
    record Origins() implements Allowed {
        private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s,*A-Z]+");
        private static final Pattern USUAL_PORT = Pattern.compile("http://.*:80|https://.*:443");

        @Override
        public String description() {
            return "* or origins such as https://dashboard.example, in small letters, without a path and without the usual"
                    + " port, separated by commas";
        }

        @Override
        public boolean accepts(String value) {
            return value.equals("*")
                    || SettingValues.parted(value).stream()
                            .allMatch(origin -> ORIGIN.matcher(origin).matches()
                                    && !USUAL_PORT.matcher(origin).matches());
        }
    }
}
