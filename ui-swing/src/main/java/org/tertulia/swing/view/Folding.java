package org.tertulia.swing.view;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Tokens;

/**
 * What of list, conversation and details is shown. The details, where the person wants them, there is something to tell,
 * and room for it; and where there is no room for list and conversation side by side, one of the two.
 */
final class Folding {

    private static final String BESIDE = "[68!][][grow,fill][]";
    private static final String LIST_ALONE = "[68!][grow,fill]0[0!]0[0!]";

    private final Room room;
    private final Beside beside;
    private final Stage stage;
    private final FacePreferences preferences;
    private final MigLayout layout =
            new MigLayout("novisualpadding,insets 0,gap 0,fill,hidemode 3", BESIDE, "[grow,fill]");
    private final JPanel panel = new Surface(layout, Tokens::list);
    private final String list = "w " + wide(312) + "!";
    private boolean detailsWanted;
    private boolean listWanted;

    /** How much room the window has. */
    interface Room {

        /** Not for the details too. */
        boolean narrow();

        /** Not for list and conversation side by side. */
        boolean single();

        /** Makes room for the details. */
        void widen();
    }

    Folding(Room room, Rail rail, Beside beside, Stage stage, FacePreferences preferences) {
        this.room = room;
        this.beside = beside;
        this.stage = stage;
        this.preferences = preferences;
        detailsWanted = Boolean.parseBoolean(preferences.get(FacePreferences.DETAILS, "true"));
        panel.add(rail);
        panel.add(beside, list);
        panel.add(stage.middle(), "wmin 0");
        panel.add(stage.details(), "w " + wide(288) + "!");
    }

    /** Larger text needs more room. */
    private static int wide(int normal) {
        return (int) Math.round(normal * Math.max(1, Fonts.scale()));
    }

    JPanel panel() {
        return panel;
    }

    /** The window has another size, or something else is open. */
    void fit() {
        boolean open = stage.open() != null;
        boolean listed = !room.single() || listWanted || !open;
        boolean chat = !room.single() || !listed;
        boolean details = detailsWanted && open && !room.narrow();
        layout.setColumnConstraints(chat ? BESIDE : LIST_ALONE);
        layout.setComponentConstraints(beside, chat ? list : "growx");
        beside.setVisible(listed);
        beside.makesRoomForWindowButtons(!chat);
        stage.middle().setVisible(chat);
        stage.details().setVisible(details);
        stage.windowButtons(chat && !details);
        stage.offersBack(!listed);
        panel.revalidate();
        panel.repaint();
    }

    /** Makes the window wide enough where it is not. */
    void toggleDetails() {
        room.widen();
        detailsWanted = !stage.details().isVisible();
        preferences.put(FacePreferences.DETAILS, Boolean.toString(detailsWanted));
        fit();
    }

    /** Where only one of the two has room. */
    void prefer(boolean list) {
        listWanted = list;
        fit();
    }
}
