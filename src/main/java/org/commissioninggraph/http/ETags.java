package org.commissioninggraph.http;

import io.undertow.util.ETag;
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
        byte[] digest = sha256(edition + "\n" + mediaType + "\n" + identity);
        return new ETag(true, HexFormat.of().formatHex(digest, 0, TAG_BYTES));
    }

    /** In small letters. */
    static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256, which every one must have.", e);
        }
    }
}
