package org.tertulia.swing.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.tertulia.client.Messenger;
import org.tertulia.model.Account;
import org.tertulia.swing.model.AccountsModel;
import org.tertulia.swing.model.CoreLink;
import org.tertulia.swing.model.FacePreferences;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Fonts;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;
import org.tertulia.swing.theme.Theme;
import org.tertulia.swing.theme.Tokens;

/** How it looks, language, accounts, and where secrets rest. */
final class SettingsSheet extends Sheet {

    private final JComponent restart = paragraph(Messages.text("settings.restart"));
    private final JPanel accounts =
            new JPanel(new MigLayout("novisualpadding,insets 0,gap 0 6,wrap 1,fillx", "[grow,fill]"));
    private final transient AccountsModel model;
    private final transient CoreLink core;
    private final transient Consumer<Sheet> over;
    private final transient Consumer<Account> signInAgain;
    private final transient Runnable deaf;

    /**
     * @param theme told the theme chosen
     * @param over shows a sheet over this one
     * @param signInAgain asks for an account's new password or settings
     * @param plugins shows them over this one
     */
    SettingsSheet(
            CoreLink core,
            Models models,
            FacePreferences preferences,
            Messenger.SecretStorage storage,
            Consumer<Theme> theme,
            Consumer<Sheet> over,
            Runnable addAccount,
            Consumer<Account> signInAgain,
            Runnable plugins) {
        super(Messages.text("settings.title"));
        this.core = core;
        model = models.accounts();
        this.over = over;
        this.signInAgain = signInAgain;
        section("settings.theme");
        Theme now = Theme.valueOf(preferences.get(FacePreferences.THEME, Theme.SYSTEM.name()));
        chips(List.of(Theme.values()), now, value -> Messages.text("settings.theme." + value), theme);
        section("settings.motion");
        chips(
                List.of("false", "true"),
                preferences.get(FacePreferences.STILL, "false"),
                value -> Messages.text("settings.motion." + (Boolean.parseBoolean(value) ? "less" : "normal")),
                value -> {
                    preferences.put(FacePreferences.STILL, value);
                    Look.reduceMotion(Boolean.parseBoolean(value));
                });
        section("settings.language");
        chips(
                List.of("", "en", "es"),
                preferences.get(FacePreferences.LANGUAGE, ""),
                value -> Messages.text("settings.language." + (value.isEmpty() ? "system" : value)),
                value -> nextTime(preferences, FacePreferences.LANGUAGE, value));
        section("settings.text");
        chips(
                List.of("0.9", "1", "1.15", "1.3"),
                preferences.get(FacePreferences.TEXT_SIZE, "1"),
                value -> Messages.text("settings.text." + value),
                value -> nextTime(preferences, FacePreferences.TEXT_SIZE, value));
        restart.setVisible(false);
        content().add(restart, "gaptop 2");
        section("settings.accounts");
        accounts.setOpaque(false);
        content().add(accounts);
        content().add(Buttons.plain(Messages.text("rail.add"), addAccount), "growx 0,gaptop 4");
        section("plugins.title");
        content().add(Buttons.plain(Messages.text("plugins.show"), plugins), "growx 0");
        section("blocked.title");
        content()
                .add(
                        Buttons.plain(Messages.text("blocked.show"), () -> over.accept(new BlockedSheet(core, models))),
                        "growx 0");
        section("settings.secrets");
        content().add(paragraph(Messages.text("settings.secrets." + storage)));
        if (storage == Messenger.SecretStorage.LOCKED) {
            JButton open =
                    Buttons.plain(Messages.text("passphrase.button"), () -> over.accept(new PassphraseSheet(core)));
            content().add(open, "growx 0,gaptop 4");
        }
        buttons(Buttons.primary(Messages.text("sheet.close"), this::close));
        deaf = model.changes().listen(this::refresh);
        refresh();
    }

    private void nextTime(FacePreferences preferences, String key, String value) {
        preferences.put(key, value);
        restart.setVisible(true);
        refit();
    }

    private void section(String key) {
        content().add(new Words(Messages.text(key), Fonts.semibold(12.5), Tokens::textFaint), "gaptop 10,gapbottom 2");
    }

    private <T> void chips(List<T> values, T now, Function<T, String> words, Consumer<T> chosen) {
        JPanel row = new JPanel(new MigLayout("novisualpadding,insets 0,gap 7"));
        row.setOpaque(false);
        ButtonGroup group = new ButtonGroup();
        for (T value : values) {
            Chip chip = new Chip(words.apply(value), () -> chosen.accept(value));
            chip.setSelected(value.equals(now));
            group.add(chip);
            row.add(chip);
        }
        content().add(row);
    }

    private void refresh() {
        Focus.keep(accounts, this::draw);
        refit();
    }

    private void draw() {
        accounts.removeAll();
        model.all().forEach(account -> accounts.add(new AccountPanel(core, account, over, signInAgain)));
        if (model.all().isEmpty()) accounts.add(paragraph(Messages.text("settings.accounts.none")));
    }

    @Override
    void closed() {
        deaf.run();
    }
}
