package dev.racecourse.compare.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads sizes of a command line, such as {@code 500M} or {@code 2G}, as bytes. */
final class SizeConverter implements ITypeConverter<Long> {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})([KMGT])");
  private static final int KIBI_BITS = 10;
  private static final String UNITS = "KMGT";

  @Override
  public Long convert(String text) {
    var size = TEXT.matcher(text);
    if (!size.matches()) {
      throw new TypeConversionException("'" + text + "' is no size, such as 500M or 2G");
    }
    var shift = KIBI_BITS * (1 + UNITS.indexOf(size.group(2)));
    return Long.parseLong(size.group(1)) << shift;
  }
}
