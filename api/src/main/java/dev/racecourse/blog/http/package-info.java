/** Where the blog meets Jetty: one handler, from bytes to a route and back. */
@NullMarked
package dev.racecourse.blog.http;

import org.jspecify.annotations.NullMarked;
