package dev.racecourse.benchmarks.load;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration such as 20ms, 1.5s or 500us. */
final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(us|ms|s)");

  @Override
  public Duration convert(String text) {
    var parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no duration; give us, ms or s, such as 20ms");
    }
    var nanos =
        switch (parts.group(2)) {
          case "us" -> 1_000;
          case "ms" -> 1_000_000;
          default -> 1_000_000_000;
        };
    return Duration.ofNanos(
        new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(nanos)).longValue());
  }
}
