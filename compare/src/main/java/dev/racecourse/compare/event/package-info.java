/**
 * The commands by which people say something of a history: what is blessed, what does not count.
 */
@NullMarked
package dev.racecourse.compare.event;

import org.jspecify.annotations.NullMarked;
