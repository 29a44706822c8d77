package dev.racecourse.blog.post;

import java.util.List;
import java.util.Optional;

/**
 * A part of the list of posts, newest first.
 *
 * @param items the posts; fewer than asked for if they are long
 * @param next where the next page starts: list the posts older than this one; empty on the last
 *     page
 */
public record Page(List<Post> items, Optional<PostId> next) {

  /** Keeps the posts as they are now. */
  public Page {
    items = List.copyOf(items);
  }
}
