package dev.racecourse.benchmarks.stores;

import dev.racecourse.blog.post.CreateResult;
import dev.racecourse.blog.post.DeleteResult;
import dev.racecourse.blog.post.EditResult;
import dev.racecourse.blog.post.Expected;
import dev.racecourse.blog.post.Page;
import dev.racecourse.blog.post.PageRequest;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.ThreadParams;

/** PostStore, each thread an author, as in the requests. Whatever is created is deleted again. */
public class PostStoreOperations extends StoreBenchmark {
  private static final PageRequest FIRST_PAGE =
      new PageRequest(Optional.empty(), Optional.empty(), 20);

  private int thread;
  private String author;
  private int turn;

  /** Tells the thread who it is. */
  @Setup
  public void name(ThreadParams params) {
    thread = params.getThreadIndex();
    author = Posts.author(thread);
  }

  /** Looks a post up. */
  @Benchmark
  public Post find(Posts posts) {
    return posts.store.find(posts.any()).orElseThrow();
  }

  /** Lists the 20 newest posts. */
  @Benchmark
  public Page firstPage(Posts posts) {
    return page(posts.store, FIRST_PAGE);
  }

  /** Lists 20 posts in the middle. */
  @Benchmark
  public Page deepPage(Posts posts) {
    var request = new PageRequest(Optional.empty(), Optional.of(posts.middle()), 20);
    return page(posts.store, request);
  }

  /** Edits one of the thread's own posts. */
  @Benchmark
  public EditResult editOwn(Posts posts) {
    return edit(posts.store, posts.own(thread), author);
  }

  /** Edits the same post as all other threads, whatever its version is. */
  @Benchmark
  public EditResult editHot(HotPost post) {
    return edit(post.store, post.id, HotPost.AUTHOR);
  }

  /** Publishes a post and deletes it. */
  @Benchmark
  public DeleteResult createAndDelete(Posts posts) {
    return delete(posts.store, posts.store.create(author, Posts.DRAFT, Posts.NOW));
  }

  /** Publishes a post with an idempotency key and deletes it. */
  @Benchmark
  public DeleteResult createOnce(KeyedPosts posts) {
    var key = Long.toString(ThreadLocalRandom.current().nextLong());
    return createOnceDelete(posts.store, author, key);
  }

  /** Of 20 operations 18 read, one edits, one creates and deletes. */
  @Benchmark
  public Object mixed(Posts posts) {
    return switch (Math.floorMod(turn++, 20)) {
      case 0 -> editOwn(posts);
      case 10 -> createAndDelete(posts);
      default -> find(posts);
    };
  }

  static DeleteResult createOnceDelete(PostStore store, String author, String key) {
    var result = store.createOnce(author, key, Posts.DRAFT, Posts.NOW);
    if (result instanceof CreateResult.Created created) {
      return delete(store, created.post());
    }
    throw new IllegalStateException("the key was taken: " + result);
  }

  private static Page page(PostStore store, PageRequest request) {
    var page = store.list(request);
    if (page.items().size() != request.limit()) {
      throw new IllegalStateException("the page has " + page.items().size() + " posts");
    }
    return page;
  }

  private static EditResult edit(PostStore store, PostId id, String author) {
    var result = store.edit(id, author, Expected.ANY, Posts.DRAFT, Posts.NOW);
    if (result instanceof EditResult.Edited) {
      return result;
    }
    throw new IllegalStateException("the edit was refused: " + result);
  }

  private static DeleteResult delete(PostStore store, Post post) {
    var result = store.delete(post.id(), post.author(), Expected.ANY);
    if (result instanceof DeleteResult.Deleted) {
      return result;
    }
    throw new IllegalStateException("the delete was refused: " + result);
  }
}
