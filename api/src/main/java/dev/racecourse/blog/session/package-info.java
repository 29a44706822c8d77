/** Sessions, the tokens that name them, and the store that keeps them. */
@NullMarked
package dev.racecourse.blog.session;

import org.jspecify.annotations.NullMarked;
