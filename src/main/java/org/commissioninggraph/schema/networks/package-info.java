/**
 * What is asked of the graph as a network: {@link org.commissioninggraph.schema.networks.NetworkQuestion} has the root fields,
 * {@link org.commissioninggraph.schema.networks.AnswerType} the types of their answers, whose fields are constants that are
 * planned and answered by what they mean.
 */
@NullMarked
package org.commissioninggraph.schema.networks;

import org.jspecify.annotations.NullMarked;
