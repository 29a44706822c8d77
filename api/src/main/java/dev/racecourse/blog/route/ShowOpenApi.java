package dev.racecourse.blog.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/** GET /openapi.yaml: the OpenAPI document of the contract (its media type: RFC 9512). */
final class ShowOpenApi implements PublicRead {
  private final ByteBuffer document = ByteBuffer.wrap(load()).asReadOnlyBuffer();

  @Override
  public Answer answer(Call call) {
    return new Answer(200, Answer.Media.YAML, document, List.of());
  }

  @Override
  public Answer.Media media() {
    return Answer.Media.YAML;
  }

  private static byte[] load() {
    try (var resource = ShowOpenApi.class.getResourceAsStream("openapi.yaml")) {
      return Objects.requireNonNull(resource, "openapi.yaml is not beside this class")
          .readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.yaml could not be read", e);
    }
  }
}
