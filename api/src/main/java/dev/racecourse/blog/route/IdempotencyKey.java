package dev.racecourse.blog.route;

import java.util.Optional;
import java.util.regex.Pattern;

/** The Idempotency-Key field: the client's name for one attempt to create something. */
final class IdempotencyKey {
  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private IdempotencyKey() {}

  /**
   * The key of a request.
   *
   * @throws Refused 400 if it is not 1 to 255 visible ASCII characters, or there are several
   */
  static Optional<String> of(Call call) {
    var values = call.headers("Idempotency-Key");
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1 || !SHAPE.matcher(values.get(0)).matches()) {
      throw new Refused(400, "Idempotency-Key must be one, of 1 to 255 visible ASCII characters");
    }
    return Optional.of(values.get(0));
  }
}
