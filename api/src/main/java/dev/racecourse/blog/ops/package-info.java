/** What an operator sees of the blog: health, metrics, access log. */
@NullMarked
package dev.racecourse.blog.ops;

import org.jspecify.annotations.NullMarked;
