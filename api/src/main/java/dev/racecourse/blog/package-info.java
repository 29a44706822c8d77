/** The blog server: start it in a test or benchmark, or from the shell. */
@NullMarked
package dev.racecourse.blog;

import org.jspecify.annotations.NullMarked;
