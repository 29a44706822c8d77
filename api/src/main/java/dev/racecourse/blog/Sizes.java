package dev.racecourse.blog;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sizes as a command line gives them: {@code 500000}, {@code 500k}, {@code 64m}, {@code 2g}. */
final class Sizes implements ITypeConverter<Long> {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})([kmg]?)");

  /** The number, in units of 1024 like those of the JVM's own options. */
  @Override
  public Long convert(String text) {
    var matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + text + "' is no size such as 500k, 64m or 2g");
    }
    return Long.parseLong(matcher.group(1)) * factor(matcher.group(2));
  }

  private static long factor(String unit) {
    return switch (unit) {
      case "k" -> 1024;
      case "m" -> 1024 * 1024;
      case "g" -> 1024 * 1024 * 1024;
      default -> 1;
    };
  }
}
