package org.commissioninggraph.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.commissioninggraph.support.SmallRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of SeedReaderTests and SeedReaderEdgesTests have in common. */
abstract class SeedReaderFixture {
    static final String TRUST = "code,name,kind,beds,topics,latitude,longitude,source,opened,closed";
    static final String MEMBER = "from,to,since,until,source";

    @TempDir
    Path folder;

    SmallRelease files;

    @BeforeEach
    void write() {
        files = new SmallRelease(folder);
    }

    List<String> problems() {
        SeedException failure = catchThrowableOfType(SeedException.class, files::read);
        assertThat(failure).isNotNull();
        return failure.problems().stream().map(SeedProblem::toString).toList();
    }
}
