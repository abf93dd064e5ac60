/**
 * The settings of a start: what there is to set, where a value may come from, and whether it is in its range. Knows
 * nothing of what the settings are for.
 */
@NullMarked
package org.commissioninggraph.config;

import org.jspecify.annotations.NullMarked;
