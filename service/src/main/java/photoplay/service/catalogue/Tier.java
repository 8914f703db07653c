package photoplay.service.catalogue;

import java.util.Locale;

/** Price tiers, as the resellers publish them. */
public enum Tier {
    ULTRA_LOW,
    LOW,
    MEDIUM,
    MEDIUM_HIGH,
    HIGH,
    ULTRA_HIGH;

    /** As written in files and answers: {@code ultra-low}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException when there is no such tier
     */
    public static Tier of(String label) {
        return valueOf(label.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
    }
}
