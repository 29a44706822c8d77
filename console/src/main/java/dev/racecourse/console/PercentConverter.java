package dev.racecourse.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the shares of a command line, as {@link PercentText} does. */
public final class PercentConverter implements ITypeConverter<Double> {

  @Override
  public Double convert(String text) {
    try {
      return PercentText.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
