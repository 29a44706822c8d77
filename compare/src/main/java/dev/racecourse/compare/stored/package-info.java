/** Compares results that JMH has left in files, without measuring anything. */
@NullMarked
package dev.racecourse.compare.stored;

import org.jspecify.annotations.NullMarked;
