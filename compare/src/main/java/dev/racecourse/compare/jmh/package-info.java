/** What JMH knows of a cell and of its result, read from JMH's own output. */
@NullMarked
package dev.racecourse.compare.jmh;

import org.jspecify.annotations.NullMarked;
