/** The XMPP adapter by itself against a real server, with a core that only writes down what it hears. */
@NullMarked
package org.tertulia.lab.xmpp;

import org.jspecify.annotations.NullMarked;
