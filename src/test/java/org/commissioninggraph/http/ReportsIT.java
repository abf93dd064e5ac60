package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TablesIT.records;
import static org.commissioninggraph.http.TestServer.code;
import static org.commissioninggraph.http.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved reports, and how tables tell what is wrong. */
final class ReportsIT {
    @AutoClose
    private static final TestServer server = TestServer.start();

    @Test
    void tellsWhatItIs() throws Exception {
        HttpResponse<String> csv = server.get("/reports/practices.csv?ccg=00Q");
        HttpResponse<String> ndjson = server.get("/reports/practices.ndjson?ccg=00Q");

        assertThat(csv.headers().firstValue("content-type")).contains("text/csv; charset=utf-8; header=present");
        assertThat(csv.headers().firstValue("content-disposition")).contains("attachment; filename=\"practices.csv\"");
        assertThat(ndjson.headers().firstValue("content-type")).contains("application/x-ndjson; charset=utf-8");
        assertThat(records(csv)).hasSize(27);
        assertThat(ndjson.body().lines()).hasSize(27);
    }

    @Test
    void theSavedReportsAnswer() throws Exception {
        List<NamedCsvRecord> providers = records(server.get("/reports/providers-of-ccg.csv?ccg=00Q"));
        assertThat(providers.get(0).getHeader())
                .startsWith("code", "name", "providers.admissionShare")
                .contains("providers.node.name");
        assertThat(records(server.get("/reports/ccgs.csv?asOf=2014-04-01"))).hasSizeGreaterThan(200);
        assertThat(records(server.get("/reports/practices.csv?ccg=00Q&asOf=2014-04-01")))
                .isNotEmpty();
    }

    @Test
    void theListOfReportsSaysWhatEachAnswersAndIsAskedWith() throws Exception {
        HttpResponse<String> list = server.get("/reports/");
        JsonNode first = json(list).path("reports").get(0);

        assertThat(list.headers().firstValue("content-type")).contains("application/json");
        assertThat(json(list).path("reports").findValuesAsText("name"))
                .contains("ccgs", "practices", "providers-of-ccg");
        assertThat(first.path("name").asText()).isEqualTo("ccgs");
        assertThat(first.path("description").asText()).isNotEmpty();
        assertThat(first.path("variables").get(0).path("type").asText()).isEqualTo("Date");
        assertThat(server.get("/reports").body()).isEqualTo(list.body());
    }

    @Test
    void whoTypesACodeHasNotToCareForCapitals() throws Exception {
        assertThat(server.get("/reports/practices.csv?ccg=00q").body())
                .isEqualTo(server.get("/reports/practices.csv?ccg=00Q").body());
        assertThat(records(server.get("/reports/providers-of-ccg.csv?ccg=00q"))).isNotEmpty();
    }

    /** There were no CCGs before 2013-04-01: that is an answer, and no mistake in the address. */
    @Test
    void whatWasNotOpenOnTheDayGivesAnEmptyTable() throws Exception {
        HttpResponse<String> table = server.get("/reports/practices.csv?ccg=00Q&asOf=2013-03-31");

        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body()).startsWith("code,name,").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            /reports/practices.csv?cgc=00Q               | 400 | BAD_ARGUMENT      | the report has no parameter `cgc`
            /reports/practices.csv?asOf=yesterday        | 400 | VALIDATION_FAILED | yesterday
            /reports/practices.csv?asOf=1999-01-01       | 400 | DATE_OUT_OF_RANGE | 1999-01-01
            /reports/providers-of-ccg.csv                | 400 | BAD_ARGUMENT      | `ccg` is missing: add ?ccg=… (ID!)
            /reports/practices.csv?ccg=ZZZ               | 404 | NOT_FOUND         | no CCG has, or ever had, the code ZZZ
            /reports/practices.csv?ccg=P84676            | 404 | NOT_FOUND         | no CCG has, or ever had, the code P84676
            /reports/providers-of-ccg.csv?ccg=ZZZ        | 404 | NOT_FOUND         | no CCG has, or ever had, the code ZZZ
            /reports/practises.csv                       | 404 | REPORT_NOT_FOUND  | there are ccgs, practices, providers-of-ccg
            /reports/practices.xlsx                      | 404 | REPORT_NOT_FOUND  | each as .csv and .ndjson
            /graphql?format=csv&query=%7Bnothing%7D      | 400 | VALIDATION_FAILED | nothing
            /graphql?format=csv&query=%7B                | 400 | SYNTAX_ERROR      | the document is not GraphQL
            /graphql?format=xml&query=%7B__typename%7D   | 406 | NOT_ACCEPTABLE    | json, csv or ndjson
            /graphql?format=csv&query=%7Bccgs(first:-1)%7Bnodes%7Bcode%7D%7D%7D | 400 | VALIDATION_FAILED | `first` is -1, expected 0 or more
            /graphql?format=csv&query=%7Bccgs%7Bnodes%7Bcode%7Dedges%7Bcursor%7D%7D%7D | 400 | NOT_A_TABLE | ccgs.nodes and ccgs.edges
            """)
    void errorsHaveTheOneForm(String path, int status, String code, String message) throws Exception {
        HttpResponse<String> answer = server.get(path.replace("{", "%7B"));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
        assertThat(code(answer)).isEqualTo(code);
        assertThat(json(answer).at("/errors/0/message").asText()).contains(message);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            /reports/practises.csv                                    | did you mean `practices`?
            /reports/practices.csv?cgc=00Q                            | did you mean `ccg`?
            /graphql?format=csv&query=%7Bccgs%7Bnodes%7Bnam%7D%7D%7D  | did you mean `name`?
            """)
    void errorsHintAtWhatWasMeant(String path, String hint) throws Exception {
        assertThat(json(server.get(path)).at("/errors/0/extensions/hint").asText())
                .isEqualTo(hint);
    }

    @Test
    void whoHasTheTableIsToldSoWithoutTheDatabase() throws Exception {
        HttpResponse<String> first = server.get("/reports/ccgs.csv");
        String tag = first.headers().firstValue("etag").orElseThrow();
        server.statements.clear();

        assertThat(server.get("/reports/ccgs.csv", "if-none-match", tag).statusCode())
                .isEqualTo(304);
        assertThat(server.head("/reports/ccgs.csv").headers().firstValue("etag"))
                .contains(tag);
        assertThat(server.statements).isEmpty();
        assertThat(server.get("/reports/ccgs.ndjson", "if-none-match", tag).statusCode())
                .isEqualTo(200);
    }
}
