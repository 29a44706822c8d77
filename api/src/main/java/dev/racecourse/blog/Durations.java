package dev.racecourse.blog;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Lengths of time as a command line gives them: {@code 90s}, {@code 30m}, {@code 12h}. */
final class Durations {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})([smh])");

  private Durations() {}

  static Duration parse(String text) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is no length of time such as 90s, 30m or 12h");
    }
    var number = Long.parseLong(matcher.group(1));
    if (matcher.group(2).equals("s")) {
      return Duration.ofSeconds(number);
    }
    return matcher.group(2).equals("m") ? Duration.ofMinutes(number) : Duration.ofHours(number);
  }
}
