package dev.racecourse.blog.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads and writes JSON. It is strict: it refuses members that are unknown or given twice, and text
 * after the value.
 */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.threadLocalPool())
                  .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxNameLength(64)
                          .maxNumberLength(32)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(new SimpleModule().addDeserializer(String.class, new StrictString()))
          .build();

  private Json() {}

  static ByteBuffer write(Object value) {
    return ByteBuffer.wrap(MAPPER.writeValueAsBytes(value));
  }

  /**
   * The value that a body holds; a member that is missing is null.
   *
   * @throws Refused 400 if the body is not one JSON value of that type in UTF-8
   */
  static <T> T read(ByteBuffer body, Class<T> type) {
    try {
      requireUtf8(body);
      var start = body.arrayOffset() + body.position();
      T value = MAPPER.readValue(body.array(), start, body.remaining(), type);
      if (value == null) {
        throw new Refused(400, "the body is null; send an object");
      }
      return value;
    } catch (CharacterCodingException e) {
      throw new Refused(400, "the body is not UTF-8");
    } catch (UnrecognizedPropertyException e) {
      throw new Refused(400, "the body has a member that is not known here");
    } catch (StreamReadException e) {
      throw new Refused(400, "the body is not well-formed JSON" + where(e));
    } catch (JacksonException e) {
      throw new Refused(400, "the body has a value of the wrong type" + where(e));
    }
  }

  /** Jackson accepts overlong forms and unpaired surrogates. */
  private static void requireUtf8(ByteBuffer body) throws CharacterCodingException {
    for (var at = body.position(); at < body.limit(); at++) {
      if (body.get(at) < 0) {
        StandardCharsets.UTF_8.newDecoder().decode(body.duplicate());
        return;
      }
    }
  }

  private static String where(JacksonException e) {
    var at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
