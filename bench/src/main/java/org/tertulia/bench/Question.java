package org.tertulia.bench;

import java.util.List;
import org.tertulia.store.SearchRequest;

/**
 * A kind of search with its variants.
 *
 * @param expressions what plain SQL is asked, variant by variant
 */
record Question(String name, List<SearchRequest> requests, List<String> expressions, long since) {}
