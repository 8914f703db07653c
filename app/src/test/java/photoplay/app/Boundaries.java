package photoplay.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Rules between the modules. */
final class Boundaries {
    private static final String[] NATIVES = {
        "org.bytedeco..", "io.github.humbleui..", "ai.onnxruntime..", "com.github.weisj.."
    };
    private static final String[] DRAWING = {
        "photoplay.stage.draw..", "photoplay.stage.film..", "photoplay.stage.lens..", "photoplay.stage.vision.."
    };
    private static final String[] VOCABULARY = {
        "photoplay.stage.scene..",
        "photoplay.stage.portrait..",
        "photoplay.stage.geometry..",
        "photoplay.stage.sound..",
        "photoplay.stage.lens..",
        "photoplay.stage.rig.."
    };

    static final ArchRule EFFECTS_KNOW_THE_VOCABULARY_ONLY = classes()
            .that()
            .resideInAPackage("photoplay.effects..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(VOCABULARY)
                    .or(resideInAnyPackage("photoplay.effects..", "java..", "org.jspecify..")));

    static final ArchRule EFFECTS_HAVE_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("photoplay.effects..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.time..", "java.net..", "java.util.concurrent.."))
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random");

    static final ArchRule NATIVES_ARE_HIDDEN = noClasses()
            .that()
            .resideOutsideOfPackages(DRAWING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NATIVES);

    static final ArchRule THE_STAGE_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("photoplay.stage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("photoplay.effects..", "photoplay.service..", "photoplay.app..", "java.sql..");

    static final ArchRule THE_SERVICE_DRAWS_NOTHING = noClasses()
            .that()
            .resideInAPackage("photoplay.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("photoplay.stage..", "photoplay.effects..", "photoplay.app..");

    static final ArchRule ONLY_THE_APP_READS_THE_ENVIRONMENT = noClasses()
            .that()
            .resideOutsideOfPackage("photoplay.app..")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    static final ArchRule NO_CYCLES_IN_THE_APP =
            slices().matching("photoplay.app.(*)..").should().beFreeOfCycles();

    static final List<ArchRule> ALL = List.of(
            EFFECTS_KNOW_THE_VOCABULARY_ONLY,
            EFFECTS_HAVE_NO_CLOCK,
            NATIVES_ARE_HIDDEN,
            THE_STAGE_KNOWS_NOBODY,
            THE_SERVICE_DRAWS_NOTHING,
            ONLY_THE_APP_READS_THE_ENVIRONMENT,
            NO_CYCLES_IN_THE_APP);

    private Boundaries() {}

    static boolean holds(ArchRule rule, JavaClasses classes) {
        return !rule.evaluate(classes).hasViolation();
    }
}
