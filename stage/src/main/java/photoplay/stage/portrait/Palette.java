package photoplay.stage.portrait;

import java.util.List;

/**
 * The photo's colours as 0xRRGGBB.
 *
 * @param swatches five dominant colours of the whole photo, most frequent first
 * @param clothes mean colour of the cut-out below the head
 * @param skin mean colour of the cheeks, or of the head where no face was seen
 * @param hair mean colour just below the crown
 * @param backdrop mean colour around the subject
 */
public record Palette(List<Integer> swatches, int clothes, int skin, int hair, int backdrop) {
    public Palette {
        swatches = List.copyOf(swatches);
    }
}
