package dev.racecourse.console;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as people type and read them. */
public final class DurationText {
  private static final String EXAMPLES = "500us, 20ms, 1.5s, 90s, 30m or 2h";
  private static final int DECIMALS = 9;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(us|ms|s|m|h)");

  private enum Unit {
    US(1_000L),
    MS(1_000_000L),
    S(1_000_000_000L),
    M(60_000_000_000L),
    H(3_600_000_000_000L);

    private final BigDecimal nanos;

    Unit(long nanos) {
      this.nanos = BigDecimal.valueOf(nanos);
    }

    /** Empty if there is no such text, as a second is no decimal number of hours. */
    private Optional<String> text(BigDecimal duration) {
      var number = duration.divide(nanos, DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
      return number.multiply(nanos).compareTo(duration) == 0
          ? Optional.of(number.toPlainString() + name().toLowerCase(Locale.ROOT))
          : Optional.empty();
    }
  }

  private DurationText() {}

  /**
   * Reads a number and a unit, such as {@code 20ms} or {@code 1.5h}.
   *
   * @throws IllegalArgumentException if it is something else, with a message for whoever typed it
   */
  public static Duration parse(String text) {
    var parts = TEXT.matcher(text);
    if (parts.matches()) {
      var unit = Unit.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
      try {
        var nanos = new BigDecimal(parts.group(1)).multiply(unit.nanos);
        return Duration.ofNanos(nanos.longValueExact());
      } catch (ArithmeticException e) {
        // Centuries, or less than a nanosecond.
      }
    }
    throw new IllegalArgumentException("'" + text + "' is no duration, such as " + EXAMPLES);
  }

  /** The shortest text that reads as this duration, which is not negative. */
  public static String format(Duration duration) {
    var nanos = BigDecimal.valueOf(duration.toNanos());
    return Arrays.stream(Unit.values())
        .flatMap(unit -> unit.text(nanos).stream())
        .min(comparingInt(String::length))
        .orElseThrow();
  }

  /** As a clock shows it: minutes and seconds, and hours if there are any; 0:00 if it is over. */
  public static String clock(Duration duration) {
    var left = duration.isNegative() ? Duration.ZERO : duration;
    var hours = left.toHours();
    return hours == 0
        ? String.format(Locale.ROOT, "%d:%02d", left.toMinutesPart(), left.toSecondsPart())
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", hours, left.toMinutesPart(), left.toSecondsPart());
  }
}
