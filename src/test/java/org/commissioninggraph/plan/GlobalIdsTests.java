package org.commissioninggraph.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GlobalIdsTests {
    private static final Model MODEL = ModelReader.read(Path.of("schema/model"));
    private static final LocalDate REFERENCE = LocalDate.of(2017, 4, 1);

    @ParameterizedTest
    @CsvSource({
        "P84676, 2017-04-01, Practice:P84676",
        "P84676, 2014-04-01, Practice:P84676@2014-04-01",
        "a:b, 2017-04-01, Practice:a:b",
        "a@b, 2017-04-01, Practice:a@b@2017-04-01",
        "a@b, 2014-04-01, Practice:a@b@2014-04-01",
        "a@2014-04-01, 2017-04-01, Practice:a@2014-04-01@2017-04-01",
        "@, 2014-04-01, Practice:@@2014-04-01"
    })
    void eachIdMeansOneCodeAndOneDay(String code, LocalDate day, String id) {
        assertThat(GlobalIds.of("Practice", code, day, REFERENCE)).isEqualTo(id);
        GlobalIds.Parsed parsed = GlobalIds.parse(MODEL, id);
        assertThat(parsed).isNotNull();
        assertThat(parsed.type().name()).isEqualTo("Practice");
        assertThat(parsed.key()).isEqualTo(code);
        assertThat(parsed.day() == null ? REFERENCE : parsed.day()).isEqualTo(day);
    }

    @Test
    void whatNoDayChangesHasNoDayInItsId() {
        assertThat(GlobalIds.of("Source", "a@b", null, REFERENCE)).isEqualTo("Source:a@b");
        assertThat(GlobalIds.parse(MODEL, "Source:a@2014-04-01"))
                .isEqualTo(new GlobalIds.Parsed(MODEL.nodeTypes().get("Source"), "a@2014-04-01", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "P84676", "practice:P84676", "Organisation:P84676", ":P84676", "Prac:tice:P84676"})
    void isNoId(String text) {
        assertThat(GlobalIds.parse(MODEL, text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2014-02-30", "2014-4-1", "2014-04-01 ", "20140401"})
    void refusesWhatIsNoDay(String day) {
        assertThatThrownBy(() -> GlobalIds.parse(MODEL, "Practice:P84676@" + day))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("but " + day + " is no day: after @ write one of the calendar, YYYY-MM-DD");
    }

    @ParameterizedTest
    @CsvSource({
        "Practice, true",
        "Organisation, true",
        "Partner, true",
        "Service, true",
        "TreatmentFunction, true",
        "Strategy, true",
        "Source, false",
        "Release, false",
        "Publication, false",
        "GoverningBodyRole, false"
    })
    void thingsWithDatedRelationshipsChangeByDay(String type, boolean changes) {
        assertThat(MODEL.changesByDay(MODEL.entity(type))).isEqualTo(changes);
    }
}
