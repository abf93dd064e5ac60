package org.commissioninggraph.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client accepts, by RFC 9110: of the ranges that fit a media type, the most specific one counts. */
final class AcceptHeader {
    /**
     * @param quality from 0, not accepted, to 1
     * @param place in the header, by which a client that weighs nothing tells what it likes best
     */
    private record Range(String mediaType, double quality, int place) {
        private static final Range NONE = new Range("", 0, 0);

        /** A table or a stream must be asked for by its name: not every client can read one. */
        int fit(Format offered) {
            if (mediaType.equals(offered.mediaType())) {
                return 3;
            }
            if (!offered.isResponse()) {
                return 0;
            }
            return mediaType.equals("application/*") ? 2 : mediaType.equals("*/*") ? 1 : 0;
        }

        boolean isBetterThan(Range other) {
            return quality > other.quality || (quality == other.quality && quality > 0 && place < other.place);
        }
    }

    private final List<Range> ranges;

    private AcceptHeader(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param accept the value of the Accept header; null when there is none, which is anything
     */
    static AcceptHeader of(@Nullable String accept) {
        List<Range> ranges = new ArrayList<>();
        for (String range : accept == null || accept.isBlank() ? new String[] {"*/*"} : accept.split(",")) {
            String[] parts = range.split(";", -1);
            ranges.add(new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality(parts), ranges.size()));
        }
        return new AcceptHeader(ranges);
    }

    /** The format that it likes best, of two that it likes as much the first; null when it accepts none. */
    @Nullable Format best() {
        Format best = null;
        Range found = Range.NONE;
        for (Format format : Format.values()) {
            Range range = closest(format);
            if (range.isBetterThan(found)) {
                best = format;
                found = range;
            }
        }
        return best;
    }

    private Range closest(Format offered) {
        Range closest = Range.NONE;
        for (Range range : ranges) {
            if (range.fit(offered) > closest.fit(offered)) {
                closest = range;
            }
        }
        return closest;
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.startsWith("q=")) {
                return number(parameter.substring(2));
            }
        }
        return 1;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
