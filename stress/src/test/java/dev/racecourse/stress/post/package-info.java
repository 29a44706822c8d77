/** The post stores under Lincheck. */
@NullMarked
package dev.racecourse.stress.post;

import org.jspecify.annotations.NullMarked;
