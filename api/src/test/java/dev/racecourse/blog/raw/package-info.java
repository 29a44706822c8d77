/** Tests that speak to the blog in bytes, and so can say what no HTTP client would. */
@NullMarked
package dev.racecourse.blog.raw;

import org.jspecify.annotations.NullMarked;
