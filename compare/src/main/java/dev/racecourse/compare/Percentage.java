package dev.racecourse.compare;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share, such as {@code 3%}. The sign is a must: 0.03 could be meant either way. */
final class Percentage implements ITypeConverter<Double> {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,2}(\\.\\d+)?) ?%");

  @Override
  public Double convert(String text) {
    var percent = TEXT.matcher(text);
    var share = percent.matches() ? Double.parseDouble(percent.group(1)) / 100 : 0;
    if (share == 0) {
      throw new TypeConversionException(
          "`" + text + "` is no percentage between 0 and 100, such as 3%");
    }
    return share;
  }
}
