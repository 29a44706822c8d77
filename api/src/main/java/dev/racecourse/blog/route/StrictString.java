package dev.racecourse.blog.route;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a JSON string and nothing else: no number, no null; a missing member stays null. */
final class StrictString extends StdScalarDeserializer<String> {

  StrictString() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw notAString(parser);
    }
    var text = parser.getString();
    if (hasHalfACharacter(text)) {
      throw MismatchedInputException.from(parser, String.class, "an unpaired surrogate");
    }
    return text;
  }

  @Override
  public Object getNullValue(DeserializationContext context) {
    throw notAString(context.getParser());
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }

  /** Whether there is a surrogate without its other half, which no UTF-8 can hold. */
  private static boolean hasHalfACharacter(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static MismatchedInputException notAString(JsonParser parser) {
    return MismatchedInputException.from(parser, String.class, "a string is wanted");
  }
}
