package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says of the data that it is made of. */
final class DataNoticesIT extends NoticesFixture {
    /** Shares of admissions are held for one year, and only an answer of another day is told so. */
    @ParameterizedTest
    @CsvSource({"2017-03-31, true", "2017-04-01, false", "2018-03-31, false", "2018-04-01, true"})
    void whereNothingIsHeldOnTheDayTheAnswerSaysWhenItIs(String day, boolean told) throws Exception {
        String query = "{ some: ccgs(first: 1, asOf: \"" + day + "\") { nodes { providers { totalCount } } } }";
        JsonNode notices = json(server.query(query)).at("/extensions/notices");

        assertThat(notices.isMissingNode()).isEqualTo(!told);
        if (told) {
            assertThat(notices.toString())
                    .isEqualTo("[{\"code\":\"NO_DATA_ON_DAY\",\"path\":[\"some\",\"nodes\",\"providers\"],\"message\":"
                            + "\"the release holds no `providers` of type CCG on " + day
                            + ": it holds them from 2017-04-01"
                            + " to 2018-03-31, so ask with `asOf`, or with `history: true` where it is a list\"}]");
        }
    }

    @Test
    void figuresThatMixDaysSaySoAndATableTellsItInAHeader() throws Exception {
        String query = "{ practices(asOf: \"2019-10-01\") { aggregate { listSize { sum } } } }";
        JsonNode notice = json(server.query(query)).at("/extensions/notices/0");
        HttpResponse<String> csv = server.query(query, "accept", "text/csv");

        assertThat(notice.path("code").asText()).isEqualTo("FIGURES_MIX_DAYS");
        assertThat(notice.path("path").toString()).isEqualTo("[\"practices\",\"aggregate\",\"listSize\"]");
        assertThat(notice.path("message").asText())
                .startsWith("`listSize` on 2019-10-01 is made of measurements of several days: of 7")
                .contains(" are of 2019-09-01, and the others older, the oldest of 2018-04-01; ");
        assertThat(csv.headers().firstValue("notices").orElseThrow())
                .isEqualTo("FIGURES_MIX_DAYS;path=\"practices.aggregate.listSize\";message=\""
                        + notice.path("message").asText() + "\"");
        assertThat(json(server.query(
                                "{ practices(asOf: \"2019-10-01\") { aggregate { count listSize { count oldest newest } } } }"))
                        .has("extensions"))
                .isFalse();
    }

    @Test
    void aTableThatIsSentInPartsTellsItToo() throws Exception {
        String query = "{ ccgs(asOf: \"2014-04-01\") { nodes { code providers { nodes { code } } } } }";
        HttpResponse<String> csv = server.query(query, "accept", "text/csv");

        assertThat(csv.headers().firstValue("notices").orElseThrow())
                .startsWith("NO_DATA_ON_DAY;path=\"ccgs.nodes.providers\";message=\"the release holds no `providers`");
        assertThat(csv.body().lines()).hasSize(212);
    }
}
