/** Posts, their ids and versions, and the store that keeps them. */
@NullMarked
package dev.racecourse.blog.post;

import org.jspecify.annotations.NullMarked;
