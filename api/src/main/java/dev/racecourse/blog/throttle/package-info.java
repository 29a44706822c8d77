/** How often a client may try something: a network waits, or an account, and for how long. */
@NullMarked
package dev.racecourse.blog.throttle;

import org.jspecify.annotations.NullMarked;
