package org.tertulia.swing.view;

import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** Says to a screen reader what has just come; nobody sees it. */
final class Announcer extends JComponent implements Accessible {

    private String words = "";

    void say(String now) {
        String before = words;
        words = now;
        getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, before, now);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.STATUS_BAR;
                }

                @Override
                public String getAccessibleName() {
                    return words;
                }
            };
        }
        return accessibleContext;
    }
}
