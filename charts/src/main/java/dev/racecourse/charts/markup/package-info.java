/** A document as a tree, in which no text is ever markup. */
@NullMarked
package dev.racecourse.charts.markup;

import org.jspecify.annotations.NullMarked;
