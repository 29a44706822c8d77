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
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.ThreadParams;

/** PostStore, each thread an author, as in the requests. Whatever is created is deleted again. */
public class PostStoreOperations extends StoreBenchmark {
  private static final PageRequest FIRST_PAGE =
      new PageRequest(Optional.empty(), Optional.empty(), 20);

  private Posts posts;
  private PostStore store;
  private String author;
  private PostId own;
  private int turn;

  /** Publishes the thread's own post. */
  @Setup(Level.Iteration)
  public void publish(Posts posts, ThreadParams thread) {
    this.posts = posts;
    store = posts.store;
    author = "user-" + thread.getThreadIndex();
    own = store.create(author, Posts.DRAFT, Posts.NOW).id();
  }

  /** Looks a post up. */
  @Benchmark
  public Post find() {
    return store.find(posts.id(turn++)).orElseThrow();
  }

  /** Lists the 20 newest posts. */
  @Benchmark
  public Page firstPage() {
    return page(FIRST_PAGE);
  }

  /** Lists 20 posts in the middle. */
  @Benchmark
  public Page deepPage() {
    return page(new PageRequest(Optional.empty(), Optional.of(posts.id(512)), 20));
  }

  /** Edits the thread's own post. */
  @Benchmark
  public EditResult editOwn() {
    return edited(store.edit(own, author, Expected.ANY, Posts.DRAFT, Posts.NOW));
  }

  /** Edits the same post as all other threads, whatever its version is. */
  @Benchmark
  public EditResult editHot() {
    return edited(store.edit(posts.hot(), "hot", Expected.ANY, Posts.DRAFT, Posts.NOW));
  }

  /** Publishes a post and deletes it. */
  @Benchmark
  public DeleteResult createAndDelete() {
    return delete(store.create(author, Posts.DRAFT, Posts.NOW));
  }

  /** Publishes a post with an idempotency key and deletes it. */
  @Benchmark
  public DeleteResult createOnceDelete() {
    var key = Long.toString(ThreadLocalRandom.current().nextLong());
    var result = store.createOnce(author, key, Posts.DRAFT, Posts.NOW);
    if (result instanceof CreateResult.Created created) {
      return delete(created.post());
    }
    throw new IllegalStateException("the key was taken: " + result);
  }

  /** Of 20 operations 18 read, one edits, one creates and deletes. */
  @Benchmark
  public Object mixed() {
    return switch (Math.floorMod(turn, 20)) {
      case 0 -> {
        turn++;
        yield editOwn();
      }
      case 10 -> {
        turn++;
        yield createAndDelete();
      }
      default -> find();
    };
  }

  private Page page(PageRequest request) {
    var page = store.list(request);
    if (page.items().size() != request.limit()) {
      throw new IllegalStateException("the page has " + page.items().size() + " posts");
    }
    return page;
  }

  private static EditResult edited(EditResult result) {
    if (result instanceof EditResult.Edited) {
      return result;
    }
    throw new IllegalStateException("the edit was refused: " + result);
  }

  private DeleteResult delete(Post post) {
    var result = store.delete(post.id(), author, Expected.ANY);
    if (result instanceof DeleteResult.Deleted) {
      return result;
    }
    throw new IllegalStateException("the delete was refused: " + result);
  }
}
