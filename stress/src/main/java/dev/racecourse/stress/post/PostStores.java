package dev.racecourse.stress.post;

import dev.racecourse.blog.post.PostStore;
import java.util.function.LongSupplier;

/** Makes the store that a race is run on: the one the API ships, a planted one, or the model. */
@FunctionalInterface
interface PostStores {

  /**
   * An empty store.
   *
   * @param random the random part of each id; called once a post, from any thread
   */
  PostStore create(LongSupplier random);
}
