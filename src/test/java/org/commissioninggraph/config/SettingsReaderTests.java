package org.commissioninggraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTests {
    private static final Set<Setting> ALL = EnumSet.allOf(Setting.class);

    @TempDir
    Path folder;

    @Test
    void everySettingHasItsDefault() {
        assertThat(read(Map.of(), Map.of()))
                .isEqualTo(new Settings(
                        "127.0.0.1",
                        8080,
                        Path.of("data"),
                        null,
                        Path.of("seed-data"),
                        Path.of("schema"),
                        null,
                        Duration.ofSeconds(30),
                        Path.of("schema/reports"),
                        Duration.ofMinutes(10),
                        10,
                        30,
                        100,
                        10_000,
                        50,
                        50,
                        2_000_000,
                        1_048_576,
                        true,
                        true,
                        true,
                        33_554_432,
                        Duration.ofSeconds(10),
                        2_000,
                        16,
                        1_000,
                        null,
                        false,
                        List.of(),
                        List.of(),
                        "info"));
    }

    @Test
    void aFlagWinsOverTheEnvironmentAndThatOverTheFile() {
        Path file = file("PORT=1\nHOST=file\nMAX_DEPTH=7\n");
        Settings settings =
                SettingsReader.read(ALL, Map.of(Setting.PORT, "3"), Map.of("PORT", "2", "HOST", "environment"), file);

        assertThat(settings.port()).isEqualTo(3);
        assertThat(settings.host()).isEqualTo("environment");
        assertThat(settings.maxDepth()).isEqualTo(7);
    }

    @Test
    void aBlankValueIsNotGiven() {
        assertThat(read(Map.of(), Map.of("NEO4J_URI", "", "PORT", " ")).neo4j()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "PORT,0",
        "PORT,65535",
        "BOLT_PORT,0",
        "QUERY_TIMEOUT,10ms",
        "QUERY_TIMEOUT,1h",
        "QUERY_TIMEOUT,PT0.5S",
        "QUERY_TIMEOUT,2m",
        "REPORT_TIMEOUT,24h",
        "MAX_PAGE_SIZE,100",
        "MAX_PAGE_SIZE,100000",
        "DEFAULT_PAGE_SIZE,1",
        "MAX_DEPTH,1",
        "MAX_DEPTH,500",
        "MAX_ROOT_FIELDS,1",
        "MAX_ROOT_FIELDS,5000",
        "MAX_BODY_BYTES,1024",
        "MAX_BODY_BYTES,104857600",
        "EXPLAIN,off",
        "RESPONSE_CACHE_BYTES,0",
        "RESPONSE_CACHE_BYTES,1073741824",
        "DOCUMENTS_ONLY,off",
        "CORS_ORIGINS,*",
        "CORS_ORIGINS,http://localhost:3000",
        "LOG_LEVEL,debug"
    })
    void acceptsWhatIsInRange(String name, String value) {
        assertThat(read(Map.of(), Map.of(name, value))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "PORT,-1",
        "BOLT_PORT,-1",
        "BOLT_PORT,65536",
        "PORT,65536",
        "PORT,http",
        "QUERY_TIMEOUT,9ms",
        "QUERY_TIMEOUT,61m",
        "QUERY_TIMEOUT,30",
        "REPORT_TIMEOUT,25h",
        "MAX_PAGE_SIZE,0",
        "MAX_PAGE_SIZE,100001",
        "DEFAULT_PAGE_SIZE,0",
        "MAX_DEPTH,0",
        "MAX_DEPTH,501",
        "MAX_ROOT_FIELDS,0",
        "MAX_ROOT_FIELDS,5001",
        "MAX_BODY_BYTES,1023",
        "MAX_BODY_BYTES,104857601",
        "EXPLAIN,true",
        "RESPONSE_CACHE_BYTES,-1",
        "RESPONSE_CACHE_BYTES,1073741825",
        "DOCUMENTS_ONLY,yes",
        "CORS_ORIGINS,https://dashboard.example/",
        "CORS_ORIGINS,https://*.example",
        "CORS_ORIGINS,dashboard.example",
        "CORS_ORIGINS,https://Dashboard.example",
        "CORS_ORIGINS,https://dashboard.example:443",
        "LOG_LEVEL,loud",
        "NEO4J_URI,http://localhost:7687"
    })
    void namesWhatIsOutOfRange(String name, String value) {
        Map<String, String> environment = Map.of(name, value, "NEO4J_PASSWORD", "secret");
        assertThatThrownBy(() -> read(Map.of(), environment))
                .isInstanceOf(SettingsException.class)
                .hasMessage(name + "=" + value + " is not allowed: expected "
                        + Setting.valueOf(name).allowed());
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Path file = file("PROT=1\nNEO4J_URI=bolt://localhost:7687\nMAX_PAGE_SIZE=50\nnonsense=1\nDOCUMENTS_ONLY=on\n");
        assertThatThrownBy(() -> SettingsReader.read(ALL, Map.of(Setting.PORT, "x"), Map.of(), file))
                .hasMessage(file + ": unknown setting PROT: did you mean PORT?\n" + file
                        + ": unknown setting nonsense: see --help for those there are\n"
                        + "PORT=x is not allowed: expected a whole number from 0 to 65535\n"
                        + "NEO4J_PASSWORD is not set: NEO4J_URI needs it\n"
                        + "DOCUMENTS is not set: DOCUMENTS_ONLY=on needs it\n"
                        + "DEFAULT_PAGE_SIZE=100 is not allowed: expected at most MAX_PAGE_SIZE, which is 50");
    }

    @Test
    void aFlagOfTheOtherDatabaseIsRefused() {
        assertThatThrownBy(() -> read(Map.of(Setting.NEO4J_DATABASE, "nhs"), Map.of("NEO4J_URI", " ")))
                .hasMessage("--neo4j-database is of a Neo4j elsewhere, and NEO4J_URI names none: set it, or leave the"
                        + " flag out");
        Map<Setting, String> both = Map.of(
                Setting.NEO4J_URI, "bolt://localhost", Setting.NEO4J_PASSWORD, "secret", Setting.BOLT_PORT, "7687");
        assertThatThrownBy(() -> read(both, Map.of()))
                .hasMessage("--bolt-port is of the embedded database, and NEO4J_URI names another one: leave one of"
                        + " them out");
        Map<String, String> environment = Map.of("NEO4J_PASSWORD", "secret", "NEO4J_DATABASE", "nhs");
        assertThat(read(Map.of(Setting.NEO4J_USER, " "), environment).neo4j()).isNull();
        assertThatThrownBy(() -> read(Map.of(Setting.NEO4J_URI, "http://x", Setting.NEO4J_PASSWORD, "p"), Map.of()))
                .hasMessageStartingWith("NEO4J_URI=http://x is not allowed")
                .hasMessageNotContaining("names none");
    }

    @Test
    void aNamedFileMustExist() {
        assertThatThrownBy(() -> SettingsReader.read(ALL, Map.of(), Map.of(), folder.resolve("absent.properties")))
                .hasMessage("cannot read the properties file " + folder.resolve("absent.properties")
                        + ": there is no such file");
    }

    /** As where one environment is that of all commands. */
    @Test
    void whatIsNotUsedIsNotRead() {
        Map<String, String> environment = Map.of("PORT", "http", "NEO4J_URI", "bolt://localhost", "HOST", "0.0.0.0");
        Path file = file("MAX_PAGE_SIZE=1\n");

        Settings settings = SettingsReader.read(Set.of(Setting.HOST), Map.of(), environment, file);

        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.neo4j()).isNull();
    }

    @Test
    void neverShowsThePassword() {
        Settings settings = read(Map.of(), Map.of("NEO4J_URI", "neo4j+s://graph.example", "NEO4J_PASSWORD", "s3cret"));
        assertThat(settings.neo4j()).isNotNull();
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    private Settings read(Map<Setting, String> flags, Map<String, String> environment) {
        return SettingsReader.read(ALL, flags, environment, file(""));
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("settings.properties"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
