package dev.racecourse.compare.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads constants by the words that the help shows, which are those of {@code toString}, and says
 * these words where another was given.
 *
 * @param constants all of an enum
 */
public record EnumWords<T>(List<T> constants) implements ITypeConverter<T> {

  /** Keeps its own copy. */
  public EnumWords {
    constants = List.copyOf(constants);
  }

  /** Lets a command read all its options of enums in this way. */
  public static CommandLine in(CommandLine command) {
    command.getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.auxiliaryTypes()))
        .filter(Class::isEnum)
        .forEach(type -> register(command, type));
    return command;
  }

  private static <T> void register(CommandLine command, Class<T> type) {
    command.registerConverter(type, new EnumWords<>(List.of(type.getEnumConstants())));
  }

  @Override
  public T convert(String word) {
    return constants.stream()
        .filter(constant -> constant.toString().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'%s' is none of %s".formatted(word, all())));
  }

  private String all() {
    return constants.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
