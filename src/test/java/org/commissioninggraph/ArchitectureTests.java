package org.commissioninggraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of a request lie in the order in which it passes, and nothing goes back. */
final class ArchitectureTests {
    private static final String ROOT = "org.commissioninggraph";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void aRequestPassesTheRoomsInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy(ROOT + ".cli..")
                .layer("http")
                .definedBy(ROOT + ".http..")
                .layer("report")
                .definedBy(ROOT + ".report..")
                .layer("api")
                .definedBy(ROOT + ".api..")
                .layer("cypher")
                .definedBy(ROOT + ".cypher..")
                .layer("plan")
                .definedBy(ROOT + ".plan..")
                .layer("data")
                .definedBy(ROOT + ".data..")
                .layer("graph")
                .definedBy(ROOT + ".graph..")
                .layer("config")
                .definedBy(ROOT + ".config..")
                .layer("model")
                .definedBy(ROOT + ".model..")
                .layer("suggest")
                .definedBy(ROOT + ".suggest..")
                .layer("memory")
                .definedBy(ROOT + ".memory..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("http", "cli")
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers("http", "report", "cli")
                .whereLayer("cypher")
                .mayOnlyBeAccessedByLayers("api")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("cypher", "api", "cli")
                .whereLayer("data")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("graph")
                .mayOnlyBeAccessedByLayers("data", "cli")
                .whereLayer("config")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("suggest")
                .mayOnlyBeAccessedByLayers("cli", "http", "report", "api", "config")
                .whereLayer("memory")
                .mayOnlyBeAccessedByLayers("api", "cypher")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("plan", "cypher", "api", "data", "cli")
                .check(CLASSES);
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
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/commissioninggraph", room))) {
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
