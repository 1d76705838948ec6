package org.tertulia.swing.view;

import java.util.List;
import javax.swing.AbstractListModel;

/** A list as Swing wants it; told anew as a whole, which costs nothing where rows have a fixed height. */
final class Rows<T> extends AbstractListModel<T> {

    private transient List<T> rows = List.of();

    void set(List<T> now) {
        int most = Math.max(rows.size(), now.size());
        rows = now;
        if (most > 0) fireContentsChanged(this, 0, most - 1);
    }

    List<T> all() {
        return rows;
    }

    @Override
    public int getSize() {
        return rows.size();
    }

    @Override
    public T getElementAt(int index) {
        return rows.get(index);
    }
}
