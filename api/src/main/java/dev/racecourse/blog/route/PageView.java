package dev.racecourse.blog.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of posts as JSON.
 *
 * @param next the cursor of the next page; null on the last
 */
record PageView(List<PostView> items, @Nullable String next) {}
