package org.commissioninggraph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelReaderTests {
    private static final String DIRECTIVES =
            """
            directive @node(single: String!, plural: String) on OBJECT
            directive @edge on OBJECT
            directive @relationship(type: String!, direction: Direction!, edge: String!) on FIELD_DEFINITION
            directive @through(path: [String!]!) on FIELD_DEFINITION directive @series(validFor: String) on FIELD_DEFINITION
            enum Direction { IN OUT }
            """;

    @TempDir
    Path folder;

    @Test
    void readsTheShippedModel() {
        Model model = ModelReader.read(Path.of("schema/model"));

        assertThat(model.nodeTypes()).containsKeys("CCG", "Practice", "Provider", "Release");
        NodeType practice = model.nodeTypes().get("Practice");
        assertThat(practice.key().name()).isEqualTo("code");
        assertThat(practice.hasLife()).isTrue();
        assertThat(((RelationshipField) practice.fields().get("regionalTeam")).steps())
                .extracting(Relationship::type)
                .containsExactly("MEMBER_OF", "OVERSEEN_BY", "PART_OF");
    }

    @Test
    void gathersTheEndsOfARelationshipType() {
        RelationshipType member =
                ModelReader.read(Path.of("schema/model")).relationshipTypes().get("MEMBER_OF");

        assertThat(member.ends())
                .extracting(end -> end.from() + ">" + end.to() + " " + end.oneOut())
                .containsExactlyInAnyOrder("Practice>CCG true", "Practice>PrimaryCareTrust true");
    }

    /** A practice is a member of CCGs and of trusts: that it is of a CCG must be asked. */
    @Test
    void knowsWhetherARelationshipTellsWhatItLeadsTo() {
        Model model = ModelReader.read(Path.of("schema/model"));

        Relationship practices = relationship(model, "CCG", "practices");
        Relationship ccg = relationship(model, "Practice", "ccg");
        assertThat(model.leadsOnlyToTarget(practices)).isTrue();
        assertThat(model.leadsOnlyToTarget(ccg)).isFalse();
    }

    private static Relationship relationship(Model model, String type, String field) {
        return (Relationship) model.entity(type).field(field);
    }

    @Test
    void leavesOutAnEndThatAnInterfaceRepeats() {
        RelationshipType partner =
                ModelReader.read(Path.of("schema/model")).relationshipTypes().get("PARTNER_IN");

        assertThat(partner.ends())
                .extracting(RelationshipType.End::from)
                .containsExactlyInAnyOrder("CCG", "Provider", "LocalAuthority");
    }

    @Test
    void aUnionHasTheFieldsThatItsMembersShare() {
        Model model = ModelReader.read(Path.of("schema/model"));

        assertThat(model.possibleTypes(model.entity("Partner")))
                .extracting(NodeType::name)
                .containsExactlyInAnyOrder("CCG", "Provider", "LocalAuthority");
        assertThat(model.entity("Partner").fields())
                .isEqualTo(model.entity("Organisation").fields());
        assertThat(model.succession().covers(model.entity("CCG"))).isTrue();
        assertThat(model.succession().memberships())
                .contains("MEMBER_OF", "OVERSEEN_BY")
                .doesNotContain("WAITS_FOR");
    }

    @Test
    void readsWhatASearchMakesOfAType() {
        Model model = ModelReader.read(Path.of("schema/model"));

        assertThat(model.nodeTypes().get("CCG").boost()).isEqualTo(1);
        assertThat(model.nodeTypes().get("Practice").boost()).isEqualTo(0.5);
        assertThatThrownBy(
                        () -> read(
                                """
                        "A ward" type Ward @node(single: "ward", boost: 0) { "Code" code: ID! }
                        """))
                .isInstanceOf(ModelException.class)
                .hasMessage("model.graphqls:6: Ward has @node(boost: 0.0), expected a number above 0");
    }

    @Test
    void refusesAUnionOfWhatSharesNothing() {
        assertThatThrownBy(
                        () -> read(
                                """
                        "A ward" type Ward @node(single: "ward") { "Code" code: ID! }
                        "A bed" type Bed @node(single: "bed") { "Code" code: ID! }
                        "Either" union Either @node(single: "either") = Ward | Bed
                        """))
                .isInstanceOf(ModelException.class)
                .hasMessage("model.graphqls:8: Either is a union of types that share no interface: declare one");
    }

    @Test
    void refusesASuccessionWithoutADay() {
        assertThatThrownBy(
                        () -> read(
                                """
                        "A move" type Move @edge { "Why" why: String }
                        "A ward" type Ward @node(single: "ward") {
                          "Code" code: ID!
                          "What it became" next: [Ward!]! @relationship(type: "NEXT", direction: OUT, edge: "Move") @succession
                        }
                        """))
                .isInstanceOf(ModelException.class)
                .hasMessage("model.graphqls:9: next is marked @succession: expected direction OUT and an edge type with"
                        + " on: Date");
    }

    /** Seed files are checked for each pair of types by itself, and two pairs may have a relationship each. */
    @Test
    void refusesOneOfSeveralKinds() {
        String types =
                """
                "A period" type Period @edge { "since" since: Date "until" until: Date }
                "A body" interface Body @node(single: "body") { "Code" code: ID! }
                "A ward" type Ward implements Body @node(single: "ward") {
                  "Its sites" sites: [Site!]! @relationship(type: "OWNED_BY", direction: IN%s)
                }
                "A site" type Site @node(single: "site") {
                  "Code" code: ID!
                  "Whose it is" owner: Body%s @relationship(type: "OWNED_BY", direction: OUT, edge: "Period")
                }
                """;
        assertThatThrownBy(() -> read(types.formatted(", edge: \"Period\"", "")))
                .isInstanceOf(ModelException.class)
                .hasMessage("model.graphqls:13: OWNED_BY leads to one Body, but Site to Ward is a pair of its own, of"
                        + " which there may be one more: make it a list");
        assertThatThrownBy(() -> read(types.formatted(", edge: \"Own\"", "") + "\"Own\" type Own @edge"))
                .isInstanceOf(ModelException.class)
                .hasMessageEndingWith("and not in both: give both the same edge type");
    }

    @Test
    void refusesAnAlphabetOfWhatIsNoText() {
        String wrong = "model.graphqls:6: x is marked @alphabetical: expected String, one and not a list";
        for (String type : new String[] {"Int", "[String!]!", "ID!"}) {
            assertThatThrownBy(() -> read("\"A\" type A @node(single: \"a\") { \"x\" x: " + type + " @alphabetical }"))
                    .isInstanceOf(ModelException.class)
                    .hasMessage(wrong);
        }
    }

    @Test
    void refusesAnAlphabetOfTheInterfaceAlone() {
        String types = "\"A\" interface A @node(single: \"a\") { \"k\" k: ID! \"x\" x: String! @alphabetical }"
                + " \"B\" type B implements A @node(single: \"b\") { \"k\" k: ID! \"x\" x: String! }";
        assertThatThrownBy(() -> read(types))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("only one of B.x and A.x is marked @alphabetical");
    }

    @Test
    void refusesATextThatOnlyTheOtherTypeWantsSearched() throws IOException {
        String ward =
                "\"A ward\" type Ward @node(single: \"ward\") { \"k\" k: ID! @searched\n \"about\" about: String }\n";
        String bed = "\"A bed\" type Bed @node(single: \"bed\") { \"k\" k: ID! \"about\" about: String%s }";
        assertThatThrownBy(() -> read(ward + bed.formatted(" @searched")))
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "model.graphqls:7: Ward.about is not marked @searched, but Bed.about is, and one index holds"
                                + " both: mark both, or give one another name");
        assertThat(read(ward + bed.formatted("")).nodeTypes().get("Bed").searched())
                .as("no text of a bed is searched, nor does the index hold one")
                .isFalse();
    }

    @Test
    void refusesASeriesOfWhatIsNoneAndNamesThatItWants() {
        String one = ": expected one value and no list, point or key, which may be null, since it is before the first"
                + " measurement, and is not @searched";
        for (String type : new String[] {"Int!", "[Int!]", "Point"}) {
            assertThatThrownBy(() -> read("\"A\" type A @node(single: \"a\") { \"x\" x: " + type + " @series }"))
                    .hasMessage("model.graphqls:6: x is marked @series" + one);
        }
        assertThatThrownBy(() -> read("\"A\" type A @node(single: \"a\") { \"x\" x: Int @series(validFor: \"P0D\") }"))
                .hasMessage(
                        "model.graphqls:6: x has validFor \"P0D\": expected a period of years, months or days, such as"
                                + " P1Y or P18M");
        String taken = " the series A.x has a field xOn beside it, and so has the model: give the field of the model"
                + " another name";
        assertThatThrownBy(() -> read("\"A\" type A @node(single: \"a\") { \"x\" x: Int @series\n \"y\" xOn: Int }"))
                .hasMessage("model.graphqls:7: xOn" + taken);
        assertThatThrownBy(() -> read("\"A\" type A @node(single: \"a\") { \"y\" xOn: Int\n \"x\" x: Int @series }"))
                .hasMessage("model.graphqls:7: x" + taken);
        assertThatThrownBy(() -> read("\"I\" interface I @node(single: \"i\") { \"k\" k: ID! \"x\" x: Int @series }"))
                .hasMessage(
                        "model.graphqls:6: I.x is marked @series, but I is shared by several types: declare it on each"
                                + " of them");
    }

    @Test
    void namesTheFileAndLineOfAMistake() throws IOException {
        assertThatThrownBy(() ->
                        read("\"A ward\" type Ward @node(single: \"ward\") {\n\"Code\" code: ID!\n name: String }"))
                .isInstanceOf(ModelException.class)
                .hasMessage("model.graphqls:8: name has no description: write one above it, in quotes");
    }

    @Test
    void refusesAShortcutThroughAProperty() {
        assertThatThrownBy(
                        () -> read(
                                """
                                "A ward" type Ward @node(single: "ward") {
                                  "Code" code: ID!
                                  "Odd" odd: Ward @through(path: ["code"])
                                }"""))
                .hasMessageEndingWith("odd goes through Ward.code, which is not a relationship");
    }

    @Test
    void refusesTwoKeys() {
        assertThatThrownBy(() -> read("\"A\" type A @node(single: \"a\") { \"x\" x: ID! \"y\" y: ID! }"))
                .hasMessageMatching("model\\.graphqls:\\d+: type A has 2 fields of type ID, expected one, its key");
    }

    @Test
    void saysWhatToDoWithoutAModel() {
        assertThatThrownBy(() -> ModelReader.read(folder.resolve("none"))).hasMessageContaining("SCHEMA_DIR");
    }

    private Model read(String sdl) throws IOException {
        Files.writeString(folder.resolve("model.graphqls"), DIRECTIVES + sdl);
        return ModelReader.read(folder);
    }
}
