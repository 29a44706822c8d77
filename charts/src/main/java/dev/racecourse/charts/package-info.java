/** Pages with plots, a table under each, that need no script and make no request. */
@NullMarked
package dev.racecourse.charts;

import org.jspecify.annotations.NullMarked;
