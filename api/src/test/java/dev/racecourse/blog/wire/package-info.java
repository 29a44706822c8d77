/** HTTP/1.1 in bytes: what the tests send that no HTTP client would. */
@NullMarked
package dev.racecourse.blog.wire;

import org.jspecify.annotations.NullMarked;
