package org.tertulia.lab.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.client.SignIn;
import org.tertulia.lab.Lab;
import org.tertulia.model.Address;
import org.tertulia.model.LoginStep;

/**
 * {@code ./tertulia demo}, once there are servers and a display: people come in on three networks, the window opens for a
 * visitor who knows them, and they go on talking until it is closed. Without servers, the window alone on the network in
 * memory. Keeps all that it writes in one folder, which the launcher deletes.
 */
public final class Demo {

    /** One of those on the network in memory. */
    private static final String OFFLINE_FRIEND = "Mei Lin";

    private final DemoOptions options;
    private final Script script = Script.read();

    private Demo(DemoOptions options) {
        this.options = options;
    }

    /** The process ends with the window; 1 when something could not be shown. */
    public static void main(String[] args) {
        int code = 0;
        try {
            new Demo(DemoOptions.parse(List.of(args))).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            code = 1;
        } catch (DemoException e) {
            tell("the demo ends here: " + e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    static void tell(String words) {
        System.err.println("tertulia: " + words);
    }

    private void run() throws InterruptedException {
        if (options.lab().isEmpty()) {
            alone();
            return;
        }
        Lab lab = Lab.shared();
        List<Place> places = Place.of(lab);
        Path authority = lab.path("ca.file");
        tell("people come in");
        try (Cast cast = Cast.open(script, places, options.folder().resolve("cast"), authority)) {
            cast.enters();
            try (Answers answers = new Answers(cast)) {
                visited(cast, answers, places, List.of("--authority", authority.toString()));
            }
        }
    }

    private void visited(Cast cast, Answers answers, List<Place> places, List<String> trusted)
            throws InterruptedException {
        try (VisitorWindow window = window(trusted)) {
            Visit.unlocks(window.messenger());
            Visit visit = new Visit(cast, window.messenger());
            List<Address> accounts = visit.signsIn(places);
            tell("signed in as "
                    + String.join(", ", accounts.stream().map(Address::value).toList()));
            visit.meetsEverybody();
            visit.isAsked(script.question());
            for (Script.Line line : script.opening()) visit.says(line);
            answers.begin();
            Pictures pictures = pictures();
            if (pictures == null) livesUntilClosed(cast, window);
            else pictures.ofEverything(window);
        }
    }

    private @Nullable Pictures pictures() {
        return options.screenshots()
                .map(folder -> new Pictures(folder, script, options.language()))
                .orElse(null);
    }

    /** The rooms go on by themselves. */
    private void livesUntilClosed(Cast cast, VisitorWindow window) throws InterruptedException {
        tell("write to whom you like, they answer; closing the window ends everything");
        while (window.isOpen()) {
            for (Script.Cue cue : script.later()) {
                if (window.isClosedWithin(cue.pause())) return;
                cast.says(cue.line());
            }
        }
    }

    /** On the network in memory, which has people of its own. */
    private void alone() throws InterruptedException {
        try (VisitorWindow window = window(List.of())) {
            Visit.unlocks(window.messenger());
            looksAround(window);
            Pictures pictures = pictures();
            if (pictures == null) window.closed();
            else pictures.ofTheFirst(window, OFFLINE_FRIEND);
        }
    }

    private static void looksAround(VisitorWindow window) throws InterruptedException {
        try (SignIn way = window.messenger().signIn("loopback")) {
            var _ = Patient.get(way.begin());
            var _ = Patient.get(way.answer(Map.of(LoginStep.CHOICE, "look-around"), Map.of()));
        }
    }

    private VisitorWindow window(List<String> more) throws InterruptedException {
        List<String> all = new ArrayList<>(more);
        all.addAll(List.of("--language", options.language()));
        boolean robot = options.screenshots().isPresent();
        if (robot) all.addAll(List.of("--theme", "light"));
        else options.theme().ifPresent(theme -> all.addAll(List.of("--theme", theme)));
        return VisitorWindow.open(options.folder().resolve("profile"), robot, all);
    }
}
