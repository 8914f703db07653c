package photoplay.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The boundaries inside the service. */
class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("photoplay.service");

    static List<ArchRule> rules() {
        return List.of(
                slices().matching("photoplay.service.(*)..").should().beFreeOfCycles(),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("photoplay.service.api..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.helidon..", "com.fasterxml.jackson..")
                        .as("only the API knows the HTTP server and JSON"),
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "photoplay.service.api..",
                                "photoplay.service.render..",
                                "photoplay.service.outbound..",
                                "photoplay.service.picture..",
                                "photoplay.service.storage..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "org.postgresql..")
                        .as("SQL stays in the stores"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("photoplay.service.render..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.github.kagkarlsson..")
                        .as("only the render desk knows the scheduler"),
                noClasses()
                        .should()
                        .callMethod(System.class, "getenv")
                        .orShould()
                        .callMethod(System.class, "getenv", String.class)
                        .as("only the app reads the environment"),
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .as("time comes from the clock"),
                noClasses()
                        .that()
                        .resideInAPackage("photoplay.service.delivery..")
                        .or()
                        .resideInAPackage("photoplay.service.task..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("photoplay.service.outbound.OutboundClient")
                        .as("stores make no connections"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(SERVICE);
    }
}
