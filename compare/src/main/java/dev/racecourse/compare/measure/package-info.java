/** Measures two jars, cell by cell, as pairs of JVMs that take turns. */
@NullMarked
package dev.racecourse.compare.measure;

import org.jspecify.annotations.NullMarked;
