package org.tertulia.swing.view;

import org.tertulia.swing.model.FacePreferences;

/** Whether the details are shown: where the person wants them, there is something to tell, and room for it. */
final class DetailsFold {

    private final AppFrame frame;
    private final Stage stage;
    private final FacePreferences preferences;
    private boolean wanted;

    DetailsFold(AppFrame frame, Stage stage, FacePreferences preferences) {
        this.frame = frame;
        this.stage = stage;
        this.preferences = preferences;
        wanted = Boolean.parseBoolean(preferences.get(FacePreferences.DETAILS, "true"));
    }

    void fit() {
        boolean shown = wanted && stage.open() != null && !frame.narrow();
        stage.details().setVisible(shown);
        stage.windowButtons(!shown);
    }

    /** Makes the window wide enough where it is not. */
    void toggle() {
        frame.widen();
        wanted = !stage.details().isVisible();
        preferences.put(FacePreferences.DETAILS, Boolean.toString(wanted));
        fit();
    }
}
