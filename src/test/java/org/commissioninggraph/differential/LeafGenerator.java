package org.commissioninggraph.differential;

import graphql.language.BooleanValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes single values: mostly such as occur in the data, or are next to one that does. */
final class LeafGenerator {
    private final Random random;
    private final Samples samples;
    private final LocalDate earliest;
    private final LocalDate latest;

    LeafGenerator(Random random, Samples samples, LocalDate earliest, LocalDate latest) {
        this.random = random;
        this.samples = samples;
        this.earliest = earliest;
        this.latest = latest;
    }

    Value<?> of(String scalar, Subject subject) {
        @Nullable Object sample = random.nextInt(12) == 0 ? null : subject.sample(samples, random);
        return switch (scalar) {
            case "Boolean" -> BooleanValue.of(random.nextInt(3) > 0);
            case "Int", "NonNegativeInt", "Long" -> Literals.integer(whole(sample));
            case "Float" -> Literals.decimal(decimal(sample, subject.operator()));
            case "Date" -> Literals.text(sample instanceof LocalDate date ? beside(date) : day());
            case "DateTime" -> Literals.text("2019-10-31T00:00:00Z");
            case "ID", "String", "Url" -> Literals.text(text(sample, subject.operator()));
            default -> throw new IllegalStateException("the generator does not know the scalar " + scalar);
        };
    }

    Value<?> constant(GraphQLEnumType type, Subject subject) {
        Object sample = subject.sample(samples, random);
        if (sample != null && type.getValue(sample.toString()) != null && random.nextInt(3) > 0) {
            return Literals.name(sample);
        }
        List<GraphQLEnumValueDefinition> values = type.getValues();
        return Literals.name(values.get(random.nextInt(values.size())).getName());
    }

    Value<?> interval() {
        LocalDate from = day();
        LocalDate until = day();
        if (!from.isBefore(until)) {
            LocalDate later = from;
            from = until;
            until = later;
        }
        if (from.equals(until)) {
            from = earliest;
            until = latest;
        }
        return ObjectValue.newObjectValue()
                .objectField(new ObjectField("from", Literals.text(from)))
                .objectField(new ObjectField("until", Literals.text(until)))
                .build();
    }

    /** A day that may be asked for: mostly one on which something changes, or beside it. */
    private LocalDate day() {
        LocalDate day = samples.day(random);
        if (day == null || random.nextInt(3) == 0) {
            day = earliest.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(earliest, latest)));
        }
        day = beside(day);
        return day.isBefore(earliest) ? earliest : day.isAfter(latest) ? latest : day;
    }

    private LocalDate beside(LocalDate date) {
        return date.plusDays(random.nextInt(3) - 1L);
    }

    private long whole(@Nullable Object sample) {
        return sample instanceof Number number
                ? Math.max(0, number.longValue() + random.nextInt(3) - 1)
                : random.nextInt(5);
    }

    private double decimal(@Nullable Object sample, String operator) {
        if (sample instanceof NaiveValues.Point point && !operator.equals("km")) {
            double degrees = operator.equals("latitude") ? point.latitude() : point.longitude();
            return degrees + random.nextGaussian() / 10;
        }
        if (sample instanceof Number number) {
            return number.doubleValue();
        }
        return operator.equals("km") ? random.nextDouble() * 100 : random.nextDouble();
    }

    /** As of the reference date, or of another. */
    private String id(Object sample) {
        return sample + (random.nextBoolean() ? "@" + day() : "");
    }

    /** A word or two of something, some of them cut off or wrong. */
    private String words() {
        String field = List.of("name", "name", "code", "postcode").get(random.nextInt(4));
        Object sample = samples.of(field.equals("postcode") ? "Practice" : "Organisation", field, random);
        String written = String.valueOf(sample);
        boolean blank = !field.equals("postcode") || random.nextBoolean();
        List<String> words = NaiveSearch.words(blank ? written : written.replace(" ", ""));
        StringBuilder text = new StringBuilder();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            String word = words.isEmpty() ? "health" : words.get(random.nextInt(words.size()));
            int at = random.nextInt(word.length());
            text.append(' ')
                    .append(
                            switch (random.nextInt(6)) {
                                case 0 -> word.substring(0, at + 1);
                                case 1 -> word.substring(0, at) + word.substring(at + 1) + "e";
                                case 2 -> word.toUpperCase(Locale.ROOT);
                                default -> word;
                            });
        }
        return text.toString();
    }

    private String text(@Nullable Object sample, String operator) {
        if (operator.equals("search") || operator.equals("text")) {
            return words();
        }
        if (operator.equals("id") && sample != null) {
            return id(sample);
        }
        String text = sample == null ? String.valueOf(samples.of("Organisation", "name", random)) : sample.toString();
        int length = text.length();
        int cut = length < 4 ? length : 1 + random.nextInt(Math.min(length, 8));
        String part =
                switch (operator) {
                    case "contains" -> {
                        int start = random.nextInt(length - cut + 1);
                        yield text.substring(start, start + cut);
                    }
                    case "startsWith" -> text.substring(0, cut);
                    case "endsWith" -> text.substring(length - cut);
                    default -> text;
                };
        return switch (random.nextInt(10)) {
            case 0 -> part.toLowerCase(Locale.ROOT);
            case 1 -> part.toUpperCase(Locale.ROOT);
            default -> part;
        };
    }
}
