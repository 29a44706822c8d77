package dev.racecourse.blog.route;

import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.session.SessionKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A request as its route sees it. */
public interface Call {

  /** The present time. */
  Instant now();

  /** The IP address of the client. */
  String address();

  /** The values of a header field, one a line. */
  List<String> headers(String name);

  /** The values of a header field, joined by commas (RFC 9110, section 5.3). */
  default Optional<String> header(String name) {
    var values = headers(name);
    return switch (values.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(values.get(0));
      default -> Optional.of(String.join(",", values));
    };
  }

  /**
   * The value of a query parameter.
   *
   * @throws Refused 400 if it is given more than once, or the query is malformed
   */
  Optional<String> query(String name);

  /** The keys of all session cookies that hold a token. */
  List<SessionKey> sessionKeys();

  /** The key of the session; empty if there is none, or more than one to choose from. */
  default Optional<SessionKey> sessionKey() {
    var keys = sessionKeys();
    return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
  }

  /**
   * The part of the path that stands for its variable, such as {@code {id}}; meaningless if it has
   * none.
   */
  String variable();

  /**
   * Refuses a client that accepts no JSON.
   *
   * @throws Refused 406
   */
  void requireJson();

  /**
   * The post that the path names.
   *
   * @throws Refused 404 if no post can have that name
   */
  default PostId postId() {
    return PostId.parse(variable()).orElseThrow(Refused::noSuchPost);
  }
}
