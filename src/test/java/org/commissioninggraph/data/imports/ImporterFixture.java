package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of ImporterTests and ImportFailureTests have in common. */
abstract class ImporterFixture {
    @TempDir
    Path folder;

    /** An input with these CCGs until 2015-03-31, and 00E that they were merged into. */
    static TinyInput merged(String... predecessors) {
        TinyInput input = new TinyInput()
                .withHeader(TidyFile.CCGS, String.join(",", TidyFile.CCGS.columns()))
                .with(TidyFile.CCGS, "00E,,,,,Tees,,2015-04-01,,2015-04-01,,,");
        List<String> official = new ArrayList<>();
        List<String> successions = new ArrayList<>();
        official.add(TinyInput.organisation("00E", "TEES CCG", "20150401", ""));
        for (String code : predecessors) {
            input.with(TidyFile.CCGS, code + ",,,,,Old,,2013-04-01,2015-03-31,2013-04-01,,,");
            official.add(TinyInput.organisation(code, "OLD CCG", "20130401", "20150331"));
            successions.add("\"" + code + "\",\"00E\",\"\",\"20150401\",\"\"");
        }
        return input.ods("eccg", official.toArray(String[]::new)).ods("succ", successions.toArray(String[]::new));
    }

    SeedFiles imported(TinyInput input) throws IOException, ImportFailure {
        Path seeds = folder.resolve("seeds");
        new Importer(SeedFiles.MODEL).run(input.write(folder.resolve("input")), seeds);
        return new SeedFiles(seeds);
    }

    List<String> problems(TinyInput input) throws IOException {
        return problems(input, folder.resolve("input"));
    }

    List<String> problems(TinyInput input, Path inputFolder) throws IOException {
        Path from = input.write(inputFolder);
        ImportFailure failure = catchThrowableOfType(
                ImportFailure.class, () -> new Importer(SeedFiles.MODEL).run(from, folder.resolve("seeds")));
        assertThat(failure).as("the import should fail").isNotNull();
        return failure.problems();
    }
}
