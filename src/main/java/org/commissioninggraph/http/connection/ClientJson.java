package org.commissioninggraph.http.connection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How JSON of clients is read, and written to them in messages. */
public final class ClientJson {
    /** Deeper ones would fill the stack of whoever reads them. */
    public static final int MOST_LEVELS = 200;

    /** Names, values, and beginnings and ends of lists and objects. An empty list is three letters, and 50 bytes of memory. */
    public static final int MOST_TOKENS = 100_000;

    /** It refuses what is nested deeper or has more tokens, and what comes behind the value. */
    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_LEVELS)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ClientJson() {}
}
