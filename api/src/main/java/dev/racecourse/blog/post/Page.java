package dev.racecourse.blog.post;

import java.util.List;
import java.util.Optional;

/**
 * A part of the list of posts, newest first.
 *
 * @param items the posts
 * @param next where the next page starts: list the posts older than this one; empty on the last
 *     page
 */
public record Page(List<Post> items, Optional<PostId> next) {}
