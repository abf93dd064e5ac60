package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search finds what people type, on the shipped release. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchIT {
    @AutoClose
    private final TestServer server = TestServer.start();

    /** What comes first: code and name, each as in the release. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BB22SU | P81022 WITTON MEDICAL CENTRE",
                "bb2 2su | P81022 WITTON MEDICAL CENTRE",
                "00q | 00Q NHS Blackburn with Darwen CCG",
                "p84676 | P84676",
                "manches | 14L NHS Manchester CCG",
                "east lancs | 01A NHS East Lancashire CCG",
                "hmr | 01D NHS Heywood, Middleton and Rochdale CCG",
                "blackburn | 00Q NHS Blackburn with Darwen CCG",
                "Southampton City CCG | 10X NHS Southampton CCG",
                "nhs cumbria ccg | 01H NHS North Cumbria CCG",
                "blackbrun darw | 324 Blackburn with Darwen",
            })
    void theBestComesFirst(String text, String first) throws Exception {
        JsonNode found = found("search(text: \"" + text + "\", first: 20)");
        assertThat(told(found.get(0))).startsWith(first);
    }

    @Test
    void aCodeIsLookedUpWhateverItsCapitals() throws Exception {
        JsonNode data = json(server.query("{ ccg(code: \"00q\") { code } organisation(code: \"p84676\") { code }"
                        + " reference(code: \"maternity\") { code } }"))
                .path("data");
        assertThat(data.findValuesAsText("code")).containsExactly("00Q", "P84676", "MATERNITY");
    }

    /** THE MARCHES SURGERY has one letter wrong: it comes behind all that begin so. */
    @Test
    void whatMayBeWrongComesLast() throws Exception {
        List<String> names = found("search(text: \"manches\", first: 100)").findValuesAsText("name");
        int wrong = names.indexOf("THE MARCHES SURGERY");
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(names.subList(0, wrong < 0 ? names.size() : wrong))
                .hasSizeGreaterThan(5)
                .allMatch(name -> name.toLowerCase(Locale.ROOT).contains("manches"));
        assertThat(names.subList(wrong < 0 ? names.size() : wrong, names.size()))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("manches"));
    }

    @Test
    void sitesComeBehindOrganisationsAndBranchesAreNoOrganisations() throws Exception {
        List<String> types = found("search(text: \"blackburn\", first: 100)").findValuesAsText("__typename");
        assertThat(types)
                .startsWith("CCG")
                .containsSubsequence("LocalAuthority", "Practice", "Practice", "Site")
                .doesNotContain("BranchSurgery");
        assertThat(types.indexOf("Site")).isGreaterThan(types.lastIndexOf("Practice"));
    }

    @Test
    void bothKindsOfCountyNamesFindATrust() throws Exception {
        for (String text : List.of("east lancs", "east lancashire")) {
            assertThat(found("search(text: \"" + text + "\")").findValuesAsText("code"))
                    .as(text)
                    .containsExactly("01A", "RXR");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maternity | Service",
                "lay member | GoverningBodyRole",
                "conflict of interest | Publication",
                "cardiology | TreatmentFunction",
            })
    void referencesAreFoundToo(String text, String type) throws Exception {
        assertThat(found("references(search: \"" + text + "\")").findValuesAsText("__typename"))
                .contains(type);
    }

    /** Trusts are closed in 2017, and R0A opens in October. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "providers(search: \"r0a\") | true",
                "providers(search: \"manchester university trust\", where: {code: {eq: \"R0A\"}}) | true",
                "primaryCareTrusts(search: \"north\") | true",
                "primaryCareTrusts(search: \"zyzzyva\") | false",
                "providers(search: \"r0a\", asOf: \"2018-04-01\") | false",
                "providers(search: \"royal\") | false",
            })
    void whereNothingIsOpenANoticeSaysHowManyThereAre(String list, boolean told) throws Exception {
        String name = list.substring(0, list.indexOf('('));
        JsonNode answer = json(server.query("{ " + list + " { totalCount nodes { code } } }"));
        String everyDay = list.replace(", asOf: \"2018-04-01\"", "").replaceFirst("\\)$", ", history: true)");
        long ever = json(server.query("{ " + everyDay + " { totalCount } }"))
                .at("/data/" + name + "/totalCount")
                .asLong();

        assertThat(answer.at("/extensions/notices/0/code").asText()).isEqualTo(told ? "NOT_OPEN_ON_DAY" : "");
        if (told) {
            assertThat(answer.at("/data/" + name + "/nodes")).isEmpty();
            assertThat(answer.at("/extensions/notices/0/message").asText())
                    .isEqualTo("nothing that fits is open on 2017-04-01, but " + ever + (ever == 1 ? " is" : " are")
                            + " on other days: ask with `history: true`, or for another day with `asOf`");
        }
    }

    private JsonNode found(String list) throws Exception {
        JsonNode answer = json(server.query("{ " + list + " { nodes { __typename code name } } }"));
        return answer.path("data").elements().next().path("nodes");
    }

    private static String told(JsonNode node) {
        return node.path("code").asText() + " " + node.path("name").asText();
    }
}
