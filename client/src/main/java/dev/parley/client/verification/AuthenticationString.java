package dev.parley.client.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What two people compare, by eye or aloud: the same for both, unless somebody sits between them.
 *
 * @param symbols seven of 64, each 0 to 63: 42 bits
 * @param numbers three of four digits, each 0 to 9999: the same again for who cannot see symbols, 39.8 bits
 */
public record AuthenticationString(List<Integer> symbols, List<Integer> numbers) {
    public static final int SYMBOLS = 7;
    public static final int KINDS = 64;
    public static final int NUMBERS = 3;

    private static final int BITS_A_SYMBOL = 6;
    private static final BigInteger EACH_NUMBER = BigInteger.valueOf(10_000);

    public AuthenticationString {
        symbols = List.copyOf(symbols);
        numbers = List.copyOf(numbers);
    }

    /** The first 42 bits of the one, and the other as a number, big-endian; of that the last twelve digits. */
    static AuthenticationString of(byte[] forSymbols, byte[] forNumbers) {
        BigInteger bits = new BigInteger(1, forSymbols);
        List<Integer> symbols = new ArrayList<>();
        for (int i = 1; i <= SYMBOLS; i++) {
            symbols.add(bits.shiftRight(forSymbols.length * Byte.SIZE - i * BITS_A_SYMBOL)
                            .intValue()
                    & (KINDS - 1));
        }
        BigInteger rest = new BigInteger(1, forNumbers);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            numbers.addFirst(rest.mod(EACH_NUMBER).intValue());
            rest = rest.divide(EACH_NUMBER);
        }
        return new AuthenticationString(symbols, numbers);
    }
}
