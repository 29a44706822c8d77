package dev.racecourse.blog.route;

import dev.racecourse.blog.post.Post;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers that show posts, because most posts are read many times. Thread-safe: a slot
 * holds one immutable pair of a post and its answer, and the answer is used for an equal post only.
 * So a race for a slot may cost a rendering, but never shows a wrong post.
 */
final class RenderedPosts {
  private static final int MAX_BYTES = 4096;

  /** A power of two. With bodies and posts: a sixteenth of the heap, and 32 MiB at most. */
  private static final int SLOTS =
      (int)
          Long.highestOneBit(
              Math.min(4096, Runtime.getRuntime().maxMemory() / 16 / (2 * MAX_BYTES)));

  private final @Nullable Rendered[] slots = new @Nullable Rendered[SLOTS];

  /** The answer that shows the post as it is. */
  Answer of(Post post) {
    var slot = post.id().hashCode() & (SLOTS - 1);
    var rendered = slots[slot];
    if (rendered != null && rendered.post.equals(post)) {
      return rendered.answer;
    }
    var answer = Answer.json(200, PostView.of(post), EntityTags.header(post.version())).forAnyone();
    if (answer.body().remaining() <= MAX_BYTES) {
      slots[slot] = new Rendered(post, answer);
    }
    return answer;
  }

  private record Rendered(Post post, Answer answer) {}
}
