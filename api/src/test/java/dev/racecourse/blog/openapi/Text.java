package dev.racecourse.blog.openapi;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Text on the wire, and what is wrong with it by its schema. */
final class Text {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Text() {}

  /** What is wrong with a body, if anything. */
  static Optional<String> errorInBody(Node schema, String mediaType, String body) {
    try {
      var value =
          mediaType.endsWith("json")
              ? JSON.readTree(body)
              : JsonNodeFactory.instance.stringNode(body);
      return OpenApi.DOCUMENT.errors(schema, value).map(errors -> "the body: " + errors);
    } catch (JacksonException e) {
      return Optional.of("the body is not JSON: " + e.getOriginalMessage());
    }
  }

  /** What is wrong with the value of a parameter or header field, if anything. */
  static Optional<String> errorInValue(Node parameter, String name, String value) {
    var schema = parameter.get("schema");
    return OpenApi.DOCUMENT
        .errors(schema, typed(schema, value))
        .map(errors -> name + " '" + value + "': " + errors);
  }

  /** A number where one is wanted and it is one; else the text, which the schema then refuses. */
  private static JsonNode typed(Node schema, String value) {
    var number = schema.json().path("type").asString("").equals("integer");
    return number && value.matches("-?\\d{1,18}")
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
        : JsonNodeFactory.instance.stringNode(value);
  }
}
