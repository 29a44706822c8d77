package dev.racecourse.blog.route;

import dev.racecourse.blog.post.PageRequest;
import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import java.util.Optional;
import java.util.regex.Pattern;

/** GET /posts: a page of posts, newest first. The cursor is the last id of the page before. */
final class ListPosts implements Route {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  /** Java alone would accept a sign, and the digits of every script. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final PostStore posts;
  private final RenderedPosts rendered;

  ListPosts(PostStore posts, RenderedPosts rendered) {
    this.posts = posts;
    this.rendered = rendered;
  }

  @Override
  public Next next(Call call) {
    var author = call.query("author");
    var limit = call.query("limit").map(ListPosts::limit).orElse(DEFAULT_LIMIT);
    var page =
        posts.list(new PageRequest(author, call.query("cursor").map(ListPosts::cursor), limit));
    var items = page.items().stream().map(post -> rendered.of(post).body()).toList();
    var link = page.next().map(next -> link(next, limit, author));
    return new Next.Done(
        new Answer(
            200,
            Answer.Media.JSON,
            PageJson.of(items, page.next()),
            link.stream().toList(),
            Answer.Audience.ANYONE));
  }

  private static int limit(String text) {
    if (NUMBER.matcher(text).matches()) {
      var limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MAX_LIMIT) {
        return limit;
      }
    }
    throw new Refused(400, "limit must be a number from 1 to " + MAX_LIMIT);
  }

  private static PostId cursor(String text) {
    return PostId.parse(text)
        .orElseThrow(() -> new Refused(400, "cursor must be one that a page gave as next"));
  }

  private static Header link(PostId cursor, int limit, Optional<String> author) {
    var query =
        "?limit=" + limit + "&cursor=" + cursor + author.map(a -> "&author=" + a).orElse("");
    return new Header("Link", "</posts" + query + ">; rel=\"next\"");
  }
}
