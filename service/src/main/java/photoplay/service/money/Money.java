package photoplay.service.money;

import java.math.BigDecimal;

/**
 * US dollars in whole micro-dollars.
 *
 * @param micros millionths of a dollar, may be negative
 */
public record Money(long micros) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);
    private static final int DECIMALS = 6;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /**
     * @param dollars a decimal number such as {@code 5.00}, at most six decimals and a billion dollars
     * @throws IllegalArgumentException when it is anything else
     */
    public static Money dollars(String dollars) {
        var amount = new BigDecimal(dollars.strip()).stripTrailingZeros();
        if (amount.scale() > DECIMALS || amount.abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException("not an amount of dollars: " + dollars);
        }
        return new Money(amount.movePointRight(DECIMALS).longValueExact());
    }

    /** In dollars, without needless zeros. */
    public BigDecimal inDollars() {
        var dollars = BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros();
        return dollars.scale() < 0 ? dollars.setScale(0) : dollars;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    public Money negated() {
        return new Money(Math.negateExact(micros));
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(micros, factor));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return "$" + inDollars().toPlainString();
    }
}
