package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commissioninggraph.document.DocumentLimits;
import org.commissioninggraph.document.DocumentValidator;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.memory.ByteCache;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.schema.ApiSchema;
import org.junit.jupiter.api.Test;

final class DocumentCacheTests {
    private static final String DOCUMENT = "query Q($code: ID!) { ccg(code: $code) { name } }";
    private static final long MAX_BYTES = 1_000_000;

    private final GraphQLSchema schema =
            ApiSchema.of(ModelReader.read(Path.of("schema/model")), field -> environment -> null);
    private final DocumentCache documents = new DocumentCache(
            schema,
            new DocumentLimits(100, Integer.MAX_VALUE),
            new DocumentValidator(schema, SchemaVisibility.ALL),
            new ByteCache<>(MAX_BYTES));

    /** Somebody sends documents, each another one, as large as they can be kept; somebody else asks as ever. */
    @Test
    void whatIsAskedForAgainIsReadOnce() {
        DocumentCache.Known first = documents.of(DOCUMENT);
        documents.of(DOCUMENT);
        int readAgain = 0;
        for (int number = 0; number < 2_000; number++) {
            documents.of(oneOf(40, number));
            DocumentCache.Known now = documents.of(DOCUMENT);
            readAgain += now == first ? 0 : 1;
            first = now;
        }

        assertThat(readAgain).isLessThan(100);
    }

    @Test
    void whatIsTooLargeIsReadEachTime() {
        String large = oneOf(1_000, 0);

        assertThat(documents.of(large)).isNotSameAs(documents.of(large));
        assertThat(documents.of(DOCUMENT)).isSameAs(documents.of(DOCUMENT));
    }

    /** A valid document of so many fields. */
    private static String oneOf(int fields, int number) {
        return IntStream.range(0, fields)
                .mapToObj(index -> "a" + number + "_" + index + ": name")
                .collect(Collectors.joining(" ", "{ ccg(code: \"00Q\") { ", " } }"));
    }
}
