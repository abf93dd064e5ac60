package org.commissioninggraph.studies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The studies say what the API answers: what is printed, every number of the text, every line of the picture. After a
 * wanted change {@code -Dstudies=write} prints and draws anew; the diff is to be read.
 */
final class StudiesIT {
    private static final boolean WRITE = "write".equals(System.getProperty("studies"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GraphService SERVICE = ShippedRelease.service();

    static List<Study> studies() {
        return List.of(
                new MergerStudy(),
                new DependenceStudy(),
                new CommunitiesStudy(),
                new AccountabilityStudy(),
                new ConcentrationStudy());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void aStudySaysWhatIsAnswered(Study study) throws IOException {
        StudyPage page = StudyPage.of(study.name());
        Answers answers = answers(page);
        Path picture = Path.of("src/docs/pictures", "study-" + study.name() + ".svg");
        String drawn = study.picture(answers).svg();
        if (WRITE) {
            page = page.with(answers);
            Files.writeString(page.file(), page.text());
            Files.writeString(picture, drawn);
        }

        List<JsonNode> printed = page.printed();
        for (int query = 0; query < printed.size(); query++) {
            if (!printed.get(query).isNull()) {
                assertThat(printed.get(query)).isEqualTo(answers.all().get(query));
            }
        }
        List<String> statements = study.statements(answers);
        String prose = page.prose();
        assertThat(statements).allSatisfy(statement -> assertThat(prose).contains(statement));
        assertThat(page.numbersBeside(statements)).isEmpty();
        assertThat(page.text()).contains("](../pictures/" + picture.getFileName() + ")");
        assertThat(drawn).isEqualTo(Files.readString(picture));
    }

    private static Answers answers(StudyPage page) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String query : page.queries()) {
            ExecutionResult result = SERVICE.execute(new GraphQlRequest(query));
            assertThat(result.getErrors()).as(query).isEmpty();
            answers.add(JSON.readTree(JSON.writeValueAsString(result.getData())));
        }
        return new Answers(answers);
    }
}
