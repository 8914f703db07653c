package photoplay.stage.draw;

import io.github.humbleui.skija.Paint;
import photoplay.stage.scene.Blend;

/** How a picture is laid over the frame. */
record Laid(double alpha, Blend blend) {
    /** What is fainter is not drawn. */
    static final double INVISIBLE = 0.003;

    static final Laid PLAIN = new Laid(1, Blend.OVER);

    boolean plain() {
        return alpha > 1 - INVISIBLE && blend == Blend.OVER;
    }

    Paint paint() {
        return new Paint().setAlphaf((float) Math.min(1, alpha)).setBlendMode(Skia.blend(blend));
    }
}
