/** The requests of the contract: one class a request, plain values in, plain values out. */
@NullMarked
package dev.racecourse.blog.route;

import org.jspecify.annotations.NullMarked;
