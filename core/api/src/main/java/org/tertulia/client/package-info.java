/**
 * The contract that a face uses: window, command line, later the browser. A face sends {@link
 * org.tertulia.client.Command}s, asks {@link org.tertulia.client.Query}s and is told {@link org.tertulia.client.Change}s;
 * it holds no truth of its own. All are plain records.
 */
@NullMarked
package org.tertulia.client;

import org.jspecify.annotations.NullMarked;
