package dev.racecourse.blog.route;

import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.session.SessionToken;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A request as its route sees it. */
public interface Call {

  /** When the request was received. */
  Instant now();

  /** The values of a header field, joined by commas. */
  Optional<String> header(String name);

  /**
   * The value of a query parameter.
   *
   * @throws Refused 400 if it is given more than once, or the query is malformed
   */
  Optional<String> query(String name);

  /** The tokens of all session cookies that hold one. */
  List<SessionToken> tokens();

  /** The token of the session; empty if there is none, or more than one to choose from. */
  default Optional<SessionToken> token() {
    var tokens = tokens();
    return tokens.size() == 1 ? Optional.of(tokens.get(0)) : Optional.empty();
  }

  /** The body, to be read once. */
  ByteBuffer body();

  /** What stands for {@code {id}} in the path; empty if the route's path has no such part. */
  String idText();

  /**
   * The post that the path names.
   *
   * @throws Refused 404 if no post can have that name
   */
  default PostId postId() {
    return PostId.parse(idText()).orElseThrow(() -> new Refused(404, "there is no such post"));
  }

  /**
   * The body as a value of that type.
   *
   * @throws Refused 415 if it is not JSON by its Content-Type, 400 if it is not such a value
   */
  default <T> T read(Class<T> type) {
    if (!ContentType.isJson(header("Content-Type").orElse(""))) {
      throw new Refused(415, "send the body as application/json");
    }
    return Json.read(body(), type);
  }
}
