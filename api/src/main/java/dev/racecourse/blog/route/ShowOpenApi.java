package dev.racecourse.blog.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** GET /openapi.yaml: the OpenAPI document of the contract (its media type: RFC 9512). */
final class ShowOpenApi implements Route {

  private final Next document = document(load());

  @Override
  public Next next(Call call) {
    return document;
  }

  private static Next document(byte[] yaml) {
    var tag = EntityTags.header(1 + Integer.toUnsignedLong(Arrays.hashCode(yaml)));
    var body = ByteBuffer.wrap(yaml).asReadOnlyBuffer();
    return new Next.Done(
        new Answer(200, Answer.Media.YAML, body, List.of(tag), Answer.Audience.ANYONE));
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
