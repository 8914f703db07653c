package photoplay.service.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import photoplay.service.money.Money;

/** What a video costs, by tier. */
public record Prices(Map<Tier, Money> byTier) {
    /** The resellers' published prices. */
    public static final Prices PUBLISHED = new Prices(Map.of(
            Tier.ULTRA_LOW, Money.dollars("0.0106"),
            Tier.LOW, Money.dollars("0.0181"),
            Tier.MEDIUM, Money.dollars("0.0214"),
            Tier.MEDIUM_HIGH, Money.dollars("0.0373"),
            Tier.HIGH, Money.dollars("0.0425"),
            Tier.ULTRA_HIGH, Money.dollars("0.0745")));

    public Prices {
        byTier = Map.copyOf(byTier);
        if (byTier.size() != Tier.values().length
                || byTier.values().stream().anyMatch(price -> price.compareTo(Money.ZERO) < 0)) {
            throw new IllegalArgumentException("every tier needs a price of zero or more: "
                    + Arrays.stream(Tier.values()).map(Tier::label).toList());
        }
    }

    public Money of(Tier tier) {
        return Objects.requireNonNull(byTier.get(tier));
    }

    /**
     * Reads a properties file of lines such as {@code medium-high = 0.0373}; a tier not named keeps its published
     * price.
     *
     * @throws IllegalArgumentException for a tier or an amount that does not exist
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Prices read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            var lines = new Properties();
            lines.load(reader);
            var prices = new EnumMap<Tier, Money>(PUBLISHED.byTier());
            lines.stringPropertyNames()
                    .forEach(label -> prices.put(Tier.of(label), Money.dollars(lines.getProperty(label))));
            return new Prices(prices);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
