package org.tertulia.swing.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.CardLayout;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import org.tertulia.swing.view.Navigator.Place;

/** What stands beside the rail: chats, people or requests. */
final class Beside extends JPanel {

    private static final int WINDOW_BUTTONS = 32;

    private final CardLayout cards = new CardLayout();
    private final ChatsPane chats;
    private final PeoplePane people;
    private Place place = Place.CHATS;

    Beside(ChatsPane chats, PeoplePane people, RequestsPane requests) {
        this.chats = chats;
        this.people = people;
        setLayout(cards);
        setOpaque(false);
        putClientProperty(FlatClientProperties.COMPONENT_TITLE_BAR_CAPTION, true);
        add(chats, Place.CHATS.name());
        add(people, Place.PEOPLE.name());
        add(requests, Place.REQUESTS.name());
    }

    /** Where nothing stands at the right of it, the frame's buttons lie over it. */
    void makesRoomForWindowButtons(boolean now) {
        setBorder(BorderFactory.createEmptyBorder(now ? WINDOW_BUTTONS : 0, 0, 0, 0));
    }

    void show(Place now) {
        place = now;
        cards.show(this, now.name());
        if (now == Place.PEOPLE) people.focus();
    }

    /** Puts the keyboard into the list, not into the first button over it. @return whether it is there */
    boolean focus() {
        return switch (place) {
            case CHATS -> chats.focus();
            case PEOPLE -> people.focus();
            case REQUESTS -> Focus.into(this);
        };
    }
}
