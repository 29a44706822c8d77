package dev.racecourse.stress.post;

import dev.racecourse.blog.post.Page;
import dev.racecourse.blog.post.PageRequest;
import dev.racecourse.blog.post.Post;
import dev.racecourse.blog.post.PostId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.Optional;

/** Takes pages out of posts, whatever store they are from. */
final class Pages {
  private Pages() {}

  static Page page(NavigableMap<PostId, Post> posts, PageRequest request) {
    var older = request.before().map(id -> posts.headMap(id, false)).orElse(posts);
    return page(older.descendingMap().values().iterator(), request.limit());
  }

  /** In one walk, so that a page is sound though a planted store changes the map beside it. */
  static Page page(Iterator<Post> newestFirst, int limit) {
    var items = new ArrayList<Post>();
    while (items.size() < limit && newestFirst.hasNext()) {
      items.add(newestFirst.next());
    }
    return new Page(
        items, newestFirst.hasNext() ? Optional.of(items.get(limit - 1).id()) : Optional.empty());
  }
}
