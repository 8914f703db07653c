package photoplay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import elsewhere.ReadsTheEnvironment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photoplay.effects.EffectBook;
import photoplay.service.ApiServer;
import photoplay.stage.scene.Scene;

/** The boundaries between modules, over all of them. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("photoplay");

    static List<ArchRule> rules() {
        return Boundaries.ALL;
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(ALL.contain(Scene.class)).isTrue();
        assertThat(ALL.contain(EffectBook.class)).isTrue();
        assertThat(ALL.contain(ApiServer.class)).isTrue();
        assertThat(ALL.contain(Photoplay.class)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(ALL);
    }

    /** A rule that cannot fail proves nothing. */
    @Test
    void aClassThatReadsTheEnvironmentIsFound() {
        JavaClasses outsider = new ClassFileImporter().importClasses(ReadsTheEnvironment.class);
        assertThat(Boundaries.holds(Boundaries.ONLY_THE_APP_READS_THE_ENVIRONMENT, outsider))
                .isFalse();
    }
}
