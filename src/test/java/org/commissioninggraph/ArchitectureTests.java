package org.commissioninggraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of a request lie in the order in which it passes, and nothing goes back. */
final class ArchitectureTests {
    private static final String ROOT = "org.commissioninggraph";
    private static final Path SOURCES = Path.of("src/main/java/org/commissioninggraph");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Each room, with those that may see it. */
    private static final Map<String, List<String>> SEEN_BY = Map.ofEntries(
            entry("cli", List.of()),
            entry("server", List.of("cli")),
            entry("http", List.of("server", "cli")),
            entry("report", List.of("http")),
            entry("execution", List.of("report", "http", "server")),
            entry("cypher", List.of("execution")),
            entry("document", List.of("execution", "server")),
            entry("release", List.of("execution", "data", "server", "cli")),
            entry("plan", List.of("cypher", "execution", "release", "server")),
            entry("schema", List.of("plan", "cypher", "document", "execution", "http", "cli")),
            entry("data", List.of("server", "cli")),
            entry("graph", List.of("execution", "release", "data", "server", "cli")),
            entry("model", List.of("schema", "plan", "cypher", "execution", "release", "data", "server", "cli")),
            entry("errors", List.of("plan", "document", "execution", "report", "http")),
            entry("config", List.of("server", "cli")),
            entry("process", List.of("release", "http", "server", "cli")),
            entry("suggest", List.of("config", "document", "execution", "report", "http", "cli")),
            entry(
                    "network",
                    List.of("schema", "plan", "execution")), // the schema: for the names of measures and the like
            entry("memory", List.of("execution", "cypher")));

    @Test
    void aRequestPassesTheRoomsInOneDirection() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : SEEN_BY.keySet()) {
            layers = layers.layer(room).definedBy(ROOT + "." + room + "..");
        }
        for (Map.Entry<String, List<String>> room : SEEN_BY.entrySet()) {
            var layer = layers.whereLayer(room.getKey());
            layers = room.getValue().isEmpty()
                    ? layer.mayNotBeAccessedByAnyLayer()
                    : layer.mayOnlyBeAccessedByLayers(room.getValue().toArray(String[]::new));
        }
        layers.check(CLASSES);
    }

    @Test
    void everyRoomIsNamedAbove() throws IOException {
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(SEEN_BY.keySet());
        }
    }

    @Test
    void noRoomIsCrowded() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory).toList()).allSatisfy(folder -> {
                try (Stream<Path> files = Files.list(folder)) {
                    assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(60);
                }
            });
        }
    }

    @Test
    void noFileIsLong() throws IOException {
        for (Path sources : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                assertThat(files.filter(Files::isRegularFile).toList())
                        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(250));
            }
        }
    }

    @Test
    void noNameIsOfTwoFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("package-info.java")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noRoomsInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyCypherSeesTheCypherDsl() {
        only("cypher", "org.neo4j.cypherdsl..");
    }

    @Test
    void onlyGraphSeesTheDriver() {
        only("graph", "org.neo4j.driver..");
    }

    @Test
    void onlyTheEmbeddedRoomSeesTheServer() {
        only(
                "graph.embedded",
                "org.neo4j.dbms..",
                "org.neo4j.graphdb..",
                "org.neo4j.configuration..",
                "org.neo4j.kernel..");
    }

    @Test
    void onlyHttpSeesUndertow() {
        only("http", "io.undertow..");
    }

    @Test
    void plansKnowNeitherCypherNorTheDriver() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".plan..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .check(CLASSES);
    }

    /** Networks are values, whatever they were read from and are asked by. */
    @Test
    void networksKnowNothingOfTheOtherRooms() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".network..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".network..",
                        "java..",
                        "org.jspecify..",
                        "nl.cwts..",
                        "de.siegmar.fastcsv..",
                        "com.fasterxml.jackson.core..")
                .check(CLASSES);
        only("network", "nl.cwts..");
    }

    @Test
    void classesAreFinalUnlessMadeToBeExtended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(CLASSES);
    }

    /** What a name of the schema means is bound where the schema is made, and is not read out of the name. */
    @Test
    void namesOfTheSchemaAreNotTakenApart() throws IOException {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".plan..", ROOT + ".cypher..")
                .and()
                .doNotHaveSimpleName("GlobalIds") // given by clients
                .and()
                .doNotHaveSimpleName("Cursors")
                .should()
                .callMethod(String.class, "substring", int.class)
                .orShould()
                .callMethod(String.class, "substring", int.class, int.class)
                .orShould()
                .callMethod(String.class, "endsWith", String.class)
                .check(CLASSES);
        for (String room : List.of("plan", "cypher")) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
                assertThat(files.filter(Files::isRegularFile).toList())
                        .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("case \""));
            }
        }
    }

    private static void only(String room, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }
}
