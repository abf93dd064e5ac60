package org.commissioninggraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.process.StartException;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentFolderTests {
    @TempDir
    Path folder;

    @Test
    void aDocumentIsKnownByTheNameOfItsFile() throws IOException {
        Files.writeString(folder.resolve("release.graphql"), "{ release { version } }");
        Files.writeString(folder.resolve("README.md"), "not a document");

        assertThat(DocumentFolder.read(Setting.DOCUMENTS, folder))
                .isEqualTo(Map.of("release", "{ release { version } }"));
    }

    @Test
    void aNameMustFitIntoAnAddress() throws IOException {
        Files.writeString(folder.resolve("two words.graphql"), "{ release { version } }");

        assertThatThrownBy(() -> DocumentFolder.read(Setting.DOCUMENTS, folder))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("two words.graphql: its name must be of letters");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> DocumentFolder.read(Setting.DOCUMENTS, folder.resolve("none")))
                .isInstanceOf(StartException.class)
                .hasMessage(
                        "DOCUMENTS=" + folder.resolve("none") + " is not a folder: name one that holds .graphql files");
    }

    @Test
    void everyDocumentThatDoesNotFitTheSchemaIsTold() {
        Map<String, String> documents =
                Map.of("good", "query A { __typename } query B { __typename }", "bad", "{\n x }");

        assertThatThrownBy(() ->
                        DocumentFolder.check(Setting.DOCUMENTS, Path.of("d"), documents, SchemaOnly.service(), false))
                .isInstanceOf(StartException.class)
                .hasMessage("DOCUMENTS: " + Path.of("d", "bad.graphql")
                        + ": line 2, column 2: Field 'x' in type 'Query' is undefined");
    }

    @Test
    void aNullThatWouldBeRefusedWhateverIsGivenIsTold() {
        Map<String, String> documents = Map.of(
                "two",
                "query A { __typename } query B($id: ID) { ccgs(where: {code: {in: null, eq: $id}}) { totalCount } }");

        assertThatThrownBy(() ->
                        DocumentFolder.check(Setting.DOCUMENTS, Path.of("d"), documents, SchemaOnly.service(), false))
                .hasMessageStartingWith("DOCUMENTS: " + Path.of("d", "two.graphql")
                        + ": line 1, column 67: `where.code.in` is null: write `isNull: true`");
    }

    @Test
    void aReportHasOneOperation() {
        Map<String, String> reports = Map.of("two", "query A { __typename } query B { __typename }");

        assertThatThrownBy(
                        () -> DocumentFolder.check(Setting.REPORTS, Path.of("r"), reports, SchemaOnly.service(), true))
                .hasMessage("REPORTS: " + Path.of("r", "two.graphql")
                        + ": the document has several operations: give `operationName`");
    }
}
