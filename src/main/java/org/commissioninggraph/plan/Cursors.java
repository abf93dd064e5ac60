package org.commissioninggraph.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.Alphabet;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Keyset cursors: the values of the order keys of one row, sealed with a digest of the list that they belong to, so
 * that a cursor of another list, or one that was tampered with, is known.
 */
public final class Cursors {
    /** Stands for the value of a row that has none. */
    static final Object NULL = new Object();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEAL_BYTES = 9;

    private Cursors() {}

    /** A digest of everything that a cursor of a list is bound to: texts stand in it by their keys in the alphabet. */
    static String seal(String list, @Nullable Object... bound) {
        return digest(Alphabet.RULE + list + Arrays.toString(bound));
    }

    /**
     * @param values of the order keys; dates and times as such, null where the row has none
     */
    public static String encode(String seal, List<@Nullable Object> values) {
        List<@Nullable Object> plain = new ArrayList<>();
        for (Object value : values) {
            plain.add(value instanceof LocalDate || value instanceof OffsetDateTime ? value.toString() : value);
        }
        try {
            String json = JSON.writeValueAsString(plain);
            String text = digest(seal + json) + json;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Object> decode(String argument, String cursor, String seal, List<OrderKey> order) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String json = text.substring(digest(seal).length());
            if (!text.equals(digest(seal + json) + json)) {
                throw foreign(argument);
            }
            return typed(JSON.readValue(json, Object[].class), order);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | JsonProcessingException e) {
            throw foreign(argument);
        }
    }

    private static List<Object> typed(Object[] values, List<OrderKey> order) {
        List<Object> typed = new ArrayList<>();
        for (int index = 0; index < order.size(); index++) {
            typed.add(
                    values[index] == null
                            ? NULL
                            : typed(values[index], order.get(index).property()));
        }
        return typed;
    }

    private static Object typed(Object value, @Nullable Property property) {
        try {
            if (property != null && property.type() == ScalarType.DATE) {
                return LocalDate.parse(value.toString());
            }
            if (property != null && property.type() == ScalarType.DATE_TIME) {
                return OffsetDateTime.parse(value.toString());
            }
            if (value instanceof String || value instanceof Boolean || value instanceof Double) {
                return value;
            }
            if (value instanceof Integer || value instanceof Long) {
                return ((Number) value).longValue();
            }
            throw new IllegalArgumentException("no value that a key can have");
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static RequestException foreign(String argument) {
        return new RequestException(
                ErrorCode.BAD_CURSOR,
                "`" + argument + "` is not a cursor of this list: take one from its pageInfo or edges, asked with the"
                        + " same where, orderBy and dates");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, SEAL_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
