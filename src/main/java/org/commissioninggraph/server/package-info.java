/**
 * The parts of a running server, put together as the settings say.
 */
@NullMarked
package org.commissioninggraph.server;

import org.jspecify.annotations.NullMarked;
