package org.tertulia.swing.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tertulia.client.Command;
import org.tertulia.client.Plugin;
import org.tertulia.swing.fake.DemoWorld;
import org.tertulia.swing.fake.DirectLink;
import org.tertulia.swing.fake.FakePlugins;
import org.tertulia.swing.model.Models;
import org.tertulia.swing.theme.Look;
import org.tertulia.swing.theme.Messages;

@ExtendWith(OnEventThread.class)
class PluginsSheetTest {

    private final FakePlugins plugins = new FakePlugins();
    private final DemoWorld demo = new DemoWorld();
    private final DirectLink core = new DirectLink(demo.messenger);

    @Test
    void a_plug_in_is_switched_off_and_on_by_its_own_button() {
        Look.of(false).install();
        PluginsSheet sheet = new PluginsSheet(core, plugins);
        assertEquals(3, Parts.all(sheet, PluginPanel.class).size());
        Parts.press(sheet, Messages.text("plugin.disable") + ": Echo");
        assertEquals(
                List.of(false, true, true),
                plugins.all().stream().map(Plugin::enabled).toList());
        Parts.press(sheet, Messages.text("plugin.enable") + ": Echo");
        assertTrue(plugins.all().stream().allMatch(Plugin::enabled));
    }

    @Test
    void accounts_that_went_offline_with_a_plug_in_come_back_with_it() {
        Look.of(false).install();
        PluginsSheet sheet = new PluginsSheet(core, plugins);
        Parts.press(sheet, Messages.text("plugin.disable") + ": People nearby");
        assertEquals(List.of(), reconnected());
        Parts.press(sheet, Messages.text("plugin.enable") + ": People nearby");
        assertEquals(List.of("loopback"), reconnected());
    }

    private List<String> reconnected() {
        return demo.messenger.commands.stream()
                .filter(Command.Reconnect.class::isInstance)
                .map(command -> ((Command.Reconnect) command).account())
                .map(id -> Models.over(core).accounts().network(id))
                .toList();
    }

    @Test
    void what_our_own_plug_ins_need_is_said_in_words() throws IOException {
        Pattern entry = Pattern.compile("<Plugin-Permissions>(.*?)</Plugin-Permissions>");
        List<String> asked = new ArrayList<>();
        try (Stream<Path> poms = Files.walk(Path.of("../plugins"), 2)) {
            for (Path pom : poms.filter(file -> file.endsWith("pom.xml")).toList()) {
                entry.matcher(Files.readString(pom))
                        .results()
                        .forEach(found -> asked.addAll(List.of(found.group(1).split(", *", -1))));
            }
        }
        assertTrue(asked.size() > 1, asked.toString());
        for (String each : asked) assertNotEquals("", Translated.of("plugin.permission." + each, ""), each);
    }

    @Test
    void what_is_no_plug_in_is_refused_with_its_reason() {
        Look.of(false).install();
        PluginsSheet sheet = new PluginsSheet(core, plugins);
        sheet.install(Path.of("holiday.jar"));
        assertTrue(Parts.words(sheet).stream().anyMatch(text -> text.contains("no Plugin-Id")));
    }
}
