/** The blog as HTTP: one handler, one class a route, JSON and problem details. */
@NullMarked
package dev.racecourse.blog.http;

import org.jspecify.annotations.NullMarked;
