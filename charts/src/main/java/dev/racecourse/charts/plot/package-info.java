/** Plots, drawn as SVG that is as wide as the page. */
@NullMarked
package dev.racecourse.charts.plot;

import org.jspecify.annotations.NullMarked;
