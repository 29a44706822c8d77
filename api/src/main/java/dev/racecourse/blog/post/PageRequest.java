package dev.racecourse.blog.post;

import java.util.Optional;

/**
 * Which part of the list of posts is wanted.
 *
 * @param author only posts of this author; of every author when empty
 * @param before only posts older than this one, which need not exist; from the newest when empty
 * @param limit how many posts at most, 1 or more
 */
public record PageRequest(Optional<String> author, Optional<PostId> before, int limit) {}
