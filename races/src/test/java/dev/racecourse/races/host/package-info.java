@NullMarked
package dev.racecourse.races.host;

import org.jspecify.annotations.NullMarked;
