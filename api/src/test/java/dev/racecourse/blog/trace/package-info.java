/**
 * What a blog, and its database, ask of the system: in which order they write, flush and answer.
 */
@NullMarked
package dev.racecourse.blog.trace;

import org.jspecify.annotations.NullMarked;
