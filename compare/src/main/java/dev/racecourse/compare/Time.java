package dev.racecourse.compare;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time, such as {@code 90s}, {@code 20m} or {@code 2h}. */
final class Time implements ITypeConverter<Duration> {

  private static final Pattern TIME = Pattern.compile("\\d{1,6}[smh]");

  @Override
  public Duration convert(String text) {
    if (!TIME.matcher(text).matches()) {
      throw new TypeConversionException("'" + text + "' is no time, such as 90s, 20m or 2h");
    }
    return Duration.parse("PT" + text);
  }
}
