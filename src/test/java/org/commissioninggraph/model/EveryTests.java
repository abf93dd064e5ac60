package org.commissioninggraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EveryTests {
    private static final Path SHIPPED = Path.of("schema/model");

    private static final String BEDS =
            """
            "Sizes." enum Size { "Large." LARGE }
            "A bed" type Bed @node(single: "bed", plural: "beds") {
              "Code" code: ID! "Size" size: Size "Sizes" sizes: [Size!]! "Number" number: Int "Name" name: String @series
            }
            "A ward" type Ward @node(single: "ward", plural: "wards") {
              "Code" code: ID!
              "Its beds" beds: HOP
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aRuleLeadsToATypeAndNoRelationshipTypeFollows() {
        Model model = ModelReader.read(SHIPPED);
        Relationship services = (Relationship) model.entity("CCG").field("servicesToCommission");

        assertThat(services.every()).isEqualTo(new Every("commissionedBy", "CCG"));
        assertThat(services.stored()).isFalse();
        assertThat(model.relationshipTypes()).doesNotContainKey("");
        assertThat(((RelationshipField) model.entity("Practice").field("servicesOfCcg")).steps())
                .extracting(Relationship::name)
                .containsExactly("ccg", "servicesToCommission");
    }

    @Test
    void whatItReachesChangesByDayWhereAnEndDoes() throws IOException {
        String plain = BEDS.replace(" @series", "");
        Model unending = read(plain, "[Bed!]! @every");
        Model ending = read(
                plain.replace("\"Its beds\"", "\"1\" opened: Date \"2\" closed: Date \"Its beds\""), "[Bed!]! @every");

        assertThat(unending.changesByDay(unending.entity("Ward"))).isFalse();
        assertThat(ending.changesByDay(ending.entity("Ward"))).isTrue();
        assertThat(ending.changesByDay(ending.entity("Bed"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Bed @every                                            | a list
            [Bed!]! @every(property: "size")                      | together or neither
            [Bed!]! @every(equals: "LARGE")                       | together or neither
            [Bed!]! @every(property: "size", equals: "SMALL")     | a text or an enum of Bed
            [Bed!]! @every(property: "sizes", equals: "LARGE")    | a text or an enum of Bed
            [Bed!]! @every(property: "number", equals: "1")       | a text or an enum of Bed
            [Bed!]! @every(property: "name", equals: "A")         | a text or an enum of Bed
            [Bed!]! @every(property: "colour", equals: "RED")     | a text or an enum of Bed
            [Chair!]! @every                                      | leads to Chair, which is not marked @node
            """)
    void refusesARuleThatSaysNothing(String field, String why) {
        assertThatThrownBy(() -> read(BEDS, field))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("model.graphqls:7: ")
                .hasMessageContaining(why);
    }

    private Model read(String sdl, String field) throws IOException {
        for (String file : new String[] {"directives.graphqls", "scalars.graphqls"}) {
            Files.writeString(folder.resolve(file), Files.readString(SHIPPED.resolve(file)));
        }
        Files.writeString(folder.resolve("model.graphqls"), sdl.replace("HOP", field));
        return ModelReader.read(folder);
    }
}
