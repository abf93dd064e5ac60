package org.commissioninggraph.network.files;

/**
 * What a reader of a file may want to know, for the log.
 *
 * @param illegalCharacters how many characters the format cannot hold, such as control characters and halves of surrogate
 *     pairs; each is a replacement character (U+FFFD) in the file
 */
public record FileReport(long illegalCharacters) {}
