/** How long a client has to wait after it has tried something too often. */
@NullMarked
package dev.racecourse.blog.throttle;

import org.jspecify.annotations.NullMarked;
