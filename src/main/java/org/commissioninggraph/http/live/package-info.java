/**
 * Answers that go on: server-sent events, and the WebSocket protocol {@code graphql-transport-ws}. What is asked, and how
 * it is answered, is the business of others: see {@link org.commissioninggraph.http.live.SocketRequest}.
 */
@NullMarked
package org.commissioninggraph.http.live;

import org.jspecify.annotations.NullMarked;
