package photoplay.service.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import photoplay.service.Description;

/** The description of the API and the API have the same operations; the page to read is made from the description. */
class OpenApiTest {
    private static final Path PAGE = Path.of("src/main/resources/photoplay/service/docs.html");

    @Test
    void theDescriptionNamesExactlyTheRoutes() {
        var nothing = new Api.Parts(null, null, null, null, null, null, null, null, null, null, null, null);
        var routes = new Api(nothing, new Api.Access("http://x", Optional.empty(), false, () -> false))
                .routes(new Metrics()).stream()
                        .map(route -> route.method() + " " + route.path())
                        .toList();
        assertThat(Description.PUBLISHED.operations()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverySchemaIsOne() {
        var root = Description.PUBLISHED.root();
        var references = root.findValuesAsText("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(root.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        assertThat(root.get("openapi").textValue()).isEqualTo("3.1.0");
        root.at("/components/schemas")
                .forEach(schema -> assertThat(meta.getSchema(schema)).isNotNull());
    }

    @Test
    void everyOperationHasANameASummaryAndAnswers() {
        var names = new java.util.HashSet<String>();
        for (var path : Description.PUBLISHED.root().get("paths")) {
            for (var operation : path) {
                assertThat(operation.path("summary").textValue()).isNotBlank();
                assertThat(names.add(operation.path("operationId").textValue())).isTrue();
                assertThat(operation.path("responses").size()).isPositive();
                assertThat(List.of(operation.path("tags").get(0).textValue())).isNotEmpty();
            }
        }
    }

    /** Run with {@code -Dphotoplay.write=true} to write the page anew. */
    @Test
    void thePageIsMadeFromTheDescription() throws Exception {
        var page = new ReadablePage(Description.PUBLISHED).html();
        if (Boolean.getBoolean("photoplay.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).as("stale: " + PAGE).isEqualTo(page);
    }
}
