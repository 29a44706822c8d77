package dev.racecourse.blog.route;

import dev.racecourse.blog.post.PostId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A page of posts as JSON: {@code {"items":[post...],"next":cursor or null}}. Made from the JSON of
 * its posts, which is remembered.
 */
final class PageJson {
  private static final byte[] START = ascii("{\"items\":[");

  private PageJson() {}

  /**
   * Writes a page.
   *
   * @param posts each in JSON
   * @param next the cursor of the next page; empty on the last
   */
  static ByteBuffer of(List<ByteBuffer> posts, Optional<PostId> next) {
    var cursor = next.map(id -> "\"" + id + "\"").orElse("null");
    var end = ascii("],\"next\":" + cursor + "}");
    var json = ByteBuffer.allocate(START.length + length(posts) + end.length).put(START);
    for (var i = 0; i < posts.size(); i++) {
      if (i > 0) {
        json.put((byte) ',');
      }
      json.put(posts.get(i).slice());
    }
    return json.put(end).flip();
  }

  /** With the commas. */
  private static int length(List<ByteBuffer> posts) {
    var length = Math.max(0, posts.size() - 1);
    for (var post : posts) {
      length += post.remaining();
    }
    return length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
