package photoplay.stage.vision;

import java.util.List;
import java.util.Optional;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Portrait.Kind;
import photoplay.stage.portrait.Raster;
import photoplay.stage.portrait.Subject;

/** Makes a portrait of what the models said. */
final class Print {
    /** A face much smaller than the largest one belongs to somebody who passes by. */
    private static final double CAST = 0.45;

    private final Evidence evidence;
    private final Photo photo;
    private final double unit;

    private Print(Evidence evidence) {
        this.evidence = evidence;
        photo = evidence.photo();
        unit = photo.unit();
    }

    static Portrait of(Evidence evidence) {
        var print = new Print(evidence);
        return evidence.matte().map(print::subject).orElseGet(print::scenery);
    }

    private Portrait subject(Matte matte) {
        var bgra = Mats.view(photo.pixels());
        Plane coarse = Outline.coarse(matte, unit);
        Subject subject = Outline.of(matte, unit);
        List<Face> faces = faces(
                () -> evidence.pose().map(pose -> HeadGuess.of(pose, unit)).orElseGet(() -> HeadGuess.of(coarse)));
        return new Portrait(
                photo.id(),
                kind(matte),
                photo.pixels(),
                coarse,
                photo.ownCutout().orElseGet(() -> CutOut.of(photo.pixels(), bgra, matte)),
                Backfill.of(photo.pixels(), bgra, matte),
                subject,
                faces,
                body(faces.getFirst(), subject),
                Sculptor.relief(coarse, faces),
                Swatches.of(photo, evidence.matte(), faces.getFirst()));
    }

    private Portrait scenery() {
        double width = photo.width() / unit;
        double height = photo.height() / unit;
        Subject subject = Outline.whole(photo);
        List<Face> faces = faces(() -> HeadGuess.inScenery(width, height));
        return new Portrait(
                photo.id(),
                Kind.SCENERY,
                photo.pixels(),
                Plane.constant(width, height, 0),
                Raster.blank(photo.width(), photo.height()),
                photo.pixels(),
                subject,
                faces,
                body(faces.getFirst(), subject),
                Sculptor.ground(width, height),
                Swatches.of(photo, Optional.empty(), faces.getFirst()));
    }

    private List<Face> faces(java.util.function.Supplier<Face> guess) {
        if (evidence.faces().isEmpty()) {
            return List.of(guess.get());
        }
        var gauge = new HeadGauge(evidence.matte(), unit, evidence.faces().size());
        return evidence.faces().stream().map(gauge::face).toList();
    }

    private Body body(Face head, Subject subject) {
        return evidence.pose()
                .map(pose -> BodyPlan.seen(pose, unit))
                .orElseGet(() -> head.seen() ? BodyPlan.below(head, subject) : BodyPlan.of(head, subject));
    }

    private Kind kind(Matte matte) {
        List<FaceMesh> faces = evidence.faces();
        if (faces.isEmpty()) {
            return evidence.pose().isPresent() ? Kind.PERSON : Kind.OBJECT;
        }
        double least = CAST * faces.getFirst().height();
        long cast = faces.stream()
                .filter(f -> f.height() >= least && matte.covers(f.at(4)))
                .count();
        return cast > 1 ? Kind.GROUP : Kind.PERSON;
    }
}
