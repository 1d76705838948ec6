/** Where everything is put together by hand: {@code main()}, and nothing that anybody else would import. */
@NullMarked
package org.tertulia.app;

import org.jspecify.annotations.NullMarked;
