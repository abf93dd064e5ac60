package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * Ids by which clients know things in their caches: {@code Practice:P84676}, or {@code Practice:P84676@2014-04-01} where
 * it is read as of another day than the release's reference date, since its hops may then lead elsewhere.
 */
public final class GlobalIds {
    private static final char CODE = ':';
    private static final char DAY = '@';

    private GlobalIds() {}

    /**
     * What an id means.
     *
     * @param day null for the reference date
     */
    record Parsed(NodeType type, String key, @Nullable LocalDate day) {}

    /**
     * The id of a thing. Where the key itself has an @, the day is always there, so that the last @ begins a day.
     *
     * @param day as of which it is read; null where no day changes what can be read of it
     */
    public static String of(String type, String key, @Nullable LocalDate day, LocalDate reference) {
        String id = type + CODE + key;
        return day == null || (day.equals(reference) && key.indexOf(DAY) < 0) ? id : id + DAY + day;
    }

    /**
     * @return null when it is the id of nothing
     * @throws RequestException when what stands after its last @ is no day
     */
    static @Nullable Parsed parse(Model model, String id) {
        int colon = id.indexOf(CODE);
        NodeType type = colon < 0 ? null : model.nodeTypes().get(id.substring(0, colon));
        if (type == null) {
            return null;
        }
        String key = id.substring(colon + 1);
        int at = model.changesByDay(type) ? key.lastIndexOf(DAY) : -1;
        return at < 0
                ? new Parsed(type, key, null)
                : new Parsed(type, key.substring(0, at), day(id, key.substring(at + 1)));
    }

    private static LocalDate day(String id, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    "id is " + id + ", but " + text + " is no day: after @ write one of the calendar, YYYY-MM-DD, or"
                            + " leave both away");
        }
    }
}
