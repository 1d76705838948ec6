package org.tertulia.matrix;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;

/** The newest so many of what was added. */
final class RecentSet extends AbstractSet<String> {

    private final int most;
    private final LinkedHashSet<String> all = new LinkedHashSet<>();

    RecentSet(int most) {
        this.most = most;
    }

    @Override
    public boolean add(String each) {
        boolean added = all.add(each);
        if (all.size() > most) all.removeFirst();
        return added;
    }

    @Override
    public boolean remove(Object each) {
        return all.remove(each);
    }

    @Override
    public Iterator<String> iterator() {
        return all.iterator();
    }

    @Override
    public int size() {
        return all.size();
    }
}
