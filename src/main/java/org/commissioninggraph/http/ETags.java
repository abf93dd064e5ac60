package org.commissioninggraph.http;

import io.undertow.util.ETag;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests that tell whether two things are the same. */
final class ETags {
    private static final int TAG_BYTES = 16;

    private ETags() {}

    /**
     * The tag of an answer. It is weak, since the same answer may come compressed or not.
     *
     * @param edition of everything that answers come from
     * @param identity of what is asked
     */
    static ETag of(String edition, String identity, Format format) {
        return of(edition, identity, format.mediaType());
    }

    /** The same, of what is in no format of answers. */
    static ETag of(String edition, String identity, String mediaType) {
        return new ETag(true, text(letters(edition + "\n" + mediaType + "\n" + identity)));
    }

    /** In small letters. */
    static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(utf8(text)));
    }

    /** What tells contents apart, as the text of a tag. */
    static String text(byte[] content) {
        return HexFormat.of().formatHex(sha256(content), 0, TAG_BYTES);
    }

    /** One to one: in UTF-8 all halves of letters would be the same. */
    private static byte[] letters(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * text.length());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /** What cannot be told in UTF-8 is no text that anybody has the hash of. */
    private static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8).equals(text) ? bytes : letters(text);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256, which every one must have.", e);
        }
    }
}
