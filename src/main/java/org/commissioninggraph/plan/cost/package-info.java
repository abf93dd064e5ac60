/**
 * What a plan costs, reckoned from the counts and degrees of the loaded release before anything is run. Knows neither
 * Cypher nor the driver: who has a database reads the {@link org.commissioninggraph.plan.cost.Statistics} from it.
 */
@NullMarked
package org.commissioninggraph.plan.cost;

import org.jspecify.annotations.NullMarked;
